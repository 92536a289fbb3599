# SPDX-License-Identifier: EUPL-1.2
"""Hours by tables."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from kooperacja.base.core import clocks
from kooperacja.care.delivery.logic import hours
from kooperacja.care.delivery.logic.hours import Held, Span
from tests.world import WARSAW

DAY = date(2026, 3, 2)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-02 {text}").replace(tzinfo=WARSAW)


def span(start: str, end: str) -> Span:
    return Span(at(start), at(end))


@pytest.mark.parametrize(
    ("one", "two", "shared"),
    [
        (("08:00", "10:00"), ("09:59", "11:00"), True),
        (("08:00", "10:00"), ("10:00", "11:00"), False),
        (("08:00", "10:00"), ("08:30", "09:00"), True),
        (("08:00", "10:00"), ("07:00", "08:00"), False),
    ],
)
def test_overlap(one: tuple[str, str], two: tuple[str, str], shared: bool) -> None:
    assert span(*one).overlaps(span(*two)) is shared
    assert (hours.first_overlap(span(*one), [span(*two)]) is not None) is shared


def test_counted_units() -> None:
    assert hours.counted_units(Span(at("08:00"), at("09:30") + timedelta(seconds=59)), "hour") == 90
    assert hours.counted_units(span("12:00", "12:05"), "meal") == 1


@pytest.mark.parametrize(
    ("pressed", "sent", "now", "true", "behind"),
    [
        ("08:00", "08:02", "08:02", "08:00", 0),
        ("08:00", None, "08:00", "08:00", 0),
        ("08:00", "08:04", "08:06", "08:00", 120),  # two minutes are left alone
        ("07:00", "09:00", "10:00", "08:00", 3600),  # an hour behind: moved, the length stays
        ("09:00", "09:30", "08:30", "08:00", -3600),  # an hour ahead
        ("08:10", "08:11", "08:08", "08:08", -180),  # never in the future
    ],
)
def test_the_phone_s_clock(pressed: str, sent: str | None, now: str, true: str, behind: int) -> None:
    assert clocks.true_time(at(pressed), at(sent) if sent else None, at(now)) == (at(true), behind)


@pytest.mark.parametrize(
    ("changes", "flags"),
    [
        ({}, []),
        ({"span": span("08:05", "10:25")}, []),
        ({"span": span("08:00", "10:45")}, ["longer"]),
        ({"span": span("08:00", "09:15")}, ["shorter"]),
        ({"span": span("08:00", "08:10"), "is_counted_in_time": False}, []),
        ({"span": span("10:00", "11:30")}, ["overlap"]),
        ({"clock_behind": 301}, ["clock"]),
        ({"clock_behind": -4000}, ["clock"]),
        ({"day": date(2026, 3, 3)}, ["other_day"]),
        ({"order_last": date(2026, 3, 1)}, ["outside"]),
        ({"was_paused": True, "has_start": False}, ["no_start", "paused"]),
    ],
)
def test_what_a_person_should_look_at(changes: dict[str, object], flags: list[str]) -> None:
    given = {
        "span": span("08:00", "10:00"),
        "planned": span("08:00", "10:00"),
        "day": DAY,
        "planned_day": DAY,
        "order_first": date(2026, 1, 1),
        "order_last": date(2026, 12, 31),
        **changes,
    }
    assert hours.flags_of(Held(**given), [span("11:00", "12:00")]) == flags  # type: ignore[arg-type]


def test_days_of_a_pattern() -> None:
    days = hours.planned_days(date(2026, 3, 1), date(2026, 3, 9), "1010100", [date(2026, 3, 6)])
    assert [d.day for d in days] == [2, 4, 9]
