# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from kooperacja.growth.guidance.enums import ADVICE_FLOW, MEETING_FLOW, PROCESS_FLOW
from kooperacja.growth.guidance.logic import anonymity as a
from kooperacja.growth.guidance.logic.steps import advice_steps, meeting_steps, process_steps

HOUSES = ["Centrum Usług Społecznych w Zielonej", "CUS Zielona", "Spółdzielnia Socjalna „Pomocna Dłoń”", "Zielona"]
NAMES = ["Grażyna Wolska", "Marta Zięba"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Napisz na biuro.cus@zielona.pl w sprawie.", [("e-mail", "biuro.cus@zielona.pl")]),
        ("Telefon 601 234 567 albo +48 22 123 45 67.", [("telefon", "601 234 567"), ("telefon", "+48 22 123 45 67")]),
        ("PESEL 44051401359.", [("numer", "44051401359")]),
        ("Konto 12 1020 1026 0000 0402 0276 0000.", [("numer", "12 1020 1026 0000 0402 0276 0000")]),
        ("Dowód ABC 123456.", [("numer", "ABC 123456")]),
        ("Dz.U. 2019 poz. 1818, art. 13 ust. 1 pkt 6, kwota 1 234 567,00 zł, dnia 2026-03-02.", []),
        ("Rozmawialiśmy z panią Kowalską o tym.", [("osoba", "Kowalską")]),
        ("Nasz skarbnik Nowak podpisał, a Anna Maj nie.", [("osoba", "Nowak"), ("osoba", "Anna Maj")]),
        ("Pani Wolska i Marta Zięba.", [("osoba", "Wolska"), ("osoba", "Marta Zięba")]),
        ("Dyrektorka Wolskiej pomogła.", [("osoba", "Wolskiej")]),
        ("W Centrum Usług Społecznych w Zielonej.", [("instytucja", "Centrum Usług Społecznych w Zielonej")]),
        ("Spółdzielni Socjalnej „Pomocna Dłoń” zlecono.", [("instytucja", "Spółdzielni Socjalnej „Pomocna Dłoń")]),
        ("W Zielonej działa klub.", [("instytucja", "Zielonej")]),
        ("Zielona łąka rośnie.", [("instytucja", "Zielona")]),
        ("Rada gminy i Ministerstwo Rodziny uchwalają. Prawo zamówień publicznych. Unia Europejska.", []),
    ],
)
def test_what_points_to_somebody_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(s.kind, s.text) for s in a.spots(text, institutions=HOUSES, names=NAMES)] == found


def test_hard_ones_never_stay_and_soft_ones_wait_for_a_decision() -> None:
    found = a.spots("Anna Maj, anna@example.org", names=NAMES)
    assert [s.kind for s in a.unresolved(found, [])] == ["osoba", "e-mail"]
    assert [s.kind for s in a.unresolved(found, [s.key for s in found])] == ["e-mail"]


def test_pieces_put_together_are_the_text() -> None:
    text = "Pyta Anna Maj (601 234 567) z CUS Zielona, co dalej."
    pieces = a.segments(text, a.spots(text, institutions=HOUSES))
    assert "".join(p.text for p in pieces) == text
    assert sum(1 for p in pieces if p.spot) == 3


@pytest.mark.parametrize(
    ("flow", "steps"), [(ADVICE_FLOW, advice_steps), (PROCESS_FLOW, process_steps), (MEETING_FLOW, meeting_steps)]
)
def test_every_state_has_its_place_on_the_way(flow: object, steps: object) -> None:
    aside = {"withdrawn", "broken_off", "cancelled"}
    for state in flow.moves:  # type: ignore[attr-defined]
        way = steps(state)  # type: ignore[operator]
        assert (way == []) == (state in aside), state
        assert sum(1 for s in way if s.state == "now") <= 1
