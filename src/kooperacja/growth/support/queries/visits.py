# SPDX-License-Identifier: EUPL-1.2
"""Study visits with their days, stops and pictures."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Prefetch, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.growth.pictures.enums import SHOWABLE
from kooperacja.growth.projects.queries import label_missing
from kooperacja.growth.support.enums import FindingState, VisitState
from kooperacja.growth.support.logic import moves
from kooperacja.growth.support.models import (
    AdoptionAnswer,
    Finding,
    StopPicture,
    StudyVisit,
    StudyVisitQuerySet,
    VisitDay,
    VisitParticipant,
    VisitStop,
)
from kooperacja.growth.support.queries import group, hosting

HELD_STATES = (VisitState.HELD, VisitState.FEEDBACK, VisitState.FOLLOW_UP, VisitState.CLOSED)


#: What the chips of the list stand for.
CHIPS: dict[str, tuple[VisitState, ...]] = {
    "przygotowanie": (VisitState.PROPOSED, VisitState.HOST_AGREED, VisitState.PUBLISHED),
    "nabor": (VisitState.RECRUITMENT,),
    "przed-wyjazdem": (VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY),
    "wnioski": (VisitState.HELD, VisitState.FEEDBACK),
    "co-przyjeto": (VisitState.FOLLOW_UP,),
    "zamkniete": (VisitState.CLOSED,),
    "odwolane": (VisitState.CANCELLED,),
}


def visits(by: Acting, *, chip: str = "", after: str = "", before: str = "") -> Page[StudyVisit]:
    """Visits that ``by`` may see, the newest first, with the number of stops, findings and days."""
    rows = StudyVisit.objects.visible_to(by)
    if chip in CHIPS:
        rows = rows.filter(state__in=CHIPS[chip])
    rows = with_way(rows.select_related("project", "funding_label", "organiser"))
    found = keyset(rows, order=("-created_at", "-pk"), after=after, before=before)
    for visit in found.rows:
        visit.towns = towns_of(visit)
    return found


def towns_of(visit: StudyVisit) -> list[str]:
    """Towns in the order of the way, a town that follows itself once, from what has been fetched."""
    made: list[str] = []
    for stop in stops_of(visit):
        if not made or made[-1] != stop.area.name:
            made.append(stop.area.name)
    return made


def _way() -> Prefetch[str]:
    stops = VisitStop.objects.select_related("area").order_by("position", "pk")
    days = VisitDay.objects.prefetch_related(Prefetch("stops", queryset=stops)).order_by("number")
    return Prefetch("days", queryset=days)


def _days() -> Prefetch[str]:
    findings = Finding.objects.select_related("noted_by").order_by("noted_at", "pk")
    pictures = StopPicture.objects.select_related(
        "picture__display", "picture__thumbnail", "picture__original"
    ).order_by("position", "pk")
    stops = (
        VisitStop.objects.select_related("area__parent", "host")
        .prefetch_related(Prefetch("findings", queryset=findings), Prefetch("pictures", queryset=pictures))
        .order_by("position", "pk")
    )
    days = VisitDay.objects.prefetch_related(Prefetch("stops", queryset=stops)).order_by("number")
    return Prefetch("days", queryset=days)


def with_way(rows: StudyVisitQuerySet) -> StudyVisitQuerySet:
    """Visits with their days and stops, for lists and for the search box."""
    return rows.prefetch_related(_way())


def whole(rows: StudyVisitQuerySet) -> StudyVisitQuerySet:
    """Visits with everything that a page of one shows."""
    people = VisitParticipant.objects.select_related("organisation", "area").order_by("name", "pk")
    return rows.select_related(
        "centre__area", "organiser", "project", "funding_label", "start_area", "created_by", "recruitment"
    ).prefetch_related(_days(), Prefetch("participants", queryset=people))


def visit_for(by: Acting, uid: UUID) -> StudyVisit:
    """One visit with days, stops, findings, pictures and people; a stranger's does not exist."""
    return whole(StudyVisit.objects.visible_to(by)).get(uid=uid)


def visit_in_brief(by: Acting, uid: UUID) -> StudyVisit:
    """One visit without its days and people, for pages that show other things of it."""
    return StudyVisit.objects.visible_to(by).select_related("centre").get(uid=uid)


def sees_visit(by: Acting, visit: StudyVisit) -> bool:
    """Whether ``by`` may open the visit's own page; a gmina is asked also when only its neighbour's people went."""
    return StudyVisit.objects.visible_to(by).filter(pk=visit.pk).exists()


def day_for(by: Acting, uid: UUID) -> VisitDay:
    """One day of a visit that ``by`` may see."""
    rows = VisitDay.objects.filter(visit__in=StudyVisit.objects.visible_to(by))
    return rows.select_related("visit").get(uid=uid)


def stop_for(by: Acting, uid: UUID) -> VisitStop:
    """One stop with its findings and pictures, of a visit that ``by`` may see."""
    findings = Finding.objects.select_related("noted_by").order_by("-noted_at", "-pk")
    pictures = StopPicture.objects.select_related("picture__display", "picture__thumbnail").order_by("position", "pk")
    rows = VisitStop.objects.filter(day__visit__in=StudyVisit.objects.visible_to(by))
    return (
        rows.select_related("day__visit__centre", "area__parent", "host")
        .prefetch_related(Prefetch("findings", queryset=findings), Prefetch("pictures", queryset=pictures))
        .get(uid=uid)
    )


