# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from kooperacja.growth.readiness.logic.dimensions import CODES, scale_words, texts
from kooperacja.growth.readiness.logic.spread import level, spread, spreads, summary


@pytest.mark.parametrize(
    ("scores", "middle", "divided", "sentence"),
    [
        ((), None, False, "nikt nie ocenił"),
        ((None, None), None, False, "nikt nie ocenił"),
        ((0, 0, 0), 0.0, False, "ocena środkowa 0, wszyscy zgodnie"),
        ((2,), 2.0, False, "ocena środkowa 2, jedna ocena"),
        ((3, 1, 2), 2.0, False, "ocena środkowa 2, oceny od 1 do 3"),
        ((4, 1, 1, 2, 4), 2.0, True, "ocena środkowa 2, zdania podzielone: od 1 do 4"),
        ((2, 3), 2.5, False, "ocena środkowa 2,5, oceny od 2 do 3"),
        ((2, 3, None), 2.5, False, "ocena środkowa 2,5, oceny od 2 do 3, nie wie: 1 osoba"),
        ((0, 5, None, None), 2.5, True, "ocena środkowa 2,5, zdania podzielone: od 0 do 5, nie wie: 2 osoby"),
    ],
)
def test_spread(scores: tuple[int | None, ...], middle: float | None, divided: bool, sentence: str) -> None:
    found = spread("R1", scores)
    assert (found.middle, found.is_divided, found.sentence) == (middle, divided, sentence)


def test_unknown_is_not_zero() -> None:
    assert spread("R1", (0, 0, 0)).middle == 0
    assert spread("R1", (None, None, None)).middle is None


def test_every_dimension_has_a_row_also_without_scores() -> None:
    found = spreads(CODES, {"R2": [1, 5, 3]})
    assert [s.dimension for s in found] == list(CODES)
    assert summary(found) == "W 1 wymiarze zdania są podzielone; 11 wymiarów nikt nie ocenił"
    assert summary(spreads(("R1",), {"R1": [3, 3, 4]})) == "Oceny są zgodne, można rozmawiać o tym, co dalej"


@pytest.mark.parametrize(("value", "words"), [(None, "brak"), (0.0, "0"), (2.0, "2"), (2.5, "2,5")])
def test_level(value: float | None, words: str) -> None:
    assert level(value) == words


def test_twelve_dimensions_with_six_anchors_each() -> None:
    assert list(texts()) == list(CODES)
    assert len(scale_words()) == 6
    for text in texts().values():
        assert len(text.anchors) == 6 and len(set(text.anchors)) == 6
        assert text.question.endswith("?") and text.evidence
        assert all(a.endswith(".") and len(a) <= 130 for a in text.anchors)
