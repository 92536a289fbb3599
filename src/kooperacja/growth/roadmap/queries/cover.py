# SPDX-License-Identifier: EUPL-1.2
"""Who minds whose gminas today, and what a deputy has to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Prefetch, Q

from kooperacja.base.core.acting import Acting
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Membership
from kooperacja.ground.organisations.queries import colleagues
from kooperacja.growth.roadmap.enums import ContactForm
from kooperacja.growth.roadmap.logic.flags import Dated
from kooperacja.growth.roadmap.logic.words import instead_of, until
from kooperacja.growth.roadmap.models import (
    Contact,
    Cover,
    CoveredGmina,
    Deadline,
    GminaRoadmap,
    GminaRoadmapQuerySet,
)
from kooperacja.growth.support.models import SupportEntry


@dataclass(frozen=True)
class Standing:
    """A cover as a gmina's row tells it: ``za Martę do 12.12`` or ``zastępuje Daria Kos do 12.12``."""

    cover: Cover
    words: str
    is_mine: bool


def covers(by: Acting, when: str = "") -> list[Cover]:
    """Covers of the own centre, the latest first; ``when`` is ``now``, ``coming`` or ``past``."""
    rows = Cover.objects.visible_to(by).select_related("animator", "deputy").annotate(count=Count("rows"))
    if when == "now":
        rows = rows.active_on(by.today)
    elif when == "coming":
        rows = rows.filter(first_on__gt=by.today, ended_at=None)
    elif when == "past":
        rows = rows.filter(Q(last_on__lt=by.today) | Q(ended_at__isnull=False))
    return list(rows.order_by("-first_on", "-pk")[:100])


def cover_for(by: Acting, uid: UUID) -> Cover:
    """One cover with its gminas by name; a stranger's does not exist."""
    rows = CoveredGmina.objects.select_related("roadmap__area__parent").order_by("roadmap__area__name_key", "pk")
    found = Cover.objects.visible_to(by).select_related("animator", "deputy", "centre")
    return found.prefetch_related(Prefetch("rows", queryset=rows)).get(uid=uid)


def standing_covers(by: Acting) -> dict[int, Standing]:
    """Covers that hold today, by gmina."""
    rows = CoveredGmina.objects.filter(cover__in=Cover.objects.visible_to(by).active_on(by.today))
    return {
        row.roadmap_id: _standing(row.cover, by)
        for row in rows.select_related("cover__animator", "cover__deputy").order_by("pk")
    }


def standing_cover_of(by: Acting, roadmap: GminaRoadmap) -> Standing | None:
    """The cover of one gmina today."""
    rows = Cover.objects.visible_to(by).active_on(by.today).filter(gminas=roadmap)
    found = rows.select_related("animator", "deputy").order_by("pk").first()
    return _standing(found, by) if found else None


def _standing(cover: Cover, by: Acting) -> Standing:
    if cover.deputy_id == by.user_id:
        return Standing(cover, f"{instead_of(str(cover.animator))} {until(cover.last_on, by.today)}", True)
    return Standing(cover, f"zastępuje {cover.deputy} {until(cover.last_on, by.today)}", False)


def own_and_minded(by: Acting, user_id: int | None) -> GminaRoadmapQuerySet:
    """Gminas of a person and those that she minds for somebody today."""
    minded = CoveredGmina.objects.filter(cover__in=Cover.objects.active_on(by.today).filter(deputy_id=user_id))
    return GminaRoadmap.objects.visible_to(by).filter(Q(adviser_id=user_id) | Q(pk__in=minded.values("roadmap_id")))


def asked_of(by: Acting) -> GminaRoadmapQuerySet:
    """Gminas whose reminders come to this person today: her own that nobody minds, and those that she minds."""
    away = CoveredGmina.objects.filter(cover__in=Cover.objects.active_on(by.today).filter(animator_id=by.user_id))
    rows = own_and_minded(by, by.user_id)
    return rows.exclude(Q(adviser_id=by.user_id) & Q(pk__in=away.values("roadmap_id")))


def returned(by: Acting, since: date) -> list[Cover]:
    """Covers of this person's gminas that ended since a day: what happened meanwhile she wants to read."""
    rows = Cover.objects.visible_to(by).filter(animator_id=by.user_id, ended_at=None, last_on__lt=by.today)
    return list(rows.filter(last_on__gte=since).annotate(count=Count("rows")).order_by("last_on", "pk"))


def minding(by: Acting) -> list[Cover]:
    """Covers in which this person stands in for somebody today."""
    rows = Cover.objects.visible_to(by).active_on(by.today).filter(deputy_id=by.user_id)
    return list(rows.select_related("animator").annotate(count=Count("rows")).order_by("last_on", "pk"))


def deputies(by: Acting) -> list[Membership]:
    """Colleagues who may stand in."""
    return colleagues(by, *REGION_ROLES)


def own_gminas(by: Acting, user_id: int | None) -> list[GminaRoadmap]:
    """Gminas that a person accompanies herself, by name."""
    rows = GminaRoadmap.objects.visible_to(by).filter(adviser_id=user_id).select_related("area")
    return list(rows.order_by("area__name_key", "pk"))


@dataclass(frozen=True)
class NoteRow:
    """One gmina of a handover note: where it stands, what comes next, what was promised, who spoke last about what."""

    roadmap: GminaRoadmap
    terms: list[Dated]
    promises: list[Dated]
    last_talk: Contact | None


def note_rows(by: Acting, cover: Cover) -> list[NoteRow]:
    """The handover note: for every gmina what a deputy has to know, and nothing else."""
    roadmaps = [row.roadmap for row in cover.rows.all()]
    keys = [roadmap.pk for roadmap in roadmaps]
    terms: dict[int, list[Dated]] = {}
    for term in Deadline.objects.open().filter(roadmap__in=keys).order_by("due_on", "pk"):
        terms.setdefault(term.roadmap_id, []).append(Dated(term.title, term.due_on))
    promises = promises_by_area(by, [roadmap.area_id for roadmap in roadmaps])
    talks: dict[int, Contact] = {}
    for talk in Contact.objects.filter(roadmap__in=keys).order_by("held_on", "pk"):
        talks[talk.roadmap_id] = talk
    return [NoteRow(r, terms.get(r.pk, []), promises.get(r.area_id, []), talks.get(r.pk)) for r in roadmaps]


def promises_by_area(by: Acting, area_ids: list[int]) -> dict[int, list[Dated]]:
    """Promises that were made to gminas and not yet kept, by gmina and day."""
    rows = SupportEntry.objects.visible_to(by).filter(
        area__in=area_ids, follow_up_done_on=None, follow_up_on__isnull=False
    )
    made: dict[int, list[Dated]] = {}
    for entry in rows.order_by("follow_up_on", "pk"):
        assert entry.follow_up_on is not None
        made.setdefault(entry.area_id, []).append(Dated(entry.follow_up, entry.follow_up_on, str(entry.uid)))
    return made


def talks_during(cover: Cover) -> list[Contact]:
    """What was written down of the gminas while the cover held."""
    keys = [row.roadmap_id for row in cover.rows.all()]
    rows = Contact.objects.filter(roadmap__in=keys, held_on__gte=cover.first_on, held_on__lte=cover.last_on)
    return list(rows.select_related("roadmap__area").order_by("held_on", "pk"))


def usual_form(*, on_the_way: bool) -> str:
    """How they probably met: in the gmina when she is on the road to it today, else by telephone."""
    return ContactForm.VISIT if on_the_way else ContactForm.CALL
