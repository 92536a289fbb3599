# SPDX-License-Identifier: EUPL-1.2
"""When a plan is a must, how long it may last (CUS Act, art. 38(2) and 40), and what a week of it makes in a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from kooperacja.base.core.dates import Period, add_months

WEEKS_IN_MONTH = Decimal(52) / Decimal(12)


@dataclass(frozen=True, slots=True)
class Need:
    """Why a plan is or is not required: shown to people in these words."""

    is_required: bool
    services: int
    months: int


def last_day_of(start: date, months: int) -> date:
    """The last day of a period of whole months that begins on ``start``."""
    return add_months(start, months) - timedelta(days=1)


def lasts_at_least(period: Period, months: int) -> bool:
    """True when the period takes that many whole months or more."""
    return period.end is None or period.end >= last_day_of(period.start, months)


def whole_months(start: date, end: date) -> int:
    """How many whole months the period has."""
    months = 0
    while last_day_of(start, months + 1) <= end:
        months += 1
    return months


def plan_needed(spans: Sequence[Period], *, from_months: int, needs_coordination: bool | None = None) -> Need:
    """A plan is a must when services need coordination and are given for at least ``from_months``.

    Unless a person says otherwise, two or more services need coordination.
    """
    if not spans:
        return Need(False, 0, 0)
    start = min(span.start for span in spans)
    end = max(span.end or span.start for span in spans)
    coordinated = len(spans) > 1 if needs_coordination is None else needs_coordination
    long_enough = lasts_at_least(Period(start, end), from_months)
    return Need(coordinated and long_enough, len(spans), whole_months(start, end))


def is_too_long(start: date, end: date, *, longest_months: int) -> bool:
    """True when the plan would go beyond the longest period the law allows."""
    return end > last_day_of(start, longest_months)


def minutes_between(start: time, end: time) -> int:
    """Minutes from one time of the same day to another; negative when the end is earlier."""
    return (end.hour - start.hour) * 60 + end.minute - start.minute


def a_month_of(weekly: int) -> int:
    """Units in an average month: six hours a week make 26 hours, five meals make 22."""
    return int((weekly * WEEKS_IN_MONTH).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def weekly_units(weekdays: str, start: time | None, end: time | None, *, in_minutes: bool) -> int:
    """Units of one week of a schedule: minutes for hours, otherwise one a day."""
    days = weekdays.count("1")
    if not in_minutes:
        return days
    return days * minutes_between(start, end) if start and end else 0
