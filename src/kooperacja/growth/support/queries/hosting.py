# SPDX-License-Identifier: EUPL-1.2
"""Hosts of a visit with their answers, vehicles, the way between stops, visits that wait for a reminder."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from uuid import UUID

from django.db.models import Min, Prefetch

from kooperacja.base.core.acting import Acting
from kooperacja.ground.organisations.queries import people_in
from kooperacja.ground.territory.models import Area
from kooperacja.growth.support.enums import InvitationState, ReminderKind, VisitState
from kooperacja.growth.support.logic.travel import Leg, Point, leg
from kooperacja.growth.support.models import (
    HostInvitation,
    StudyVisit,
    StudyVisitQuerySet,
    Transport,
    VisitDay,
    VisitReminder,
    VisitStop,
)
from kooperacja.growth.support.rules import HOST_ROLES

#: Reminders go out so many days before the first day, at the latest.
AHEAD = {ReminderKind.WEEK: 7, ReminderKind.DAY: 1}


def invitation_for(by: Acting, uid: UUID) -> HostInvitation:
    """One question to a host, with the programme around it; a stranger's does not exist."""
    rows = HostInvitation.objects.visible_to(by).select_related(
        "host", "stop__area", "stop__day__visit__centre", "stop__day__visit__organiser",
        "stop__day__visit__funding_label",
    )  # fmt: skip
    return rows.get(uid=uid)


def host_is_there(stop: VisitStop, by: Acting) -> bool:
    """True when somebody answers for the host of a stop in the application."""
    return stop.host_id is not None and bool(people_in(stop.host_id, *sorted(HOST_ROLES), at=by.at))


def invitations_of(visit: StudyVisit) -> dict[int, HostInvitation]:
    """Live questions to hosts by the key of their stop."""
    rows = HostInvitation.objects.filter(stop__day__visit=visit).exclude(state=InvitationState.TAKEN_BACK)
    return {row.stop_id: row for row in rows.select_related("host")}


def invitations_waiting(by: Acting, limit: int = 20) -> list[HostInvitation]:
    """Questions that the own institution has not answered, the oldest first."""
    rows = HostInvitation.objects.visible_to(by).filter(host_id=by.organisation_id or 0, state=InvitationState.ASKED)
    return list(rows.select_related("stop__day__visit__centre", "stop__area").order_by("asked_at", "pk")[:limit])


def invitations_answered_no(by: Acting, limit: int = 10) -> list[HostInvitation]:
    """Refusals of hosts for which the region has to find another place."""
    rows = HostInvitation.objects.visible_to(by).filter(
        state=InvitationState.DECLINED, stop__day__visit__state__in=[VisitState.PROPOSED, VisitState.HOST_AGREED]
    )
    return list(rows.select_related("stop__day__visit", "host").order_by("answered_at", "pk")[:limit])


def transports_of(visit: StudyVisit) -> list[Transport]:
    """Vehicles in the order in which they were written down."""
    return list(Transport.objects.filter(visit=visit).order_by("pk"))


def transport_for(by: Acting, uid: UUID) -> Transport:
    """One vehicle of a visit that ``by`` may see."""
    rows = Transport.objects.filter(visit__in=StudyVisit.objects.visible_to(by))
    return rows.select_related("visit__centre").get(uid=uid)


def seats_of(transports: list[Transport]) -> int | None:
    """Seats of all vehicles; nothing when one does not say or people come by themselves."""
    seats = [t.seats for t in transports]
    if not seats or any(s is None for s in seats):
        return None
    return sum(s or 0 for s in seats)


def _point(area: Area | None) -> Point | None:
    if area is None or area.latitude is None or area.longitude is None:
        return None
    return Point(area.latitude, area.longitude)


def legs_of(visit: StudyVisit, stops: list[VisitStop]) -> dict[int, Leg]:
    """The way to each stop, by its key: from the stop before on the same day, or from where the group sets out.

    Between days the group sleeps somewhere: nothing is guessed.
    """
    made: dict[int, Leg | None] = {}
    if stops:
        made[stops[0].pk] = leg(_point(visit.start_area), _point(stops[0].area), ended=None, starts=None)
    for before, after in pairwise(stops):
        if before.day_id == after.day_id:
            made[after.pk] = leg(_point(before.area), _point(after.area), ended=before.ends_at, starts=after.starts_at)
    return {pk: found for pk, found in made.items() if found is not None}


def visits_to_remind(by: Acting, kind: str, limit: int = 50) -> list[StudyVisit]:
    """Visits with a gathered group that begin soon and whose people have not been reminded so; for the worker."""
    last = by.today + timedelta(days=AHEAD[ReminderKind(kind)])
    rows = StudyVisit.objects.filter(state__in=[VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY])
    near = rows.annotate(first=Min("days__date")).filter(first__gt=by.today, first__lte=last)
    sent = VisitReminder.objects.filter(kind=kind).values("visit_id")
    return list(near.exclude(pk__in=sent).select_related("centre", "recruitment").order_by("first", "pk")[:limit])


def public_visit_for(uid: UUID) -> StudyVisit:
    """A visit that was announced, as everybody may read it; before that, and when it was called off, it does not exist."""
    rows = _announced().exclude(state=VisitState.CANCELLED)
    return rows.get(uid=uid)


def announced_visits(by: Acting, limit: int = 50) -> list[StudyVisit]:
    """Visits for which people can still apply, the nearest first, for everybody."""
    rows = _announced().filter(state__in=[VisitState.PUBLISHED, VisitState.RECRUITMENT])
    coming = rows.annotate(first=Min("days__date")).filter(first__gte=by.today)
    return list(coming.order_by("first", "pk")[:limit])


#: States in which the announcement can be read.
_PUBLIC = (VisitState.PUBLISHED, VisitState.RECRUITMENT, VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY)


def _announced() -> StudyVisitQuerySet:
    stops = VisitStop.objects.select_related("area", "host").order_by("position", "pk")
    days = VisitDay.objects.prefetch_related(Prefetch("stops", queryset=stops)).order_by("number")
    rows = StudyVisit.objects.filter(state__in=_PUBLIC, funding_label__isnull=False)
    return rows.select_related("centre", "organiser", "funding_label", "start_area", "recruitment").prefetch_related(
        Prefetch("days", queryset=days)
    )


def is_announced(visit: StudyVisit) -> bool:
    """True while the public announcement can be read."""
    return visit.state in _PUBLIC and visit.funding_label_id is not None


def visit_of_recruitment(recruitment_id: int) -> StudyVisit | None:
    """The visit for which a recruitment is."""
    rows = StudyVisit.objects.filter(recruitment_id=recruitment_id).select_related("centre")
    return rows.first()
