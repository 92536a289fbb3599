# SPDX-License-Identifier: EUPL-1.2
"""Substance and money side by side: what a project does with whose money, and what its money does for others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import Count, Q, Sum

from kooperacja.base.core.acting import Acting
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import StudyVisit, SupportEntry

Sort = Literal["own", "from_others", "for_others", "unknown"]


def sort_of(project: Project, serves: int | None, label: FundingLabel | None) -> Sort:
    """How an activity stands to a project: its own on both sides, paid by another, serving another, or nobody has said."""
    if serves == project.pk:
        if label is None or label.project_id is None:
            return "unknown"
        return "own" if label.project_id == project.pk else "from_others"
    return "for_others"


@dataclass(frozen=True)
class MoneyLine:
    """Support of one form, serving one project, paid from one source."""

    sort: Sort
    form: str
    form_label: str
    serves: Project | None
    label: FundingLabel | None
    entries: int
    minutes: int


def activities_of(by: Acting, project: Project) -> list[MoneyLine]:
    """Rows of the ledger that serve the project or are paid from its money, summed by form, project and source."""
    rows = SupportEntry.objects.visible_to(by).in_force().filter(Q(project=project) | Q(funding_label__project=project))
    sums = list(
        rows.order_by()
        .values("form", "project_id", "funding_label_id")
        .annotate(entries=Count("pk"), minutes=Sum("minutes"))
    )
    labels = FundingLabel.objects.select_related("project").in_bulk({r["funding_label_id"] for r in sums} - {None})
    projects = Project.objects.in_bulk({r["project_id"] for r in sums} - {None})
    made = []
    for row in sums:
        label = labels.get(row["funding_label_id"])
        made.append(
            MoneyLine(
                sort_of(project, row["project_id"], label), row["form"], str(SupportForm(row["form"]).label),
                projects.get(row["project_id"]), label, row["entries"], row["minutes"] or 0,
            )
        )  # fmt: skip
    order = ["from_others", "for_others", "unknown", "own"]
    return sorted(
        made, key=lambda line: (order.index(line.sort), line.form_label, str(line.label or ""), str(line.serves or ""))
    )


def visits_of_project(by: Acting, project: Project, limit: int = 100) -> Sequence[tuple[Sort, StudyVisit]]:
    """Study visits that serve the project or are paid from its money, the newest first."""
    rows = StudyVisit.objects.visible_to(by).filter(Q(project=project) | Q(funding_label__project=project))
    rows = rows.select_related("project", "funding_label__project").order_by("-created_at", "-pk")
    return [(sort_of(project, visit.project_id, visit.funding_label), visit) for visit in rows[:limit]]
