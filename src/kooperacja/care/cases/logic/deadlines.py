# SPDX-License-Identifier: EUPL-1.2
"""The clock of the individual plan: 30 days from the application (CUS Act, art. 40), counted as KPA art. 57 says."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays


@dataclass(frozen=True, slots=True)
class Clock:
    """How many of the days are used, and the day on which they end."""

    applied_on: date
    total: int
    used: int
    due_on: date
    left: int

    @property
    def is_over(self) -> bool:
        """The due day has passed."""
        return self.left < 0

    @property
    def is_pressing(self) -> bool:
        """A third of the time or less is left."""
        return self.left <= self.total // 3


@lru_cache(maxsize=64)
def days_off(year: int) -> frozenset[date]:
    """Public holidays in Poland (Act on Days Free from Work, art. 1)."""
    return frozenset(holidays.country_holidays("PL", years=year))


def working_day_from(day: date, off: Container[date] | None = None) -> date:
    """The day itself, or the first one after it that is neither a Saturday nor free from work (KPA, art. 57 § 4)."""
    while day.weekday() >= 5 or day in (days_off(day.year) if off is None else off):
        day += timedelta(days=1)
    return day


def clock(applied_on: date, today: date, total: int, stopped_on: date | None = None) -> Clock:
    """The clock on ``today``, or as it stood on the day the plan was ready.

    The day of the application is not counted (KPA, art. 57 § 1): applied on 26.10, the thirtieth day is 25.11.
    """
    seen = min(today, stopped_on) if stopped_on else today
    due_on = working_day_from(applied_on + timedelta(days=total))
    return Clock(applied_on, total, max((seen - applied_on).days, 0), due_on, (due_on - seen).days)
