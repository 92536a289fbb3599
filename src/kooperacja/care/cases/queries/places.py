# SPDX-License-Identifier: EUPL-1.2
"""Places of a programme: how many are free, who waits, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Period
from kooperacja.care.cases.enums import HOLDS_PLACE
from kooperacja.care.cases.logic import conditions
from kooperacja.care.cases.models import GrantedService, ServiceCase, WaitingEntry
from kooperacja.ground.programmes.models import ProgrammeService


@dataclass(frozen=True)
class PlaceState:
    """One service of a programme as seen by one case: places, free ones, how many wait before."""

    programme_service: ProgrammeService
    places: int | None
    free: int | None
    ahead: int

    @property
    def can_take(self) -> bool:
        """A place may be given to this case now."""
        return conditions.can_take(self.free, self.ahead)

    @property
    def taken(self) -> int:
        """Places that are taken."""
        return (self.places or 0) - (self.free or 0)


def queue(programme_services: Iterable[ProgrammeService]) -> list[WaitingEntry]:
    """Who waits for these services, first to last: the day of the application, then the order of registration."""
    rows = WaitingEntry.objects.filter(programme_service__in=list(programme_services), left_at=None)
    rows = rows.select_related("case__resident", "case__coordinator", "programme_service__service_type")
    return list(rows.order_by("programme_service_id", "applied_on", "case_id", "pk"))


def whole_queue(by: Acting) -> list[WaitingEntry]:
    """Everybody who waits in the own CUS, service by service, first to last."""
    rows = WaitingEntry.objects.filter(case__in=ServiceCase.objects.visible_to(by), left_at=None)
    rows = rows.select_related("case__resident", "programme_service__service_type", "programme_service__programme")
    return list(rows.order_by("programme_service_id", "applied_on", "case_id", "pk")[:500])


def place_states(
    services: Sequence[ProgrammeService], within: Period, *, case: ServiceCase | None = None
) -> dict[int, PlaceState]:
    """By primary key of the programme's service: places free on every day of ``within`` and who waits before ``case``."""
    limited = [service for service in services if service.places is not None]
    spans: dict[int, list[Period]] = {service.pk: [] for service in limited}
    rows = GrantedService.objects.filter(
        programme_service__in=limited, case__state__in=HOLDS_PLACE, ends_on__gte=within.start
    )
    if case is not None:
        rows = rows.exclude(case=case)
    for service_id, starts, ends in rows.values_list("programme_service_id", "starts_on", "ends_on"):
        spans[service_id].append(Period(starts, ends))
    waiting: dict[int, list[tuple[date, int]]] = {service.pk: [] for service in limited}
    for entry in WaitingEntry.objects.filter(programme_service__in=limited, left_at=None).order_by("pk"):
        waiting[entry.programme_service_id].append((entry.applied_on, entry.case_id))
    mine = (case.applied_on, case.pk) if case is not None else (date.max, 0)
    return {
        service.pk: PlaceState(
            service,
            service.places,
            conditions.free_places(service.places, spans.get(service.pk, []), within),
            conditions.ahead([w for w in waiting.get(service.pk, []) if w[1] != mine[1]], mine),
        )
        for service in services
    }


def taken_places(by: Acting, services: Sequence[ProgrammeService]) -> dict[int, int]:
    """How many cases of the acting centre hold a place in each service today: for the page of the programme."""
    rows = GrantedService.objects.filter(
        programme_service__in=services, case__in=ServiceCase.objects.visible_to(by), case__state__in=HOLDS_PLACE,
        ends_on__gte=by.today,
    )  # fmt: skip
    counted = rows.order_by().values_list("programme_service").annotate(n=Count("case", distinct=True))
    return dict(counted)


def waiting_for(by: Acting, uid: UUID) -> WaitingEntry:
    """One place in the queue of a visible case."""
    rows = WaitingEntry.objects.filter(case__in=ServiceCase.objects.visible_to(by))
    return rows.select_related("case__resident", "case__programme", "programme_service__service_type").get(uid=uid)


@dataclass(frozen=True)
class Opening:
    """A place that has come free for the first in the queue."""

    entry: WaitingEntry
    free: int


def openings(by: Acting) -> list[Opening]:
    """Where a place is free today and who is the first to get it: one per service."""
    entries = WaitingEntry.objects.filter(case__in=ServiceCase.objects.visible_to(by), left_at=None)
    entries = entries.select_related(
        "case__resident", "programme_service__service_type", "programme_service__programme"
    )
    first: dict[int, WaitingEntry] = {}
    for entry in entries.order_by("applied_on", "case_id", "pk"):
        first.setdefault(entry.programme_service_id, entry)
    found = []
    for entry in first.values():
        start = max(entry.starts_on, by.today)
        if start > entry.ends_on:
            continue
        service = entry.programme_service
        state = place_states([service], Period(start, entry.ends_on), case=entry.case)[service.pk]
        if state.free is None or state.free > 0:
            found.append(Opening(entry, state.free if state.free is not None else 1))
    return found


def programme_services(case: ServiceCase) -> list[ProgrammeService]:
    """The services of the case's programme, in the order in which they were written into it."""
    rows = ProgrammeService.objects.filter(programme_id=case.programme_id)
    return list(rows.select_related("service_type", "programme").order_by("pk"))
