# SPDX-License-Identifier: EUPL-1.2
"""What people thought of a visit, what gminas took from it, and what they can point at when they answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import Max

from kooperacja.base.core.acting import Acting
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.logic import evaluation as logic
from kooperacja.growth.support.models import (
    AdoptionAnswer,
    Evaluation,
    EvaluationAnswer,
    StudyVisit,
    VisitDay,
    VisitParticipant,
)

#: The question comes so many days after the last day of the visit; who does not answer is asked again after so many.
ASKED_AFTER = 90
AGAIN_AFTER = 14


def evaluation_of(visit: StudyVisit) -> Evaluation | None:
    """The form of a visit, when it was opened."""
    return Evaluation.objects.filter(visit=visit).first()


def evaluation_by_code(code: str) -> Evaluation:
    """The form behind a public address."""
    return Evaluation.objects.select_related("visit__centre", "visit__funding_label").get(code=code)


def sheets_of(evaluation: Evaluation) -> int:
    """How many people filled it."""
    return evaluation.sheets.count()


def results_of(evaluation: Evaluation) -> logic.Results:
    """What may be shown of the answers."""
    answers = EvaluationAnswer.objects.filter(sheet__evaluation=evaluation)
    form = logic.forms().get(evaluation.form) or logic.current()
    return logic.results(form, sheets_of(evaluation), answers.values_list("question", "score", "words").order_by("pk"))


def most_sheets(evaluation: Evaluation) -> int:
    """As many sheets as there were people, and a few more: beyond that somebody plays."""
    return VisitParticipant.objects.filter(visit=evaluation.visit_id).count() + 5


def last_day(visit: StudyVisit) -> VisitDay | None:
    """The last dated day of a visit."""
    return VisitDay.objects.filter(visit=visit, date__isnull=False).order_by("-date").first()


def visits_to_ask_about(by: Acting, limit: int = 50) -> list[StudyVisit]:
    """Visits that ended 90 days ago and whose gminas have not been asked; for the worker."""
    rows = StudyVisit.objects.filter(state=VisitState.FOLLOW_UP)
    ended = rows.annotate(last=Max("days__date")).filter(last__lte=by.today - timedelta(days=ASKED_AFTER))
    asked = AdoptionAnswer.objects.values("visit_id")
    return list(ended.exclude(pk__in=asked).select_related("centre__area").order_by("last", "pk")[:limit])


def adoptions_to_remind(by: Acting, limit: int = 100) -> list[AdoptionAnswer]:
    """Questions without an answer for a fortnight, not yet repeated; for the worker."""
    rows = AdoptionAnswer.objects.filter(
        level="", reminded_at=None, asked_at__lte=by.at - timedelta(days=AGAIN_AFTER),
        visit__state=VisitState.FOLLOW_UP,
    )  # fmt: skip
    return list(rows.select_related("visit__centre", "area").order_by("asked_at", "pk")[:limit])


def adoptions_of(by: Acting, visit: StudyVisit) -> list[AdoptionAnswer]:
    """What the gminas answered, in the order of the alphabet."""
    rows = AdoptionAnswer.objects.visible_to(by).filter(visit=visit).select_related("area")
    return list(rows.order_by("area__name_key", "pk"))


def adoption_for(by: Acting, uid: UUID) -> AdoptionAnswer:
    """One answer, or one question without an answer; a stranger's does not exist."""
    rows = AdoptionAnswer.objects.visible_to(by)
    return rows.select_related("visit__centre", "visit__funding_label", "area").get(uid=uid)


def adoptions_waiting(by: Acting, limit: int = 20) -> list[AdoptionAnswer]:
    """Questions that the own gmina, or gminas of the own centre, have not answered."""
    rows = AdoptionAnswer.objects.visible_to(by).filter(level="", visit__state=VisitState.FOLLOW_UP)
    return list(rows.select_related("visit", "area").order_by("asked_at", "pk")[:limit])


def houses_of(visit: StudyVisit, area: Area) -> list[Organisation]:
    """Institutions to ask in a gmina: those whose people went, otherwise its office and its centre."""
    went = VisitParticipant.objects.filter(visit=visit, organisation__area=area).values("organisation_id")
    houses = list(Organisation.objects.filter(pk__in=went).order_by("pk"))
    kinds = (OrganisationKind.CUS, OrganisationKind.OPS, OrganisationKind.GMINA_OFFICE)
    return houses or list(Organisation.objects.filter(area=area, kind__in=kinds).order_by("pk"))


@dataclass(frozen=True)
class Adoptable:
    """Something of another app that a gmina can point at: a practice, a transfer, a step."""

    kind: str
    uid: UUID
    label: str

    @property
    def key(self) -> str:
        """``"practices.practice:…"``: how a form names it."""
        return f"{self.kind}:{self.uid}"


Adoptables = Callable[[Acting, StudyVisit, Area], Iterable[Adoptable]]
Addresses = Callable[[UUID], str]
_SOURCES: list[Adoptables] = []
_ADDRESSES: dict[str, Addresses] = {}


def register_adoptables(found: Adoptables, *, addresses: dict[str, Addresses]) -> None:
    """Called from ``apps.py``: what a gmina can point at when it says what it adopted, and where each kind is shown."""
    if found not in _SOURCES:
        _SOURCES.append(found)
    _ADDRESSES.update(addresses)


def adoptables(by: Acting, visit: StudyVisit, area: Area) -> list[Adoptable]:
    """Everything that upper apps offer for this visit and gmina."""
    return [one for source in _SOURCES for one in source(by, visit, area)]


def address_of(answer: AdoptionAnswer) -> str:
    """Where the thing stands that an answer points at; empty when nobody shows it."""
    shown = _ADDRESSES.get(answer.about_kind)
    return shown(answer.about_uid) if shown is not None and answer.about_uid is not None else ""


def visits_to_finish(by: Acting, limit: int = 10) -> list[StudyVisit]:
    """Visits of the centre whose last day is over and of which nobody has said that they took place, each with ``last``."""
    rows = StudyVisit.objects.visible_to(by).filter(state=VisitState.LOGISTICS_READY)
    return list(rows.annotate(last=Max("days__date")).filter(last__lt=by.today).order_by("last", "pk")[:limit])
