# SPDX-License-Identifier: EUPL-1.2
"""What is said about a round of rating, to whom."""

from __future__ import annotations

from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.growth.readiness.models import Assessment, Rater
from kooperacja.growth.roadmap.models import GminaRoadmap
from kooperacja.growth.roadmap.queries import leaders_of


def _animator_of(assessment: Assessment) -> list[int]:
    rows = GminaRoadmap.objects.filter(area_id=assessment.area_id).exclude(adviser=None)
    return [pk for pk in rows.order_by("pk").values_list("adviser_id", flat=True) if pk is not None]


def _people(assessment: Assessment) -> list[int]:
    raters = assessment.raters.exclude(user=None).order_by("pk").values_list("user_id", flat=True)
    return [*(pk for pk in raters if pk is not None), *_animator_of(assessment)]


def assessment_opened(assessment: Assessment, *, by: Acting) -> None:
    """The gmina's leaders and its animator learn that a round began."""
    tell(
        "readiness.assessment.opened", [*leaders_of(assessment.area_id, by), *_animator_of(assessment)], by=by,
        path=f"/gotowosc/oceny/{assessment.uid}/",
        subject=_("Gmina %(name)s ocenia swoją gotowość") % {"name": assessment.area.name},
        body=_("Zaproś od 3 do 7 osób. Każda ocenia sama, wynik służy rozmowie."),
    )  # fmt: skip


def rater_invited(rater: Rater, *, by: Acting) -> None:
    """One person is asked for her own view."""
    tell(
        "readiness.rater.invited", [rater.user_id] if rater.user_id else [], by=by,
        path=f"/gotowosc/oceny/{rater.assessment.uid}/ocen/",
        subject=_("Prosimy o Twoją ocenę: gmina %(name)s") % {"name": rater.assessment.area.name},
        body=_("Dwanaście pytań, około 15 minut. Nikt nie zobaczy, która ocena jest Twoja."),
    )  # fmt: skip


def rating_finished(rater: Rater, *, by: Acting) -> None:
    """The animator learns that one more sheet is in, when it is the last."""
    if not rater.assessment.raters.filter(finished_at=None).exists():
        tell(
            "readiness.rating.finished", [*leaders_of(rater.assessment.area_id, by), *_animator_of(rater.assessment)],
            by=by, path=f"/gotowosc/oceny/{rater.assessment.uid}/",
            subject=_("Gmina %(name)s: wszystkie oceny są gotowe") % {"name": rater.assessment.area.name},
            body=_("Można zamknąć rundę i umówić rozmowę o wyniku."),
        )  # fmt: skip


def assessment_closed(assessment: Assessment, *, by: Acting) -> None:
    """Everybody who rated learns that the result can be seen."""
    tell(
        "readiness.assessment.closed", _people(assessment), by=by, path=f"/gotowosc/oceny/{assessment.uid}/",
        subject=_("Gmina %(name)s: oceny zebrane, czas na rozmowę") % {"name": assessment.area.name},
        body=_("Zobacz, gdzie zdania są zgodne, a gdzie podzielone."),
    )  # fmt: skip


def assessment_agreed(assessment: Assessment, *, by: Acting) -> None:
    """Everybody who rated learns what was agreed."""
    tell(
        "readiness.assessment.agreed", _people(assessment), by=by, path=f"/gotowosc/oceny/{assessment.uid}/",
        subject=_("Gmina %(name)s: gotowość uzgodniona") % {"name": assessment.area.name},
        body=_("Teraz można porównać ją z wybraną praktyką i ułożyć plan."),
    )  # fmt: skip
