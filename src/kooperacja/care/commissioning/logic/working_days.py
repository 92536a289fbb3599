# SPDX-License-Identifier: EUPL-1.2
"""Working days in Poland: Monday to Friday without statutory holidays (Act of 18 January 1951 on days off work)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import holidays


@lru_cache(maxsize=16)
def _holidays(year: int) -> dict[date, str]:
    return dict(holidays.country_holidays("PL", years=year, language="pl"))


def holiday_name(day: date) -> str:
    """The name of a statutory holiday, or nothing. Sundays are days off, not holidays of a name."""
    name = _holidays(day.year).get(day, "")
    return "" if name == "Niedziela" else name


def is_working_day(day: date) -> bool:
    """Monday to Friday and no holiday."""
    return day.weekday() < 5 and not holiday_name(day)


def add_working_days(day: date, count: int) -> date:
    """The last day of a time limit of ``count`` working days; the day of the event is not counted (civil code, art. 111)."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day