def stops_of(visit: StudyVisit) -> list[VisitStop]:
    """All stops in the order of the way, from what ``visit_for`` has fetched."""
    return [stop for day in visit.days.all() for stop in day.stops.all()]


def picture_of_stop(by: Acting, uid: UUID) -> StopPicture:
    """A picture at its stop, found by the picture's uid."""
    rows = StopPicture.objects.filter(stop__day__visit__in=StudyVisit.objects.visible_to(by))
    return rows.select_related("stop__day__visit", "picture").get(picture__uid=uid)


def gallery_of(visit: StudyVisit, *, only_showable: bool = False) -> list[StopPicture]:
    """Pictures taken into the public gallery, in the order of the way; those without consents left out when asked."""
    rows = StopPicture.objects.filter(stop__day__visit=visit, in_gallery=True)
    if only_showable:
        rows = rows.filter(picture__consent__in=sorted(SHOWABLE), picture__is_public=True)
    rows = rows.select_related("stop__area", "picture__display", "picture__thumbnail")
    return list(rows.order_by("position", "stop__day__number", "stop__position", "pk"))


def facts_of(visit: StudyVisit, by: Acting, to: str = "") -> moves.VisitFacts:
    """What the guards of the flow want to know; with ``to`` only what the guard of that state asks for."""
    stops = VisitStop.objects.filter(day__visit=visit).order_by("day__number", "position", "pk")
    counted = Finding.objects.filter(stop__day__visit=visit).aggregate(
        all=Count("pk"), noted=Count("pk", filter=Q(state=FindingState.NOTED))
    )
    days = list(VisitDay.objects.filter(visit=visit).order_by("number"))
    return moves.VisitFacts(
        stops=[moves.StopFacts(s.name, s.host_agreed_on is not None, s.starts_at is not None) for s in stops],
        dates=[day.date for day in days],
        seats=visit.seats,
        findings=counted["all"],
        findings_to_sort=counted["noted"],
        today=by.today,
        **_more_facts(visit, days, to),
    )


def _more_facts(visit: StudyVisit, days: list[VisitDay], to: str) -> dict[str, Any]:
    asked = {to} if to else set(VisitState.values)
    made: dict[str, Any] = {}
    if VisitState.PUBLISHED in asked:
        made["label_problems"] = label_missing(visit.funding_label)
    if VisitState.RECRUITMENT in asked:
        made |= {"has_recruitment": visit.recruitment_id is not None, "has_clause": group.has_clause(visit)}
    if asked & {VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY}:
        made |= _group_facts(visit)
    if VisitState.LOGISTICS_READY in asked:
        transports = hosting.transports_of(visit)
        made |= {"has_transport": bool(transports), "transport_seats": hosting.seats_of(transports)}
    if VisitState.HELD in asked:
        made |= _held_facts(visit, days)
    if VisitState.CLOSED in asked:
        answers = AdoptionAnswer.objects.filter(visit=visit).select_related("area").order_by("area__name_key")
        made |= {
            "gminas": [a.name for a in group.gminas_of(visit)], "adoption_asked": bool(answers),
            "adoption_waiting": [a.area.name for a in answers if not a.level],
        }  # fmt: skip
    return made


def _group_facts(visit: StudyVisit) -> dict[str, Any]:
    people = VisitParticipant.objects.filter(visit=visit)
    applications = group.applications_of(visit)
    if applications is None:
        return {"participants": people.count()}
    by_hand = people.filter(candidate=None).count()
    return {"participants": by_hand + applications.accepted, "undecided": applications.undecided}


def _held_facts(visit: StudyVisit, days: list[VisitDay]) -> dict[str, Any]:
    lines = group.attendance_of(visit)
    came = {mark.day.pk for line in lines for mark in line.marks if mark.is_present}
    lengths = group.lengths_of(visit)
    return {
        "participants": len(lines),
        "attendance_missing": sum(any(m.is_present is None for m in line.marks) for line in lines),
        "days_without_length": [d.number for d in days if d.pk in came and not lengths.get(d.pk)],
    }


def missing_before(visit: StudyVisit, to: str, by: Acting) -> list[str]:
    """What stands between the visit and ``to``."""
    return moves.missing_before(to, facts_of(visit, by, to))


def visits_without_label(by: Acting, limit: int = 10) -> list[StudyVisit]:
    """Visits that took place and do not say whose money paid for them."""
    rows = StudyVisit.objects.visible_to(by).filter(state__in=HELD_STATES[:3], funding_label=None)
    return list(rows.order_by("created_at", "pk")[:limit])


def visits_of_area(by: Acting, area_code: str, limit: int = 20) -> list[StudyVisit]:
    """Visits in which people of a gmina took part, the newest first."""
    rows = StudyVisit.objects.visible_to(by).filter(participants__organisation__area__code=area_code)
    return list(rows.distinct().order_by("-created_at", "-pk")[:limit])


def days_between(by: Acting, first: date, last: date) -> list[VisitDay]:
    """Dated days of visits that were not cancelled, with their stops: for the calendar."""
    stops = VisitStop.objects.select_related("area").order_by("position", "pk")
    rows = VisitDay.objects.filter(visit__in=StudyVisit.objects.visible_to(by), date__gte=first, date__lte=last)
    rows = rows.exclude(visit__state=VisitState.CANCELLED).select_related("visit")
    return list(rows.prefetch_related(Prefetch("stops", queryset=stops)).order_by("date", "number", "pk"))
