# SPDX-License-Identifier: EUPL-1.2
"""How the state of a case is shown: a chip, a station of the stepper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from kooperacja.base.core.dates import short
from kooperacja.base.ui.parts import Step
from kooperacja.care.cases import queries
from kooperacja.care.cases.enums import CaseState, PlanState
from kooperacja.care.cases.models import IndividualPlan, ServiceCase

C = CaseState


@dataclass(frozen=True)
class Chip:
    """State in a word with an icon."""

    words: str
    kind: str
    mark: str = ""


CHIPS = {
    C.DRAFT: Chip("Szkic wniosku", "plain"),
    C.SUBMITTED: Chip("Wniosek do sprawdzenia", "amber", "clock"),
    C.INCOMPLETE: Chip("Czekamy na dokumenty", "amber", "file-question-mark"),
    C.ASSESSMENT: Chip("Rozpoznanie potrzeb", "blue", "message-circle"),
    C.ROUTED: Chip("Przekazana", "plain", "corner-up-right"),
    C.WAITING: Chip("Czeka na miejsce", "blue", "hourglass"),
    C.REFUSAL_PROPOSED: Chip("Projekt odmowy", "amber", "clock"),
    C.REFUSED: Chip("Odmowa", "red", "circle-x"),
    C.QUALIFIED: Chip("Po kwalifikacji, bez planu", "blue", "clipboard-check"),
    C.PLAN_DRAFT: Chip("Plan w przygotowaniu", "blue", "pencil"),
    C.PLAN_AGREED: Chip("Plan czeka na zatwierdzenie", "amber", "clock"),
    C.PLAN_APPROVED: Chip("Plan zatwierdzony", "green", "check"),
    C.IN_DELIVERY: Chip("Usługi trwają", "green", "play"),
    C.PLAN_UPDATE: Chip("Zmiana planu", "blue", "pencil"),
    C.RESIGNED: Chip("Rezygnacja", "plain", "log-out"),
    C.COMPLETED: Chip("Czas na podsumowanie", "amber", "clock"),
    C.DISCONTINUED: Chip("Przerwana", "plain", "circle-x"),
    C.CLOSING_TALK: Chip("Rozmowa podsumowująca", "blue", "message-circle"),
    C.OUTCOME_RECORDED: Chip("Wynik opisany", "green", "check"),
    C.CLOSED: Chip("Zamknięta", "plain", "archive"),
    C.ARCHIVED: Chip("W archiwum", "plain", "archive"),
}

STATIONS = ("Wniosek", "Rozpoznanie", "Kwalifikacja", "Plan", "Realizacja", "Podsumowanie")
#: At which of the six stations a case stands.
STATION = {
    C.DRAFT: 0, C.SUBMITTED: 0, C.INCOMPLETE: 0,
    C.ASSESSMENT: 1, C.REFUSAL_PROPOSED: 2, C.WAITING: 2, C.REFUSED: 2, C.ROUTED: 2,
    C.QUALIFIED: 3, C.PLAN_DRAFT: 3, C.PLAN_AGREED: 3, C.PLAN_APPROVED: 4, C.PLAN_UPDATE: 4, C.IN_DELIVERY: 4,
    C.RESIGNED: 5, C.COMPLETED: 5, C.CLOSING_TALK: 5, C.OUTCOME_RECORDED: 5, C.DISCONTINUED: 5,
    C.CLOSED: 6, C.ARCHIVED: 6,
}  # fmt: skip


def chip_of(state: str) -> Chip:
    """The chip of a state."""
    return CHIPS[CaseState(state)]


def _day(at: datetime | None) -> str:
    return short(at) if at else ""


def _plan_note(plan: IndividualPlan | None, due_on: date) -> str:
    if plan is None:
        return f"do {short(due_on)}"
    if plan.approved_at:
        return _day(plan.approved_at)
    return "czeka na zatwierdzenie" if plan.state == PlanState.AGREED else f"w pracy, do {short(due_on)}"


def stepper(case: ServiceCase, today: date) -> list[Step]:
    """The six stations with the days on which they were reached or are due."""
    plan, here = queries.plan_of(case), STATION[CaseState(case.state)]
    assessment = getattr(case, "assessment", None)
    refused = case.state in {C.REFUSED, C.ROUTED}
    begun = [g.starts_on for g in case.granted.all()]
    ended = [g.ends_on for g in case.granted.all()]
    talk = short(assessment.held_on) if assessment else ("bez rozmowy" if here > 1 else "")
    notes = [
        short(case.applied_on),
        talk,
        _day(case.qualified_at) or {C.WAITING: "czeka na miejsce", C.REFUSED: "odmowa"}.get(CaseState(case.state), ""),
        _plan_note(plan, queries.clock_of(case, today).due_on) if here >= 3 or plan else "",
        f"od {short(min(begun))}" if begun else "",
        f"do {short(max(ended))}" if ended else "",
    ]
    if here > 3 and plan is None:
        notes[3] = "niepotrzebny" if begun else ""
    if case.closed_at and here >= 5:
        notes[5] = short(timezone.localtime(case.closed_at).date())
    return [
        Step(label, notes[i], "done" if i < here else "now" if i == here and not refused else "later")
        for i, label in enumerate(STATIONS)
    ]
