# SPDX-License-Identifier: EUPL-1.2
"""Pages about visits: as their authors see them, and as everybody does."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.territory.logic.route import Call, Sketch, sketch
from kooperacja.growth.pictures.enums import SHOWABLE, ConsentState
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.projects import queries as projects
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.logic.checklist import Missing, PageFacts, PictureFacts, missing
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support import queries as support
from kooperacja.growth.support.models import StopPicture, StudyVisit, VisitDay, VisitStop

_VISIT = (
    "visit__organiser", "visit__project", "visit__funding_label", "visit__start_area", "cover", "centre",
)  # fmt: skip


def _days(path: str) -> Prefetch[str]:
    stops = VisitStop.objects.select_related("area", "host").order_by("position", "pk")
    days = VisitDay.objects.prefetch_related(Prefetch("stops", queryset=stops)).order_by("number")
    return Prefetch(path, queryset=days)


def published(by: Acting, *, after: str = "", before: str = "") -> Page[Publication]:
    """Published pages, the newest first, each with its days and towns."""
    rows = Publication.objects.visible_to(by).filter(state=PublicationState.PUBLISHED)
    rows = rows.select_related(*_VISIT).prefetch_related(_days("visit__days"))
    found = keyset(rows, order=("-published_at", "-pk"), after=after, before=before, size=12)
    for publication in found.rows:
        publication.visit.towns = support.towns_of(publication.visit)
    return found


def publication_by_slug(by: Acting, slug: str) -> Publication:
    """One published page; a draft has no address."""
    rows = Publication.objects.visible_to(by).filter(state=PublicationState.PUBLISHED)
    return rows.select_related(*_VISIT).prefetch_related(_days("visit__days")).get(slug=slug)


def publication_of_visit(by: Acting, visit: StudyVisit) -> Publication | None:
    """The page of a visit, if it has been started and ``by`` may see it."""
    return Publication.objects.visible_to(by).filter(visit=visit).select_related("cover").first()


def publication_for(by: Acting, visit_uid: UUID) -> Publication:
    """The page of a visit for its authors; a stranger's does not exist."""
    rows = Publication.objects.visible_to(by).filter(centre_id=by.organisation_id or 0)
    return rows.select_related(*_VISIT).prefetch_related(_days("visit__days")).get(visit__uid=visit_uid)


def cover_choices(publication: Publication) -> QuerySet[Picture]:
    """Pictures of the visit that may stand at the top."""
    placed = StopPicture.objects.filter(stop__day__visit_id=publication.visit_id, in_gallery=True)
    return Picture.objects.filter(pk__in=placed.values("picture_id")).order_by("added_at", "pk")


def missing_for(publication: Publication) -> list[Missing]:
    """What stands between this page and its readers."""
    gallery = support.gallery_of(publication.visit)
    label = publication.visit.funding_label
    unmarked = [Missing("funding", sentence) for sentence in projects.label_missing(label)] if label else []
    return unmarked + missing(
        PageFacts(
            has_lead=bool(publication.lead.strip()),
            stops=VisitStop.objects.filter(day__visit_id=publication.visit_id).count(),
            has_funding_label=publication.visit.funding_label_id is not None,
            pictures=[
                PictureFacts(
                    caption=p.picture.caption,
                    has_alt=bool(p.picture.alt_text.strip()),
                    has_author=bool(p.picture.author.strip()),
                    is_showable=p.picture.consent in SHOWABLE,
                    is_withdrawn=p.picture.consent == ConsentState.WITHDRAWN,
                )
                for p in gallery
            ],
            cover_is_showable=publication.cover is None or publication.cover.consent in SHOWABLE,
        )
    )


@dataclass(frozen=True)
class NumberedStop:
    """A stop with its number on the way."""

    number: int
    stop: VisitStop


@dataclass(frozen=True)
class NumberedDay:
    """A day of the programme."""

    day: VisitDay
    stops: list[NumberedStop]


@dataclass(frozen=True)
class PublicVisit:
    """Everything that the public page shows, ready."""

    publication: Publication
    visit: StudyVisit
    days: list[NumberedDay]
    when: str
    route: Sketch | None
    gallery: list[Picture]
    cover: Picture | None
    practices: list[GoodPractice]


def public_visit(by: Acting, publication: Publication, *, preview: bool = False) -> PublicVisit:
    """The page as readers see it: only pictures whose consents hold. ``preview`` also shows those not yet published."""
    visit = publication.visit
    days, number = [], 0
    for day in visit.days.all():
        stops = []
        for stop in day.stops.all():
            number += 1
            stops.append(NumberedStop(number, stop))
        days.append(NumberedDay(day, stops))
    gallery = [
        placed.picture
        for placed in support.gallery_of(visit, only_showable=not preview)
        if placed.picture.consent in SHOWABLE
    ]
    cover = publication.cover
    if cover is not None and (cover.consent not in SHOWABLE or not (preview or cover.is_public)):
        cover = None
    return PublicVisit(
        publication=publication,
        visit=visit,
        days=days,
        when=_when([d.day for d in days]),
        route=sketch(_calls(visit, days)),
        gallery=[p for p in gallery if cover is None or p.pk != cover.pk],
        cover=cover,
        practices=_practices(by, visit),
    )


def _practices(by: Acting, visit: StudyVisit) -> list[GoodPractice]:
    public = Acting.public(at=by.at)
    rows = GoodPractice.objects.visible_to(public).filter(finding__stop__day__visit=visit)
    return list(rows.order_by("published_at", "pk")[:6])


def _when(days: list[VisitDay]) -> str:
    """``10–11.02.2026``, or nothing when a day is not known."""
    known = [d.date for d in days if d.date is not None]
    if not known or len(known) < len(days):
        return ""
    first, last = known[0], known[-1]
    if first == last:
        return dates.short(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{dates.short(last)}"
    return f"{dates.short(first)} – {dates.short(last)}"


def _calls(visit: StudyVisit, days: list[NumberedDay]) -> list[Call]:
    made = []
    start = visit.start_area
    if start is not None and start.latitude is not None and start.longitude is not None:
        made.append(Call(0, 0, start.code, start.name, "wyjazd", start.latitude, start.longitude))
    for each in days:
        for numbered in each.stops:
            area = numbered.stop.area
            if area.latitude is not None and area.longitude is not None:
                made.append(
                    Call(
                        numbered.number, each.day.number, area.code, area.name, numbered.stop.short_name,
                        area.latitude, area.longitude,
                    )
                )  # fmt: skip
    return made


def drafts_of(by: Acting, limit: int = 10) -> list[Publication]:
    """Drafts of the own centre."""
    rows = Publication.objects.visible_to(by).filter(centre_id=by.organisation_id or 0, state=PublicationState.DRAFT)
    return list(rows.select_related("visit__funding_label", "cover").order_by("pk")[:limit])
