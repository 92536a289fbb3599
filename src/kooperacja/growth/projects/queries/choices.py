# SPDX-License-Identifier: EUPL-1.2
"""What forms of the shelf let a person choose from: projects, money, tasks, budget lines."""

from __future__ import annotations

from django.db.models import QuerySet

from kooperacja.base.core.acting import Acting
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.projects.models import BudgetLine, FundingLabel, FundingNode, Project, ProjectTask


def project_choices(by: Acting) -> QuerySet[Project]:
    """Projects of the own centre."""
    return Project.objects.visible_to(by).order_by("name", "pk")


def label_choices(by: Acting) -> QuerySet[FundingLabel]:
    """Sources of money of the own centre."""
    return FundingLabel.objects.visible_to(by).order_by("name", "pk")


def task_choices(by: Acting, project: Project | None = None) -> QuerySet[ProjectTask]:
    """Tasks of one project, or of all projects of the own centre."""
    rows = ProjectTask.objects.filter(project__in=Project.objects.visible_to(by)).select_related("project")
    return (rows.filter(project=project) if project else rows).order_by("project__name", "number", "pk")


def budget_line_choices(by: Acting, project: Project | None = None) -> QuerySet[BudgetLine]:
    """Budget lines of one project, or of all projects of the own centre."""
    rows = BudgetLine.objects.filter(task__project__in=Project.objects.visible_to(by)).select_related("task__project")
    return (rows.filter(task__project=project) if project else rows).order_by("task__number", "code", "pk")


def node_choices(by: Acting) -> QuerySet[FundingNode]:
    """Nodes of the money tree of the own centre."""
    rows = FundingNode.objects.visible_to(by).select_related("parent__parent__parent")
    return rows.order_by("-perspective", "place_key", "pk")


def partner_choices(by: Acting) -> QuerySet[Organisation]:
    """Organisations that may take part in a project."""
    return Organisation.objects.visible_to(by).order_by("name_key", "pk")
