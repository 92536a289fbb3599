# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kooperacja.growth.practices.logic import closing, evidence, holes
from kooperacja.growth.practices.logic.card import FIELDS, GROUPS, TEXT_FIELDS
from kooperacja.growth.practices.logic.gaps import Need, compare
from kooperacja.growth.practices.logic.plan import FIRST_DAYS, draft_steps
from kooperacja.growth.practices.logic.titles import first_sentence
from kooperacja.growth.readiness.logic.dimensions import CODES
from kooperacja.growth.readiness.logic.spread import spread, spreads
from tests.growth.practices.factories import NEEDS
from tests.growth.readiness.factories import RATINGS

NAMES = {c: f"wymiar {c}" for c in CODES}
TODAY = date(2026, 11, 23)


def test_the_comparison_that_the_house_was_designed_from() -> None:
    found = compare(spreads(CODES, RATINGS), {c: Need(c, *NEEDS[c]) for c in CODES})
    assert found.title == "8 z 12 wymiarów już wystarcza"
    assert [(g.dimension, g.sentence) for g in found.gaps] == [
        ("R5", "z 2 na 4, największa luka, waga 3"),
        ("R6", "z 2 na 4, zdania od 1 do 4, waga 2"),
        ("R4", "z 2 na 3, waga 2"),
        ("R7", "z 2 na 3, waga 2"),
    ]
    assert (found.unknown, found.unprofiled) == ((), ())


@pytest.mark.parametrize(
    ("scores", "level", "where"),
    [
        ((0, 0, 0), 1, "gaps"),
        ((0, 0, 0), 0, "enough"),
        ((), 0, "enough"),
        ((), 1, "unknown"),
        ((None, None, None), 3, "unknown"),
        ((2, 3), 3, "gaps"),
        ((3, 3, None), 3, "enough"),
        ((5, 5, 5), 3, "enough"),
        ((3,), None, "unprofiled"),
    ],
)
def test_where_a_dimension_goes(scores: Sequence[int | None], level: int | None, where: str) -> None:
    found = compare([spread("R1", scores)], {} if level is None else {"R1": Need("R1", level)})
    places = {
        "gaps": [g.dimension for g in found.gaps], "enough": list(found.enough), "unknown": list(found.unknown),
        "unprofiled": list(found.unprofiled),
    }  # fmt: skip
    assert [name for name, inside in places.items() if inside] == [where]


@pytest.mark.parametrize(
    ("enough", "total", "title"),
    [
        (0, 12, "Żaden wymiar jeszcze nie wystarcza"), (1, 12, "1 z 12 wymiarów już wystarcza"),
        (12, 12, "Wszystkie 12 wymiarów wystarcza"),
    ],
)  # fmt: skip
def test_title(enough: int, total: int, title: str) -> None:
    ratings = {c: (5,) if i < enough else (0,) for i, c in enumerate(CODES[:total])}
    assert compare(spreads(CODES[:total], ratings), {c: Need(c, 3) for c in CODES}).title == title


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from((None, 0, 1, 2, 3, 4, 5)), min_size=12, max_size=12))
def test_every_dimension_is_somewhere_once(scores: list[int | None]) -> None:
    ratings = {code: [score] for code, score in zip(CODES, scores, strict=True)}
    found = compare(spreads(CODES, ratings), {c: Need(c, *NEEDS[c]) for c in CODES})
    seen = [*(g.dimension for g in found.gaps), *found.enough, *found.unknown, *found.unprofiled]
    assert sorted(seen) == sorted(CODES) and found.total == 12
    assert all(a.urgency >= b.urgency for a, b in zip(found.gaps, found.gaps[1:], strict=False))


