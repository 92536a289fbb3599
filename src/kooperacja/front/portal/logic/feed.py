# SPDX-License-Identifier: EUPL-1.2
"""Appointments as iCalendar (RFC 5545): whole days as days, hours in Polish time with its rules, names of people left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from kooperacja.base.duties.calendar import Appointment

WARSAW = ZoneInfo("Europe/Warsaw")
#: An appointment with a beginning and no end is shown as one hour.
USUAL = timedelta(hours=1)


def to_ics(appointments: Iterable[Appointment], *, name: str, at: datetime, address: str) -> bytes:
    """A calendar of ``appointments`` as of the instant ``at``; ``address`` is the beginning of links, without a slash."""
    calendar = Calendar()
    calendar.add("prodid", "-//Kooperacja//kalendarz//PL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", str(WARSAW))
    calendar.add("refresh-interval", timedelta(hours=2), {"value": "DURATION"})
    for one in appointments:
        calendar.add_component(_event(one, at, address))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(one: Appointment, at: datetime, address: str) -> Event:
    event = Event()
    event.add("uid", f"{one.key}@kooperacja")
    event.add("dtstamp", at.astimezone(ZoneInfo("UTC")))
    event.add("summary", one.feed_title)
    if one.starts_at is None:
        event.add("dtstart", one.day)
        event.add("dtend", one.ends_on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        starts = one.starts_at.astimezone(WARSAW)
        event.add("dtstart", starts)
        event.add("dtend", one.ends_at.astimezone(WARSAW) if one.ends_at else starts + USUAL)
    if one.place:
        event.add("location", one.place)
    event.add("categories", [one.label])
    event.add("class", "PRIVATE")
    if one.url:
        event.add("url", f"{address}{one.url}")
    return event
