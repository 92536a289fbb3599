# SPDX-License-Identifier: EUPL-1.2
"""Projects with what they are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Max, Prefetch

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.money import ZERO
from kooperacja.growth.projects.models import (
    BudgetLine,
    ClaimPeriod,
    FundingLabel,
    Project,
    ProjectPartner,
    ProjectTask,
)


def projects(by: Acting) -> list[Project]:
    """All projects of the centre by name: there are a dozen at most."""
    return list(Project.objects.visible_to(by).select_related("organisation", "node").order_by("name", "pk")[:200])


def project_for(by: Acting, uid: UUID) -> Project:
    """One project with its partners and labels; a stranger's does not exist."""
    rows = Project.objects.visible_to(by).select_related("organisation", "node__parent__parent__parent")
    partners = ProjectPartner.objects.select_related("organisation").order_by("role", "name", "pk")
    return rows.prefetch_related(
        Prefetch("partners", queryset=partners), Prefetch("labels", queryset=FundingLabel.objects.order_by("name"))
    ).get(uid=uid)


@dataclass(frozen=True)
class PlanTask:
    """A task with its lines and their sum."""

    task: ProjectTask
    lines: Sequence[BudgetLine]
    total: Decimal


def plan_of(project: Project) -> list[PlanTask]:
    """Tasks of a project with budget lines, in the order of the application."""
    lines = BudgetLine.objects.select_related("funding_label").order_by("code", "pk")
    tasks = ProjectTask.objects.filter(project=project).prefetch_related(Prefetch("lines", queryset=lines))
    return [
        PlanTask(task, list(task.lines.all()), sum((line.amount for line in task.lines.all()), ZERO))
        for task in tasks.order_by("number", "pk")
    ]


@dataclass(frozen=True)
class BudgetSum:
    """What is planned from one source; no label when nobody has said from which."""

    label: FundingLabel | None
    amount: Decimal


def sums_by_source(plan: Sequence[PlanTask]) -> list[BudgetSum]:
    """Planned money by source, the largest first."""
    sums: dict[FundingLabel | None, Decimal] = defaultdict(lambda: ZERO)
    for each in plan:
        for line in each.lines:
            sums[line.funding_label] += line.amount
    return sorted((BudgetSum(label, amount) for label, amount in sums.items()), key=lambda s: (-s.amount, str(s.label)))


def claim_periods(project: Project) -> list[ClaimPeriod]:
    """Periods of payment claims in their order."""
    return list(ClaimPeriod.objects.filter(project=project).order_by("starts_on", "pk"))


def current_period(project: Project, day: date) -> ClaimPeriod | None:
    """The period to which a day belongs."""
    return ClaimPeriod.objects.filter(project=project, starts_on__lte=day, ends_on__gte=day).first()


def period_for(by: Acting, uid: UUID) -> ClaimPeriod:
    """One period of a project of the own centre."""
    rows = ClaimPeriod.objects.filter(project__in=Project.objects.visible_to(by))
    return rows.select_related("project").get(uid=uid)


def task_for(by: Acting, uid: UUID) -> ProjectTask:
    """One task of a project of the own centre."""
    rows = ProjectTask.objects.filter(project__in=Project.objects.visible_to(by))
    return rows.select_related("project").get(uid=uid)


def line_for(by: Acting, uid: UUID) -> BudgetLine:
    """One budget line of a project of the own centre."""
    rows = BudgetLine.objects.filter(task__project__in=Project.objects.visible_to(by))
    return rows.select_related("task__project", "funding_label").get(uid=uid)


def partner_for(by: Acting, uid: UUID) -> ProjectPartner:
    """One partner of a project of the own centre."""
    rows = ProjectPartner.objects.filter(project__in=Project.objects.visible_to(by))
    return rows.select_related("project").get(uid=uid)


def next_number(project: Project, of: str = "task") -> int:
    """The first number after the last task (or claim period) of a project."""
    model = ProjectTask if of == "task" else ClaimPeriod
    last: int | None = model._default_manager.filter(project=project).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
