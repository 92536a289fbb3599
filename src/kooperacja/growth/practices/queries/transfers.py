# SPDX-License-Identifier: EUPL-1.2
"""Transfers into gminas, their steps, requests of gminas, figures that may go onto a card."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.ground.diagnosis.figures import Figure
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.practices.enums import TAKEN, PracticeState
from kooperacja.growth.practices.models import (
    GoodPractice,
    HelpRequest,
    PracticeEvidence,
    PracticeTransfer,
    TransferStep,
)
from kooperacja.growth.roadmap import queries as roadmap
from kooperacja.growth.roadmap.models import GMINA_KINDS, GminaRoadmap, own_gmina


def transfer_for(by: Acting, uid: UUID) -> PracticeTransfer:
    """One transfer; raises ``DoesNotExist`` for a stranger."""
    rows = PracticeTransfer.objects.visible_to(by)
    return rows.select_related("practice__area", "practice__host", "area__parent", "organisation").get(uid=uid)


def steps_of(transfer: PracticeTransfer) -> list[TransferStep]:
    """Steps of a transfer as an agenda."""
    return list(transfer.steps.order_by("due_on", "pk"))


def step_for(by: Acting, uid: UUID) -> TransferStep:
    """One step; raises ``DoesNotExist`` for a stranger."""
    mine = PracticeTransfer.objects.visible_to(by).values("pk")
    return TransferStep.objects.select_related("transfer__area", "transfer__practice").get(uid=uid, transfer__in=mine)


def transfers_of(by: Acting, area: Area) -> list[PracticeTransfer]:
    """Transfers into one gmina, the newest first, with their steps."""
    rows = PracticeTransfer.objects.visible_to(by).filter(area=area).select_related("practice__area", "area")
    return list(rows.prefetch_related("steps").order_by("-started_at", "-pk")[:20])


def going_on(by: Acting, practice: GoodPractice, area: Area) -> PracticeTransfer | None:
    """The transfer of this card into this gmina that is under way, or done."""
    rows = PracticeTransfer.objects.visible_to(by).filter(area=area, practice=practice).exclude(state="dropped")
    return rows.select_related("practice", "area").prefetch_related("steps").order_by("-started_at", "-pk").first()


def steps_due(by: Acting, *, days: int = 14, limit: int = 5) -> list[TransferStep]:
    """Open steps of transfers under way that are due soon."""
    mine = PracticeTransfer.objects.visible_to(by).going_on().values("pk")
    rows = TransferStep.objects.filter(transfer__in=mine, done_on=None, due_on__lte=by.today + timedelta(days=days))
    return list(rows.select_related("transfer__area", "transfer__practice").order_by("due_on", "pk")[:limit])


def receiving_organisation(area: Area, by: Acting) -> int:
    """The institution of the gmina that takes the practice over; without one, the centre that helps."""
    rows = Organisation.objects.filter(area=area, kind__in=GMINA_KINDS).order_by("kind", "pk")
    own = rows.filter(pk=by.organisation_id or 0).first()
    found = own or rows.first()
    return found.pk if found else by.organisation_id or 0


def works_in(practice: GoodPractice, area: Area) -> bool:
    """True in the gmina from which the practice comes and in those that took it over."""
    if practice.area_id == area.pk:
        return True
    return PracticeTransfer.objects.filter(practice=practice, area=area, state__in=TAKEN).exists()


def cards_working_in(by: Acting, area: Area) -> list[GoodPractice]:
    """Own cards of the centre onto which a figure of this gmina may go."""
    taken = PracticeTransfer.objects.filter(area=area, state__in=TAKEN).values("practice_id")
    mine = GoodPractice.objects.filter(centre_id=by.organisation_id).exclude(state=PracticeState.WITHDRAWN)
    rows = (mine.filter(area=area) | mine.filter(pk__in=taken)).distinct()
    return list(rows.select_related("area").order_by("-created_at", "-pk")[:50])


def figures_to_take(by: Acting, area: Area) -> list[Figure]:
    """Figures of a gmina that may be shown: hidden ones stay out."""
    return [f for f in roadmap.figures_for(area, by) if not f.is_hidden]


def evidence_for(by: Acting, uid: UUID) -> PracticeEvidence:
    """One figure on a card of the own centre."""
    return PracticeEvidence.objects.select_related("practice").get(uid=uid, practice__centre_id=by.organisation_id)


def roadmap_at(by: Acting, area: Area) -> GminaRoadmap | None:
    """The gmina's page, when the region accompanies it."""
    return GminaRoadmap.objects.visible_to(by).select_related("area", "adviser").filter(area=area).first()


def help_of(by: Acting, area: Area, practice: GoodPractice | None = None) -> list[HelpRequest]:
    """What the gmina asked of the region, the newest first."""
    rows = HelpRequest.objects.visible_to(by).filter(area=area)
    if practice is not None:
        rows = rows.filter(practice=practice)
    return list(rows.select_related("area", "practice").order_by("-asked_at", "-pk")[:30])


def help_for(by: Acting, uid: UUID) -> HelpRequest:
    """One request of a gmina."""
    return HelpRequest.objects.visible_to(by).select_related("area", "practice", "organisation").get(uid=uid)


def open_help(by: Acting, limit: int = 10) -> list[HelpRequest]:
    """Requests that wait for an answer, the nearest day first; an animator's own gminas only."""
    rows = HelpRequest.objects.visible_to(by).filter(answered_at=None)
    mine = GminaRoadmap.objects.visible_to(by).filter(adviser_id=by.user_id).values("area_id")
    return list(rows.filter(area__in=mine).select_related("area").order_by("wanted_on", "pk")[:limit])


def own_transfers(by: Acting) -> list[PracticeTransfer]:
    """Transfers into the gmina for which this person works."""
    code = own_gmina(by)
    if not code:
        return []
    rows = PracticeTransfer.objects.visible_to(by).filter(area__code=code).select_related("practice__area", "area")
    return list(rows.order_by("-started_at", "-pk")[:20])
