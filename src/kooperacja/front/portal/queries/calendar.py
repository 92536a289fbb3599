# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a person as a page and as a feed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import WEEKDAYS
from kooperacja.base.duties import calendar
from kooperacja.base.duties.calendar import Appointment
from kooperacja.front.portal.logic.pages import Pages, pages_of, view_of
from kooperacja.front.portal.models import CalendarFeed
from kooperacja.ground.organisations.models import Membership
from kooperacja.ground.organisations.queries import as_acting

#: How far a feed looks back and ahead, in days.
BACK, AHEAD = 31, 366


@dataclass(frozen=True)
class Day:
    """One day of the calendar."""

    day: date
    appointments: list[Appointment]
    is_today: bool
    is_other_month: bool

    @property
    def weekday(self) -> str:
        """``poniedziałek``."""
        return WEEKDAYS[self.day.weekday()]


@dataclass(frozen=True)
class CalendarPage:
    """What a page of the calendar shows."""

    pages: Pages
    days: list[Day]
    kinds: list[tuple[str, str, int]]
    count: int

    @property
    def weeks(self) -> list[list[Day]]:
        """The days by weeks, for the grid of a month."""
        return [self.days[i : i + 7] for i in range(0, len(self.days), 7)]


def calendar_of(by: Acting, *, view: str, day: date | None, kind: str = "") -> CalendarPage:
    """The calendar of ``by`` around a day; ``kind`` narrows it."""
    pages = pages_of(view_of(view), day or by.today)
    found = calendar.between(by, pages.first, pages.last)
    counted = Counter(one.kind for one in found)
    shown = [one for one in found if not kind or one.kind == kind]
    days = [
        Day(each, things, each == by.today, pages.view == "miesiac" and each.month != pages.month.month)
        for each, things in calendar.by_day(shown, pages.first, pages.last)
    ]
    return CalendarPage(
        pages=pages,
        days=days,
        kinds=[(k, label, counted[k]) for k, label in calendar.KINDS.items() if counted[k] or k == kind],
        count=len(shown),
    )


def feed_of(by: Acting) -> CalendarFeed | None:
    """The working secret address of this person in this role."""
    return CalendarFeed.objects.visible_to(by).working().first()


def secret_of(feed: CalendarFeed) -> str:
    """The secret, read back for its owner."""
    return sealing.unseal(feed.secret_sealed, secret=settings.IDENTITY_KEY)


def reader_of(secret: str, at: datetime) -> Acting | None:
    """Whose calendar a secret opens at an instant: nobody's when it was taken back or the role has ended."""
    found = sealing.look_up_hash(secret, secret=settings.IDENTITY_KEY)
    feed = CalendarFeed.objects.working().filter(secret_hash=found).first()
    if feed is None:
        return None
    today = timezone.localtime(at).date()
    rows = Membership.objects.active_on(today).filter(pk=feed.membership_id, user__is_active=True)
    membership = rows.select_related("user", "organisation__area").first()
    return as_acting(membership, at=at) if membership else None


def feed_appointments(by: Acting) -> list[Appointment]:
    """A month back and a year ahead."""
    return calendar.between(by, by.today - timedelta(days=BACK), by.today + timedelta(days=AHEAD))
