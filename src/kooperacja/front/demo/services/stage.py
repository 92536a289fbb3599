# SPDX-License-Identifier: EUPL-1.2
"""The stage on which the stories play: places, institutions and people by key, and the clock of the play."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.ground.organisations.models import Membership, Organisation
from kooperacja.ground.organisations.queries import as_acting
from kooperacja.ground.territory.models import Area


@dataclass
class Stage:
    """``today`` is the last day of the play; everything else happened before it."""

    now: datetime
    say: Callable[[str], None]
    areas: dict[str, Area] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    memberships: dict[str, Membership] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day on which the demonstration is looked at."""
        return timezone.localtime(self.now).date()

    @property
    def month(self) -> Month:
        """The month that is not over yet."""
        return Month.of(self.today)

    def months_ago(self, count: int) -> Month:
        """A month before this one."""
        month = self.month
        for _i in range(count):
            month = month.previous()
        return month

    def by(self, who: str, on: date | None = None, at: str = "9:00") -> Acting:
        """One of the cast acting on a day at an hour of Polish time; never later than now."""
        hour, minute = (int(part) for part in at.split(":"))
        day = on or self.today
        instant = timezone.make_aware(datetime.combine(day, time(hour, minute)))
        return as_acting(self.memberships[who], at=min(instant, self.now))

    def system(self) -> Acting:
        """The software itself at the beginning of the play."""
        return Acting.system(at=self.now - timedelta(days=500))

    def workdays(self, first: date, last: date) -> list[date]:
        """Mondays to Fridays from a day to a day."""
        days = (first + timedelta(days=i) for i in range((last - first).days + 1))
        return [day for day in days if day.weekday() < 5]

    def workday(self, day: date) -> date:
        """The day itself, or the Friday before a weekend."""
        return day - timedelta(days=max(0, day.weekday() - 4))
