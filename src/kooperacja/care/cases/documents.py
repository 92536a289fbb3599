# SPDX-License-Identifier: EUPL-1.2
"""The plan as a paper that the person keeps on the fridge: large letters, plain words, one page where possible."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.documents import paper
from kooperacja.care.cases import queries
from kooperacja.care.cases.enums import PlanState
from kooperacja.care.cases.models import IndividualPlan, PlanService

#: „w poniedziałki, środy i piątki”
ON_DAYS = ("poniedziałki", "wtorki", "środy", "czwartki", "piątki", "soboty", "niedziele")


@dataclass(frozen=True)
class PaperLine:
    """One service: what, who, where, when, how much, what it costs the person."""

    service: str
    acts: str
    provider: str
    phone: str
    place: str
    days: str
    hours: str
    amount: str
    figures: list[list[str]]


@dataclass(frozen=True)
class PlanPaper:
    """Everything on the paper, in words."""

    person: str
    address: str
    period: str
    goals: list[str]
    lines: list[PaperLine]
    totals: list[list[str]]
    supporting: list[str]
    coordinator: str
    phone: str
    agreed: str
    approved: str
    is_draft: bool
    basis: str


def _hours(line: PlanService) -> str:
    if line.time_from is None:
        return ""
    start = f"{line.time_from.hour}:{line.time_from.minute:02d}"
    return f"od {start} do {line.time_to.hour}:{line.time_to.minute:02d}" if line.time_to else f"około {start}"


def days_in_words(week: str) -> str:
    """``1010100`` → ``w poniedziałki, środy i piątki``."""
    if week == "1111111":
        return "codziennie"
    if week == "1111100":
        return "od poniedziałku do piątku"
    names = [name for name, mark in zip(ON_DAYS, week, strict=True) if mark == "1"]
    if len(names) < 2:
        return f"w {names[0]}" if names else ""
    return f"w {', '.join(names[:-1])} i {names[-1]}"


def _sentences(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def plan_paper(by: Acting, plan: IndividualPlan) -> dict[str, Any]:
    """The data of the paper: what typst sets, and what tests compare."""
    case, resident = plan.case, plan.case.resident
    lines = list(plan.services.all())
    columns = queries.columns_for(by, case, [line.granted for line in lines])
    made = [
        PaperLine(
            service=str(line.granted.programme_service.service_type),
            acts=", ".join(_sentences(line.acts)),
            provider=line.provider.name if line.provider else "",
            phone=line.provider.phone if line.provider else "",
            place=line.place,
            days=days_in_words(line.weekdays),
            hours=_hours(line),
            amount=line.granted.amount_label,
            figures=[[column.heading, column.values.get(line.granted_id, "")] for column in columns],
        )
        for line in lines
    ]
    whole = PlanPaper(
        person=str(resident),
        address=resident.address,
        period=f"od {short(plan.starts_on)} do {short(plan.ends_on)}",
        goals=_sentences(plan.goals),
        lines=made,
        totals=[[column.heading, column.total] for column in columns if column.total],
        supporting=_sentences(plan.supporting_activities),
        coordinator=str(case.coordinator) if case.coordinator else "",
        phone=case.centre.phone,
        agreed=f"{short(plan.agreed_on)}, {plan.agreed_how}" if plan.agreed_on else "",
        approved=f"{plan.approved_by}, {short(plan.approved_at)}" if plan.approved_at else "",
        is_draft=plan.state in {PlanState.DRAFT, PlanState.AGREED},
        basis="ustawa z dnia 19 lipca 2019 r. o realizowaniu usług społecznych przez centrum usług społecznych, art. 38–41",
    )
    centre = case.centre
    head = paper.frame(
        title=f"Plan {resident.polite_genitive}",
        subtitle=f"Indywidualny plan usług społecznych, {whole.period}",
        organisation=centre.name,
        address=[", ".join(part for part in (centre.street, f"{centre.postcode} {centre.town}".strip()) if part)],
        number=case.number,
        day=by.today,
        place=centre.town,
    )
    return {"paper": head, **asdict(whole)}


def plan_pdf(by: Acting, plan: IndividualPlan) -> bytes:
    """The paper itself."""
    return paper.to_pdf("cases/plan.typ", plan_paper(by, plan), at=by.at)
