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
        (VisitState.FEEDBACK, VisitFacts(), "choć jedno spostrzeżenie"),
        (VisitState.FOLLOW_UP, VisitFacts(findings=2, findings_to_sort=2), "Czeka jeszcze: 2"),
    ],
)
def test_what_is_missing_is_named(to: str, facts: VisitFacts, says: str) -> None:
    assert says in " ".join(missing_before(to, facts))
