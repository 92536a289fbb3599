# SPDX-License-Identifier: EUPL-1.2
"""The arithmetic of the law, by tables against its text."""

from __future__ import annotations

from datetime import date, time

import pytest

from kooperacja.base.core.dates import Period
from kooperacja.care.cases.logic import conditions, deadlines, plans, units

D = date


@pytest.mark.parametrize(
    ("applied", "today", "used", "due", "left"),
    [
        # the case of the pictures: 28 of 30, due on Wednesday 25.11.2026
        (D(2026, 10, 26), D(2026, 11, 23), 28, D(2026, 11, 25), 2),
        # the day of the application is not counted (KPA, art. 57 § 1)
        (D(2026, 3, 2), D(2026, 3, 2), 0, D(2026, 4, 1), 30),
        (D(2026, 3, 2), D(2026, 4, 1), 30, D(2026, 4, 1), 0),
        (D(2026, 3, 2), D(2026, 4, 2), 31, D(2026, 4, 1), -1),
        # the thirtieth day is a Saturday, a Sunday: the next working day (art. 57 § 4)
        (D(2026, 2, 5), D(2026, 3, 7), 30, D(2026, 3, 9), 2),
        (D(2026, 2, 6), D(2026, 3, 8), 30, D(2026, 3, 9), 1),
        # Easter Sunday 5.04.2026 and Monday: Tuesday
        (D(2026, 3, 6), D(2026, 4, 5), 30, D(2026, 4, 7), 2),
        # Christmas Eve is free from 2025 on; then two holidays and a weekend
        (D(2026, 11, 24), D(2026, 12, 24), 30, D(2026, 12, 28), 4),
        # over the end of a year and of February of a leap year
        (D(2023, 12, 31), D(2024, 1, 30), 30, D(2024, 1, 30), 0),
        (D(2024, 2, 1), D(2024, 3, 1), 29, D(2024, 3, 4), 3),
    ],
)
def test_the_clock_of_thirty_days(applied: date, today: date, used: int, due: date, left: int) -> None:
    """CUS Act, art. 40 with KPA, art. 57."""
    clock = deadlines.clock(applied, today, 30)
    assert (clock.used, clock.due_on, clock.left) == (used, due, left)
    assert clock.is_over == (left < 0)


def test_the_clock_stands_still_when_the_plan_is_ready_and_never_runs_backwards() -> None:
    assert deadlines.clock(D(2026, 3, 2), D(2026, 9, 1), 30, stopped_on=D(2026, 3, 20)).used == 18
    assert deadlines.clock(D(2026, 3, 2), D(2026, 3, 1), 30).used == 0
    assert deadlines.clock(D(2026, 3, 2), D(2026, 3, 25), 30).is_pressing
    assert not deadlines.clock(D(2026, 3, 2), D(2026, 3, 12), 30).is_pressing


def test_working_days_can_be_given() -> None:
    assert deadlines.working_day_from(D(2026, 3, 3), off=()) == D(2026, 3, 3)
    assert deadlines.working_day_from(D(2026, 3, 3), off={D(2026, 3, 3)}) == D(2026, 3, 4)


@pytest.mark.parametrize(
    ("spans", "coordination", "required"),
    [
        ([], None, False),
        # one service needs no coordination by itself, however long
        ([Period(D(2026, 1, 1), D(2026, 12, 31))], None, False),
        # unless a person says that it does
        ([Period(D(2026, 1, 1), D(2026, 12, 31))], True, True),
        # two services, exactly three months; a day less
        ([Period(D(2026, 1, 1), D(2026, 3, 31)), Period(D(2026, 1, 1), D(2026, 1, 31))], None, True),
        ([Period(D(2026, 1, 1), D(2026, 3, 30)), Period(D(2026, 1, 1), D(2026, 1, 31))], None, False),
        # together they reach three months
        ([Period(D(2026, 1, 31), D(2026, 2, 28)), Period(D(2026, 3, 1), D(2026, 4, 29))], None, True),
        ([Period(D(2026, 1, 1), D(2026, 6, 30)), Period(D(2026, 1, 1), D(2026, 6, 30))], False, False),
    ],
)
def test_when_a_plan_is_a_must(spans: list[Period], coordination: bool | None, required: bool) -> None:
    """CUS Act, art. 38(2): coordination and a period of no less than three months."""
    assert plans.plan_needed(spans, from_months=3, needs_coordination=coordination).is_required is required


