# SPDX-License-Identifier: EUPL-1.2
"""Hours of visits: overlaps, counted minutes, sums, and what a person should look at. Nothing here takes an hour away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kooperacja.base.core.clocks import CLOCK_TOLERANCE
from kooperacja.care.delivery.enums import VisitFlag
from kooperacja.ground.catalogue.enums import Unit

#: A visit may be longer or shorter than planned by this much: people are not buses.
LENGTH_TOLERANCE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Span:
    """From an instant to an instant; touching ends do not overlap."""

    start: datetime
    end: datetime

    def overlaps(self, other: Span) -> bool:
        """True when they share time."""
        return self.start < other.end and other.start < self.end

    @property
    def minutes(self) -> int:
        """Whole minutes, what is left over is dropped."""
        return int((self.end - self.start).total_seconds() // 60)


def counted_units(span: Span, unit: str) -> int:
    """Minutes of a service ordered in hours, otherwise one meal, meeting or ride."""
    return max(span.minutes, 0) if unit == Unit.HOUR else 1


def first_overlap(span: Span, others: Iterable[Span]) -> Span | None:
    """The first of ``others`` that shares time with ``span``."""
    return next((other for other in others if span.overlaps(other)), None)


@dataclass(frozen=True, slots=True)
class Held:
    """A recorded visit beside its plan and its order, as plain values."""

    span: Span
    planned: Span
    day: date
    planned_day: date
    order_first: date
    order_last: date
    was_paused: bool = False
    clock_behind: int = 0
    has_start: bool = True
    is_counted_in_time: bool = True


def flags_of(held: Held, others: Sequence[Span]) -> list[str]:
    """Why somebody should look at a recorded visit; an empty list when nobody has to."""
    longer = held.span.minutes - held.planned.minutes
    tolerance = int(LENGTH_TOLERANCE.total_seconds() // 60)
    asked = {
        VisitFlag.CLOCK: abs(held.clock_behind) > CLOCK_TOLERANCE.total_seconds(),
        VisitFlag.NO_START: not held.has_start,
        VisitFlag.OVERLAP: first_overlap(held.span, others) is not None,
        VisitFlag.OUTSIDE: not held.order_first <= held.day <= held.order_last,
        VisitFlag.PAUSED: held.was_paused,
        VisitFlag.OTHER_DAY: held.day != held.planned_day,
        VisitFlag.LONGER: held.is_counted_in_time and longer > tolerance,
        VisitFlag.SHORTER: held.is_counted_in_time and longer < -tolerance,
    }
    return [flag.value for flag, yes in asked.items() if yes]


def planned_days(first: date, last: date, weekdays: str, days_off: Iterable[date] = ()) -> list[date]:
    """The days from ``first`` to ``last`` on the weekdays of an order (Monday first), without the days off."""
    off = set(days_off)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in days if weekdays[day.weekday()] == "1" and day not in off]
