# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, time

import pytest

from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.logic.moves import StopFacts, VisitFacts, missing_before
from kooperacja.growth.support.logic.programme import Slot, clashing, out_of_order

OFFICE = Slot("Urząd", time(9), time(11))


@pytest.mark.parametrize(
    ("slot", "clash"),
    [
        (Slot("CUS", time(10), time(12)), True),
        (Slot("CUS", time(8), time(9, 30)), True),
        (Slot("CUS", time(9), None), True),
        (Slot("CUS", time(10, 59), None), True),
        (Slot("CUS", time(11), time(12)), False),
        (Slot("CUS", time(8), time(9)), False),
        (Slot("CUS", time(8), None), False),
        (Slot("CUS", None, None), False),
    ],
)
def test_stops_that_share_a_moment_clash(slot: Slot, clash: bool) -> None:
    assert (clashing(slot, [Slot("Obiad", None), OFFICE]) is OFFICE) is clash


def test_hours_are_written_as_people_write_them() -> None:
    assert OFFICE.hours == "9:00–11:00"
    assert Slot("CUS", time(9, 5)).hours == "od 9:05"
    assert Slot("CUS", None).hours == ""


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        ([(1, date(2026, 3, 1)), (2, date(2026, 3, 2))], None),
        ([(1, None), (2, date(2026, 3, 2)), (3, None)], None),
        ([(1, date(2026, 3, 3)), (2, None), (3, date(2026, 3, 2))], 3),
        ([(2, date(2026, 3, 3)), (1, date(2026, 3, 3))], 2),
    ],
)
def test_days_go_one_after_another(days: list[tuple[int, date | None]], wrong: int | None) -> None:
    assert out_of_order(days) == wrong


TODAY = date(2026, 3, 2)
FULL = VisitFacts(
    stops=[StopFacts("Urząd", True, True), StopFacts("CUS", True, True)],
    dates=[date(2026, 2, 10), date(2026, 2, 11)],
    seats=25,
    participants=20,
    findings=3,
    findings_to_sort=0,
    has_recruitment=True,
    has_transport=True,
    transport_seats=20,
    gminas=["Borki", "Zielona"],
    adoption_asked=True,
    today=TODAY,
)


@pytest.mark.parametrize("to", [str(s) for s in VisitState])
def test_a_full_visit_may_go_anywhere(to: str) -> None:
    assert missing_before(to, FULL) == []


@pytest.mark.parametrize(
    ("to", "facts", "says"),
    [
        (VisitState.HOST_AGREED, VisitFacts(), "choć jeden przystanek"),
        (VisitState.HOST_AGREED, VisitFacts(stops=[StopFacts("CUS", False, True)]), "„CUS”"),
        (VisitState.PUBLISHED, VisitFacts(dates=[None, TODAY]), "dzień 1"),
        (VisitState.PUBLISHED, VisitFacts(), "datę"),
        (VisitState.RECRUITMENT, VisitFacts(), "liczbę miejsc"),
        (VisitState.GROUP_CONFIRMED, VisitFacts(), "uczestnic"),
        (VisitState.GROUP_CONFIRMED, VisitFacts(seats=2, participants=3), "miejsc 2"),
        (VisitState.LOGISTICS_READY, VisitFacts(stops=[StopFacts("CUS", True, False)]), "„CUS”"),
        (VisitState.HELD, VisitFacts(dates=[date(2026, 3, 3)], today=TODAY), "nie nadszedł"),
        (VisitState.HELD, VisitFacts(dates=[None], today=TODAY), "daty"),
        (VisitState.PUBLISHED, VisitFacts(dates=[TODAY], label_problems=["Wybierz oznaczenie."]), "oznaczenie"),
        (VisitState.RECRUITMENT, VisitFacts(seats=2), "Przygotuj nabór"),
        (VisitState.GROUP_CONFIRMED, VisitFacts(seats=9, participants=3, undecided=2), "Bez decyzji: 2"),
        (VisitState.LOGISTICS_READY, VisitFacts(), "czym jedzie grupa"),
        (
            VisitState.LOGISTICS_READY,
            VisitFacts(has_transport=True, transport_seats=2, participants=3),
            "jest 2, a na liście 3",
        ),
        (VisitState.HELD, VisitFacts(dates=[TODAY], today=TODAY, attendance_missing=4), "jeszcze o: 4"),
        (VisitState.HELD, VisitFacts(dates=[TODAY], today=TODAY, days_without_length=[1]), "ile trwał program"),
        (VisitState.CLOSED, VisitFacts(gminas=["Borki"]), "Zapytaj gminy"),
        (
            VisitState.CLOSED,
            VisitFacts(gminas=["Borki"], adoption_asked=True, adoption_waiting=["Borki"]),
            "Czekają: Borki",
        ),
        (VisitState.FEEDBACK, VisitFacts(), "choć jedno spostrzeżenie"),
        (VisitState.FOLLOW_UP, VisitFacts(findings=2, findings_to_sort=2), "Czeka jeszcze: 2"),
    ],
)
def test_what_is_missing_is_named(to: str, facts: VisitFacts, says: str) -> None:
    assert says in " ".join(missing_before(to, facts))
