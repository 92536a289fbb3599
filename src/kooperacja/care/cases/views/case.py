# SPDX-License-Identifier: EUPL-1.2
"""The page of a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.core import rules as core_rules
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.text import plural
from kooperacja.base.ui.http import Request, page, render
from kooperacja.care.cases import queries, rules
from kooperacja.care.cases.enums import CASE_FLOW, CaseState
from kooperacja.care.cases.logic import plans
from kooperacja.care.cases.models import GrantedService, IndividualPlan, PlanService, ServiceCase
from kooperacja.care.cases.queries import LineColumn
from kooperacja.care.cases.views.deed import opened
from kooperacja.care.cases.views.states import chip_of, stepper
from kooperacja.care.cases.views.steps import next_step
from kooperacja.care.cases.views.story import moments
from kooperacja.care.residents import rules as resident_rules

COLOURS = ("services", "providers", "gmina", "region", "portal")


@dataclass(frozen=True)
class Row:
    """One service: what, who, where, when, how much, and what upper apps add."""

    granted: GrantedService
    line: PlanService | None
    area: str
    cells: list[tuple[str, str]]

    @property
    def acts(self) -> str:
        """``zakupy, kąpiel, sprzątanie``."""
        return ", ".join((self.line.acts if self.line else "").splitlines())

    @property
    def hours(self) -> str:
        """``8:00–10:00``, ``ok. 12:30``."""
        if self.line is None or self.line.time_from is None:
            return ""
        start = f"{self.line.time_from.hour}:{self.line.time_from.minute:02d}"
        if self.line.time_to is None:
            return f"ok. {start}"
        return f"{start}–{self.line.time_to.hour}:{self.line.time_to.minute:02d}"


@dataclass(frozen=True)
class Services:
    """The table „Usługi w planie”."""

    title: str
    period: str
    rows: list[Row]
    columns: Sequence[LineColumn]

    @property
    def notes(self) -> str:
        """Sentences at the foot."""
        return " ".join(column.note for column in self.columns if column.note)

    @property
    def has_foot(self) -> bool:
        """Something adds up."""
        return any(column.total or column.note for column in self.columns)


def _period(start: Any, end: Any) -> str:
    months = plans.whole_months(start, end)
    length = f", {months} {plural(months, 'miesiąc', 'miesiące', 'miesięcy')}" if months else ""
    return f"{short(start)}–{short(end)}{length}"


def services_of(by: Acting, case: ServiceCase, plan: IndividualPlan | None) -> Services | None:
    """The services as planned, or as granted while there is no plan; ``None`` before qualification."""
    granted = list(case.granted.all())
    if not granted:
        return None
    lines = {line.granted_id: line for line in plan.services.all()} if plan else {}
    columns = queries.columns_for(by, case, granted)
    rows = [
        Row(
            service,
            lines.get(service.pk),
            COLOURS[i % len(COLOURS)],
            [(column.heading, column.values.get(service.pk, "")) for column in columns],
        )
        for i, service in enumerate(granted)
    ]
    if plan:
        return Services("Usługi w planie", _period(plan.starts_on, plan.ends_on), rows, columns)
    start, end = min(g.starts_on for g in granted), max(g.ends_on for g in granted)
    return Services("Przyznane usługi", _period(start, end), rows, columns)


def page_of(by: Acting, case: ServiceCase) -> dict[str, Any]:
    """Everything that the page of a case shows."""
    plan, step = queries.plan_of(case), next_step(by, case)
    resident, state = case.resident, CaseState(case.state)
    age = resident.age_on(by.today)
    lead = ", ".join(
        part
        for part in (f"{age} {plural(age, 'rok', 'lata', 'lat')}" if age is not None else "", resident.town)
        if part
    )
    return {
        "case": case,
        "resident": resident,
        "plan": plan,
        "chip": chip_of(case.state),
        "lead": ". ".join(part for part in (lead, resident.household) if part),
        "steps": stepper(case, by.today),
        "step": step,
        "services": services_of(by, case, plan),
        "waiting": [entry for entry in case.waiting.all() if entry.left_at is None],
        "moments": moments(by, case, something_waits=step.clock is not None or step.waits_for_reader),
        "can": core_rules.allowed(by, case, rules.assign_coordinator, rules.resign, rules.accept_formally)
        | core_rules.allowed(by, resident, resident_rules.see_accesses),
        "may_resign": CASE_FLOW.can(case, CaseState.RESIGNED),
        "is_open": state not in {CaseState.CLOSED, CaseState.ARCHIVED, CaseState.REFUSED},
    }


@page
def case_detail(request: Request, uid: UUID) -> HttpResponse:
    """One case: state, the next step, services, what happened."""
    return render(request, "cases/case_detail.html", page_of(request.by, opened(request, uid)))
