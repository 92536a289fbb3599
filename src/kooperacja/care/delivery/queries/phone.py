# SPDX-License-Identifier: EUPL-1.2
"""The worker's day and hours, as her phone shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import clock
from kooperacja.care.commissioning.logic.brief import ResidentBrief
from kooperacja.care.delivery.enums import OVER_STATES, VisitState
from kooperacja.care.delivery.models import Visit
from kooperacja.care.delivery.queries.visits import complete, visits_of_worker
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.models import Membership

_HELD = (VisitState.FINISHED, VisitState.ACCEPTED, VisitState.QUESTIONED)


@dataclass(frozen=True)
class PhoneVisit:
    """One visit with what the worker needs to come and help."""

    visit: Visit
    brief: ResidentBrief

    @property
    def is_over(self) -> bool:
        """Nothing more to do on it."""
        return self.visit.state in OVER_STATES

    def as_json(self) -> dict[str, Any]:
        """For the phone's own memory."""
        v = self.visit
        return {
            "uid": str(v.uid),
            "state": v.state,
            "from": clock(v.planned_start),
            "to": clock(v.planned_end),
            "start": v.planned_start.isoformat(),
            "end": v.planned_end.isoformat(),
            "started": v.started_at.isoformat() if v.started_at else None,
            "minutes": v.minutes if v.state in _HELD else v.planned_minutes,
            "service": v.order.service_type.name,
            "substitution": v.is_substitution,
            "reason": v.get_not_held_reason_display() if v.not_held_reason else "",
            "name": self.brief.name,
            "street": self.brief.street,
            "town": self.brief.town,
            "phone": self.brief.phone,
            "contact": self.brief.contact,
            "contact_phone": self.brief.contact_phone,
            "access": [
                {"text": line.text, "icon": line.icon, "warning": line.is_warning} for line in self.brief.access_lines
            ],
            "acts": list(self.brief.acts),
            "done": list(v.acts_done),
        }


@dataclass(frozen=True)
class PhoneDay:
    """The day of one worker."""

    day: date
    visits: Sequence[PhoneVisit]

    @property
    def done(self) -> int:
        """How many visits are over."""
        return sum(v.is_over for v in self.visits)

    @property
    def current(self) -> PhoneVisit | None:
        """The one that runs, otherwise the next one."""
        running = [v for v in self.visits if v.visit.state == VisitState.STARTED]
        waiting = [v for v in self.visits if v.visit.state == VisitState.PLANNED]
        return next(iter(running + waiting), None)

    @property
    def later(self) -> list[PhoneVisit]:
        """What comes after the current one."""
        return [v for v in self.visits if not v.is_over and v is not self.current]

    @property
    def over(self) -> list[PhoneVisit]:
        """What has been."""
        return [v for v in self.visits if v.is_over]

    @property
    def minutes_done(self) -> int:
        """Minutes of the visits that were held."""
        return sum(v.visit.minutes for v in self.visits if v.visit.state in _HELD)

    @property
    def minutes_total(self) -> int:
        """Minutes held and still planned."""
        still = (VisitState.PLANNED, VisitState.STARTED)
        return self.minutes_done + sum(v.visit.planned_minutes for v in self.visits if v.visit.state in still)

    @property
    def ends_at(self) -> datetime | None:
        """When the last visit ends, by the plan."""
        return max((v.visit.planned_end for v in self.visits), default=None)

    @property
    def held(self) -> int:
        """How many visits took place."""
        return sum(v.visit.state in _HELD for v in self.visits)


def phone_day(by: Acting, day: date) -> PhoneDay:
    """The worker's visits of a day with their briefs."""
    visits = visits_of_worker(by, day)
    return PhoneDay(day, [PhoneVisit(v, ResidentBrief.of(v.order.brief)) for v in visits])


@dataclass(frozen=True)
class Hours:
    """One day of work: minutes, visits, and how many of them are confirmed."""

    day: date
    minutes: int
    visits: int
    confirmed: int


@dataclass(frozen=True)
class WeekOfHours:
    """One week of work."""

    first: date
    last: date
    days: Sequence[Hours]

    @property
    def minutes(self) -> int:
        """The sum."""
        return sum(d.minutes for d in self.days)

    @property
    def longest(self) -> int:
        """Minutes of the longest day, for the bars."""
        return max((d.minutes for d in self.days), default=0)


def hours_of(by: Acting, weeks: int = 5) -> list[WeekOfHours]:
    """The worker's own hours by week, this week first."""
    monday = by.today - timedelta(days=by.today.weekday())
    first = monday - timedelta(weeks=weeks - 1)
    rows = Visit.objects.visible_to(by).filter(worker_id=by.membership_id or 0, state__in=_HELD)
    days: dict[date, list[Visit]] = defaultdict(list)
    for visit in complete(rows.held_between(first, monday + timedelta(days=6))).order_by("started_at", "pk"):
        days[timezone.localtime(visit.started_at or visit.planned_start).date()].append(visit)
    found = []
    for n in range(weeks):
        start = monday - timedelta(weeks=n)
        week = [start + timedelta(days=k) for k in range(7)]
        found.append(WeekOfHours(start, week[-1], [_hours(d, days[d]) for d in week if days[d]]))
    return found


def _hours(day: date, visits: list[Visit]) -> Hours:
    confirmed = sum(v.state == VisitState.ACCEPTED for v in visits)
    return Hours(day, sum(v.minutes for v in visits), len(visits), confirmed)


def managers_of(by: Acting) -> list[Membership]:
    """Whom the worker may call, with the telephone of the office."""
    rows = Membership.objects.active_on(by.today).filter(
        organisation_id=by.organisation_id or 0, role=Role.PROVIDER_MANAGER
    )
    return list(rows.select_related("user", "organisation").order_by("user__surname", "pk"))