def test_plan_of_the_first_ninety_days() -> None:
    found = compare(spreads(CODES, RATINGS), {c: Need(c, *NEEDS[c]) for c in CODES})
    steps = draft_steps(found, names=NAMES, place="Jasna", today=TODAY)
    assert [(s.title, s.due_on, s.owner) for s in steps] == [
        ("Rozmowa: wymiar R6", date(2026, 12, 4), "animatorka i osoby, które oceniały"),
        ("Wizyta w gminie Jasna", date(2026, 12, 18), "dyrekcja centrum"),
        ("Zgłoszenie osób na szkolenie ustawowe", date(2027, 1, 12), "dyrekcja centrum"),
        ("Kalkulacja kosztów po projekcie", date(2027, 2, 19), "skarbnik"),
        ("Ponowna ocena gotowości", date(2027, 5, 21), "osoby, które oceniały"),
    ]


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_steps_fall_on_workdays_within_ninety_days(today: date) -> None:
    ratings = {c: (0, 0, 0) for c in CODES[:9]}
    found = compare(spreads(CODES, ratings), {c: Need(c, 3) for c in CODES})
    steps = draft_steps(found, names=NAMES, place="Jasna", today=today)
    assert steps[-1].title == "Ponowna ocena gotowości"
    assert all(s.due_on.weekday() < 5 for s in steps)
    assert all((s.due_on - today).days <= FIRST_DAYS for s in steps[:-1])
    assert "Dopytanie o wymiary bez ocen" in [s.title for s in steps]
    assert len(steps) == 8


def test_every_dimension_has_a_remedy_for_any_place() -> None:
    for code in CODES:
        way = closing.remedy(code, place="Jasna")
        assert way.button and way.text and way.step and 0 < way.days <= FIRST_DAYS
        assert "{" not in f"{way.button}{way.text}{way.step}" and way.area in {
            "region", "gmina", "services", "providers", "portal",
        }  # fmt: skip
    assert closing.talk("Zlecanie usług", 1, 4).text.startswith("Najpierw rozmowa: zdania są od 1 do 4.")


def test_a_card_has_sixteen_groups() -> None:
    assert [g.number for g in GROUPS] == list(range(1, 17))
    assert all(f.question for f in FIELDS.values() if f.asked_of == "host")


def test_holes_of_an_empty_and_of_a_whole_card() -> None:
    empty = holes.holes(frozenset(), 0)
    assert len(empty) == len(FIELDS)
    assert len(holes.blocking(empty)) == len([f for f in FIELDS.values() if f.required])
    assert {h.field.name for h in holes.for_host(empty)}.isdisjoint({"title", "summary", "requirements", "sources"})
    full = frozenset(FIELDS)
    assert holes.blocking(holes.holes(full, 12)) == []
    assert holes.sentence(holes.holes(full, 12)) == "Karta jest kompletna."


@pytest.mark.parametrize(
    ("missing", "rated", "words"),
    [
        ({"costs"}, 12, "Do publikacji brakuje 1 pola."),
        ({"costs", "since"}, 12, "Do publikacji brakuje 2 pól."),
        ({"costs", "since"}, 11, "Do publikacji brakuje 3 pól."),
        ({"picture", "visit_terms"}, 12, "Karta jest kompletna."),
        (set(TEXT_FIELDS) - {"title"}, 12, "Do publikacji brakuje 19 pól."),
    ],
)
def test_how_far_a_card_is(missing: set[str], rated: int, words: str) -> None:
    assert holes.sentence(holes.holes(frozenset(FIELDS) - missing, rated)) == words


@pytest.mark.parametrize(
    ("level", "label"),
    [
        ("", ""),
        ("story", "obiecująca"),
        ("own_data", "obiecująca"),
        ("verified", "sprawdzona"),
        ("repeated", "sprawdzona"),
    ],
)
def test_what_a_card_proves(level: str, label: str) -> None:
    assert evidence.label(level) == label


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Gmina zleca. Spółdzielnia robi.", "Gmina zleca"),
        ("Bez kropki", "Bez kropki"),
        ("Pierwszy wiersz\nDrugi", "Pierwszy wiersz"),
        ("jeden dwa trzy cztery", "jeden dwa…"),
    ],
)
def test_first_title(text: str, title: str) -> None:
    assert first_sentence(text, 15) == title
