# SPDX-License-Identifier: EUPL-1.2
"""Days, months and minutes as people write them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

WEEKDAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
WEEKDAYS_SHORT = ("pn", "wt", "śr", "cz", "pt", "so", "nd")
MONTHS = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)  # fmt: skip
MONTHS_OF = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``start`` to ``end``, both included; an open end is ``None``."""

    start: date
    end: date | None

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)

    def overlaps(self, other: Period) -> bool:
        """True when at least one day belongs to both."""
        return (other.end is None or self.start <= other.end) and (self.end is None or other.start <= self.end)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month: the unit of settlement."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month to which a day belongs."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def next(self) -> Month:
        """The month after."""
        return Month.of(self.last + timedelta(days=1))

    def previous(self) -> Month:
        """The month before."""
        return Month.of(self.first - timedelta(days=1))

    def __str__(self) -> str:
        return f"{MONTHS[self.month - 1]} {self.year}"


def add_months(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def a_year_less_a_day(start: date) -> date:
    """The last day of a period of one year that begins on ``start``."""
    return add_months(start, 12) - timedelta(days=1)


def short(day: date | datetime | None) -> str:
    """``23.11.2026``; an instant is shown in Polish time."""
    if day is None:
        return ""
    if isinstance(day, datetime):
        day = timezone.localtime(day).date()
    return f"{day.day}.{day.month:02d}.{day.year}"


def clock(at: datetime) -> str:
    """``8:05`` in Polish time."""
    local = timezone.localtime(at)
    return f"{local.hour}:{local.minute:02d}"


def hours(minutes: int) -> str:
    """``210`` → ``3 h 30 min``; ``-30`` → ``−30 min``."""
    sign, minutes = ("−" if minutes < 0 else ""), abs(minutes)
    h, m = divmod(minutes, 60)
    parts = ([f"{h}\u00a0h"] if h or not m else []) + ([f"{m}\u00a0min"] if m else [])
    return sign + " ".join(parts)
