# SPDX-License-Identifier: EUPL-1.2
"""The calendar: every app says what happens on which day for a person; the portal puts it on one page and in one feed.

An app writes a function of the shape ``Source`` (in its ``desk.py``) and registers it in ``apps.py``:
``calendar.register("trainings", desk.appointments)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from django.utils import timezone

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting

#: What kind of day it is: a way somewhere, a study visit, a session of a training, a meeting, a term, a promise, a step.
Kind = Literal["trip", "visit", "training", "meeting", "deadline", "promise", "step"]

KINDS: dict[Kind, str] = {
    "trip": "Wyjazd do gminy",
    "visit": "Wizyta studyjna",
    "training": "Szkolenie",
    "meeting": "Spotkanie",
    "deadline": "Termin",
    "promise": "Obietnica dla gminy",
    "step": "Następny krok",
}
#: The mark that stands beside the word.
ICONS: dict[Kind, str] = {
    "trip": "car",
    "visit": "bus",
    "training": "graduation-cap",
    "meeting": "users",
    "deadline": "clock",
    "promise": "handshake",
    "step": "map",
}


@dataclass(frozen=True)
class Appointment:
    """Something on a day: with an hour when ``starts_at`` is known, all day otherwise, on several days up to ``last``.

    ``key`` names it for ever (``"support.day:<uid>"``): calendars of other makers recognise it by that. ``title`` may
    name people; ``feed_title`` leaves the house in a feed and may not: a kind of thing and a place are enough.
    """

    key: str
    kind: Kind
    day: date
    title: str
    feed_title: str
    last: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    detail: str = ""
    url: str = ""
    #: The gmina it concerns, by TERYT code: the list of one gmina and a note that is prefilled use it.
    area_code: str = ""

    @property
    def ends_on(self) -> date:
        """The last day."""
        return self.last or self.day

    @property
    def label(self) -> str:
        """The kind as a word."""
        return KINDS[self.kind]

    @property
    def icon(self) -> str:
        """The mark of the kind."""
        return ICONS[self.kind]

    @property
    def time(self) -> str:
        """``9:00–11:30`` or nothing for a whole day."""
        if self.starts_at is None:
            return ""
        return dates.clock(self.starts_at) + (f"–{dates.clock(self.ends_at)}" if self.ends_at else "")


#: What a source answers: appointments of ``by`` that touch the days from ``first`` to ``last``, both included.
Source = Callable[[Acting, date, date], Iterable[Appointment]]

_SOURCES: dict[str, Source] = {}


def register(name: str, source: Source) -> None:
    """Called from ``apps.py``: this app has something for the calendar. The same name again replaces the source."""
    _SOURCES[name] = source


def between(by: Acting, first: date, last: date) -> list[Appointment]:
    """Everything of ``by`` from ``first`` to ``last``: by day, whole days before hours, each key once."""
    found: dict[str, Appointment] = {}
    for source in _SOURCES.values():
        for one in source(by, first, last):
            if one.day <= last and one.ends_on >= first:
                found.setdefault(one.key, one)
    return sorted(found.values(), key=_order)


def _order(one: Appointment) -> tuple[date, bool, float, str]:
    return one.day, one.starts_at is not None, one.starts_at.timestamp() if one.starts_at else 0.0, one.title


def by_day(found: Iterable[Appointment], first: date, last: date) -> Iterator[tuple[date, list[Appointment]]]:
    """Each day from ``first`` to ``last`` with what happens on it; what lasts several days stands on each of them."""
    everything = list(found)
    day = first
    while day <= last:
        yield day, [one for one in everything if one.day <= day <= one.ends_on]
        day += timedelta(days=1)


def at_hour(day: date, hour: time | None) -> datetime | None:
    """A day and an hour of Polish time as an instant; nothing without an hour."""
    return timezone.make_aware(datetime.combine(day, hour)) if hour is not None else None