@pytest.mark.parametrize(
    ("start", "end", "too_long"),
    [
        (D(2026, 12, 1), D(2027, 11, 30), False),
        (D(2026, 12, 1), D(2027, 12, 1), True),
        (D(2024, 2, 29), D(2025, 2, 27), False),
        (D(2024, 2, 29), D(2025, 3, 1), True),
        (D(2026, 1, 1), D(2026, 12, 31), False),
    ],
)
def test_a_plan_lasts_a_year_at_most(start: date, end: date, too_long: bool) -> None:
    """CUS Act, art. 40."""
    assert plans.is_too_long(start, end, longest_months=12) is too_long


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [(D(2026, 12, 1), D(2027, 5, 31), 6), (D(2026, 12, 1), D(2027, 5, 30), 5), (D(2026, 1, 1), D(2026, 1, 1), 0)],
)
def test_whole_months(start: date, end: date, months: int) -> None:
    assert plans.whole_months(start, end) == months


@pytest.mark.parametrize(("weekly", "monthly"), [(360, 1560), (5, 22), (1, 4), (0, 0), (7, 30)])
def test_a_week_makes_a_month(weekly: int, monthly: int) -> None:
    assert plans.a_month_of(weekly) == monthly


def test_units_of_a_week() -> None:
    assert plans.weekly_units("1010100", time(8), time(10), in_minutes=True) == 360
    assert plans.weekly_units("1010100", None, time(10), in_minutes=True) == 0
    assert plans.weekly_units("1111100", None, None, in_minutes=False) == 5


@pytest.mark.parametrize(
    ("places", "spans", "free"),
    [
        (2, [], 2),
        (None, [Period(D(2026, 1, 1), D(2026, 12, 31))], None),
        (2, [Period(D(2026, 1, 1), D(2026, 12, 31))], 1),
        # one after the other take one place, not two
        (2, [Period(D(2026, 1, 1), D(2026, 3, 31)), Period(D(2026, 4, 1), D(2026, 12, 31))], 1),
        # sharing one day takes two
        (2, [Period(D(2026, 1, 1), D(2026, 4, 1)), Period(D(2026, 4, 1), D(2026, 12, 31))], 0),
        # over the limit is still nothing, not less
        (1, [Period(D(2026, 1, 1), D(2026, 12, 31))] * 3, 0),
        # before and after do not count
        (1, [Period(D(2025, 1, 1), D(2026, 2, 28)), Period(D(2026, 9, 1), None)], 1),
    ],
)
def test_free_places(places: int | None, spans: list[Period], free: int | None) -> None:
    """CUS Act, art. 42(2): limits of the programme."""
    assert conditions.free_places(places, spans, Period(D(2026, 3, 1), D(2026, 8, 31))) == free


def test_the_order_of_the_queue_is_the_order_of_applications() -> None:
    queue = [(D(2026, 2, 1), 7), (D(2026, 2, 1), 9), (D(2026, 2, 3), 1)]
    assert conditions.ahead(queue, (D(2026, 2, 1), 8)) == 1
    assert conditions.ahead(queue, (D(2026, 1, 31), 20)) == 0
    assert conditions.ahead(queue, (D(2026, 3, 1), 2)) == 3
    assert conditions.can_take(2, 1) and not conditions.can_take(1, 1) and conditions.can_take(None, 9)


@pytest.mark.parametrize(
    ("count", "unit", "label"),
    [
        (1560, "hour", "26\u00a0h"), (90, "hour", "1\u00a0h 30\u00a0min"), (22, "meal", "22\u00a0posiłki"),
        (1, "meeting", "1\u00a0spotkanie"), (5, "ride", "5\u00a0kursów"), (3, "bed", "3\u00a0sztuki"),
    ],
)  # fmt: skip
def test_amounts_in_words(count: int, unit: str, label: str) -> None:
    assert units.amount(count, unit) == label
