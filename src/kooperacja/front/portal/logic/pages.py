# SPDX-License-Identifier: EUPL-1.2
"""Which days a page of the calendar shows: a list of four weeks, one week, one month in whole weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kooperacja.base.core.dates import Month, add_months, short

View = Literal["lista", "tydzien", "miesiac"]
VIEWS: tuple[tuple[View, str], ...] = (("lista", "Lista"), ("tydzien", "Tydzień"), ("miesiac", "Miesiąc"))
LIST_DAYS = 28


@dataclass(frozen=True)
class Pages:
    """What is shown, and where the pages before and after begin."""

    view: View
    first: date
    last: date
    title: str
    previous: date
    next: date
    month: Month


def view_of(text: str) -> View:
    """The view that an address names; the list otherwise."""
    return next((view for view, _label in VIEWS if view == text), "lista")


def pages_of(view: View, day: date) -> Pages:
    """The days around ``day`` in a view."""
    month = Month.of(day)
    monday = day - timedelta(days=day.weekday())
    if view == "miesiac":
        first = month.first - timedelta(days=month.first.weekday())
        last = month.last + timedelta(days=6 - month.last.weekday())
        return Pages(view, first, last, str(month), add_months(month.first, -1), add_months(month.first, 1), month)
    if view == "tydzien":
        last = monday + timedelta(days=6)
        week = timedelta(days=7)
        return Pages(view, monday, last, f"{short(monday)} – {short(last)}", monday - week, monday + week, month)
    step = timedelta(days=LIST_DAYS)
    last = day + step - timedelta(days=1)
    return Pages(view, day, last, f"{short(day)} – {short(last)}", day - step, day + step, month)
