# SPDX-License-Identifier: EUPL-1.2
"""Coaching and supervision: days, hours, people. Nothing else is there to be asked for."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db.models import Count, Max, Q, Sum

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.growth.guidance.enums import ProcessKind, ProcessState
from kooperacja.growth.guidance.models import DevelopmentProcess, DevelopmentSession
from kooperacja.growth.guidance.queries import choices
from kooperacja.growth.participants.models import Participant

_DONE = Q(sessions__withdrawn_on=None)


def processes(
    by: Acting, *, kind: str = "", state: str = "", after: str = "", before: str = ""
) -> Page[DevelopmentProcess]:
    """Processes with what was done, the newest first."""
    rows = DevelopmentProcess.objects.visible_to(by).select_related("area", "organisation")
    if kind in ProcessKind.values:
        rows = rows.filter(kind=kind)
    if state == "open":
        rows = rows.exclude(state__in=[ProcessState.CLOSED, ProcessState.BROKEN_OFF])
    elif state in ProcessState.values:
        rows = rows.filter(state=state)
    rows = rows.annotate(
        done=Sum("sessions__minutes", filter=_DONE), held=Count("sessions", filter=_DONE),
        last=Max("sessions__held_on", filter=_DONE),
    )  # fmt: skip
    return keyset(rows, order=("-requested_on", "-pk"), after=after, before=before)


def process_for(by: Acting, uid: UUID) -> DevelopmentProcess:
    """One process; a stranger's does not exist."""
    rows = DevelopmentProcess.objects.visible_to(by).select_related(
        "area", "organisation", "centre", "project", "funding_label", "certificate_file"
    )
    return rows.get(uid=uid)


def sessions_of(process: DevelopmentProcess) -> list[DevelopmentSession]:
    """Meetings of a process that count, in order, with their people."""
    rows = process.sessions.filter(withdrawn_on=None).prefetch_related("people")
    return list(rows.order_by("held_on", "pk"))


def people_of(process: DevelopmentProcess) -> list[Participant]:
    """Who takes part, by name."""
    return list(process.people.select_related("employer", "work_area").order_by("name_key", "pk"))


def people_to_join(by: Acting, process: DevelopmentProcess, text: str = "", limit: int = 60) -> list[Participant]:
    """Participants who may join: those found by name, otherwise those who work for the gmina."""
    rows = choices.people_named(by, text)
    return list((rows if text.strip() else rows.filter(work_area_id=process.area_id))[:limit])


def session_for(by: Acting, uid: UUID) -> DevelopmentSession:
    """One meeting of a process of the own centre."""
    rows = DevelopmentSession.objects.filter(process__in=DevelopmentProcess.objects.visible_to(by), withdrawn_on=None)
    return rows.select_related("process__area", "process__centre", "process__project", "process__funding_label").get(
        uid=uid
    )


def minutes_done(process: DevelopmentProcess) -> int:
    """Minutes of all meetings that count."""
    return process.sessions.filter(withdrawn_on=None).aggregate(all=Sum("minutes"))["all"] or 0


def to_arrange(by: Acting) -> list[DevelopmentProcess]:
    """Processes that somebody asked for and that are not agreed after a week."""
    since = by.today - timedelta(days=7)
    rows = DevelopmentProcess.objects.visible_to(by).filter(state=ProcessState.REQUESTED, requested_on__lte=since)
    return list(rows.select_related("area").order_by("requested_on", "pk")[:20])
