# SPDX-License-Identifier: EUPL-1.2
"""Outline concepts: versions of one gmina, and the queue of those that wait for a decision."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.growth.roadmap.enums import ConceptState, Dimension
from kooperacja.growth.roadmap.models import Concept, ConceptCheck, GminaRoadmap


@dataclass(frozen=True)
class CheckRow:
    """One dimension of the checklist: what was found, and what the version before got."""

    dimension: Dimension
    check: ConceptCheck | None
    before: ConceptCheck | None


def concepts(by: Acting, *, state: str = "", after: str = "", before: str = "") -> Page[Concept]:
    """Versions of all gminas: those that wait by the day of decision, others the newest first."""
    rows = Concept.objects.visible_to(by).select_related("roadmap__area")
    waiting = state in ("", ConceptState.SUBMITTED)
    rows = rows.filter(state=ConceptState.SUBMITTED) if waiting else rows.filter(state=state)
    order = ("decide_by", "pk") if waiting else ("-submitted_on", "-pk")
    return keyset(rows, order=order, after=after, before=before)


def concepts_of(roadmap: GminaRoadmap) -> list[Concept]:
    """All versions of a gmina, the newest first."""
    checks = Prefetch("checks", queryset=ConceptCheck.objects.order_by("pk"))
    return list(roadmap.concepts.select_related("file").prefetch_related(checks).order_by("-version"))


def concept_for(by: Acting, uid: UUID) -> Concept:
    """One version; a stranger's does not exist."""
    rows = Concept.objects.visible_to(by).select_related("roadmap__area", "roadmap__centre", "file")
    return rows.get(uid=uid)


def checklist_of(concept: Concept) -> list[CheckRow]:
    """The twelve dimensions of a version beside those of the version before."""
    own = {check.dimension: check for check in concept.checks.order_by("pk")}
    earlier = ConceptCheck.objects.filter(
        concept__roadmap_id=concept.roadmap_id, concept__version=concept.version - 1
    ).order_by("pk")
    before = {check.dimension: check for check in earlier}
    return [CheckRow(d, own.get(d), before.get(d)) for d in Dimension]


def newest_of(roadmap: GminaRoadmap) -> Concept | None:
    """The newest version of a gmina."""
    return roadmap.concepts.order_by("-version").first()


def waiting_concepts(by: Acting) -> list[Concept]:
    """Versions that wait for a decision of the region, the nearest day first."""
    rows = Concept.objects.visible_to(by).filter(state=ConceptState.SUBMITTED).select_related("roadmap__area")
    return list(rows.order_by("decide_by", "pk")[:50])
