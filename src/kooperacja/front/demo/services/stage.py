# SPDX-License-Identifier: EUPL-1.2
"""The stage on which the stories play: places, institutions and people by key, and the clock of the play."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, add_months
from kooperacja.care.commissioning.logic.working_days import is_working_day
from kooperacja.care.commissioning.models import Contract, FundingSource
from kooperacja.ground.accounts.models import User
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.models import Membership, Organisation
from kooperacja.ground.organisations.queries import as_acting
from kooperacja.ground.programmes.models import ServiceProgramme
from kooperacja.ground.territory.models import Area


@dataclass
class Centre:
    """A centre of the play with the people and papers it works with."""

    key: str
    clerk: str
    coordinators: Sequence[str]
    organiser: str
    director: str
    programme: ServiceProgramme
    last_day: date
    #: By the code of the service.
    contracts: dict[str, Contract] = field(default_factory=dict)
    sources: Sequence[FundingSource] = ()

    def provider_of(self, service: str) -> Organisation:
        """Who delivers a service here."""
        return self.contracts[service].provider

    def source(self, name: str, year: int) -> FundingSource:
        """A source of money by name and year."""
        return next(s for s in self.sources if s.name == name and s.year == year)


@dataclass
class Stage:
    """``today`` is the last day of the play; everything else happened before it."""

    now: datetime
    say: Callable[[str], None]
    areas: dict[str, Area] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    memberships: dict[str, Membership] = field(default_factory=dict)
    services: dict[str, ServiceType] = field(default_factory=dict)
    dice: Random = field(default_factory=lambda: Random(1818))

    @property
    def today(self) -> date:
        """The day on which the demonstration is looked at."""
        return timezone.localtime(self.now).date()

    @property
    def month(self) -> Month:
        """The month that is not over yet."""
        return Month.of(self.today)

    @property
    def opening(self) -> date:
        """The day on which programmes and contracts begin: twelve months of history."""
        return self.months_ago(12).first

    @property
    def contracts_end(self) -> date:
        """The last day of contracts and plans."""
        return add_months(self.opening, 16) - timedelta(days=1)

    @property
    def price_raise(self) -> date:
        """The day from which help at home costs more."""
        return self.months_ago(5).first

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
        """Working days from a day to a day."""
        days = (first + timedelta(days=i) for i in range((last - first).days + 1))
        return [day for day in days if is_working_day(day)]

    def workday(self, day: date) -> date:
        """The day itself; instead of a day off the working day after it, or the one before when that is yet to come."""
        after = before = day
        while not is_working_day(after):
            after += timedelta(days=1)
        if after == day or after <= self.today:
            return after
        while not is_working_day(before):
            before -= timedelta(days=1)
        return before

    def months_start(self, day: date) -> date:
        """The first day of the month after ``day``, when plans begin; in the second half of a month two weeks later."""
        return Month.of(day).next().first if day.day > 10 else self.workday(day + timedelta(days=7))

    def uid(self) -> UUID:
        """The next identifier of a record of a phone; the play is the same every time."""
        return UUID(int=self.dice.getrandbits(128), version=4)

    def user(self, who: str) -> User:
        """The account of one of the cast."""
        return self.memberships[who].user

    def manager_of(self, organisation: Organisation) -> str:
        """Who manages an institution of the play."""
        return next(
            key
            for key, m in self.memberships.items()
            if m.organisation_id == organisation.pk and m.role == Role.PROVIDER_MANAGER
        )
