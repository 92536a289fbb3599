# SPDX-License-Identifier: EUPL-1.2
"""Counted periods are whole months that are over, so that two answers never differ by a single day's visits."""

from __future__ import annotations

from datetime import date

from kooperacja.base.core.dates import Month, Period


def whole_months(period: Period, today: date) -> list[Month]:
    """The months of a period that lie in it whole and were over yesterday, the oldest first."""
    last = Month.of(today).previous()
    end = period.end or last.last
    month = Month.of(period.start)
    if month.first < period.start:
        month = month.next()
    found = []
    while month.last <= end and month <= last:
        found.append(month)
        month = month.next()
    return found


def last_twelve(today: date) -> Period:
    """The twelve whole months before this one."""
    last = Month.of(today).previous()
    return Period(Month(last.year - 1, last.month).next().first, last.last)


def year_of(year: int) -> Period:
    """A calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31))
