# SPDX-License-Identifier: EUPL-1.2
"""A project: partners, tasks, budget lines, claim periods."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Period
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.projects.enums import CostCategory, PartnerRole
from kooperacja.growth.projects.models.nodes import FundingNode


class ProjectQuerySet(models.QuerySet["Project"]):
    def visible_to(self, by: Acting) -> ProjectQuerySet:
        """People of the regional centre that keeps it."""
        return self.filter(organisation_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class Project(Identified):
    """A project in which people work: the substance, not necessarily the money."""

    name = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    summary = models.TextField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)
    node = models.ForeignKey(FundingNode, null=True, blank=True, on_delete=models.PROTECT, related_name="projects")
    #: The number of the grant agreement, as it stands there.
    agreement_number = models.CharField(max_length=60, blank=True)
    #: In złoty with two places; empty where nobody has said, never estimated.
    value_amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    eu_amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="project_name_once"),
            models.CheckConstraint(
                condition=Q(eu_amount=None) | Q(value_amount=None) | Q(eu_amount__lte=F("value_amount")),
                name="project_eu_part_within",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def period(self) -> Period | None:
        """From the first to the last day, when the first is known."""
        return Period(self.starts_on, self.ends_on) if self.starts_on else None


class ProjectPartner(Identified):
    """An organisation that leads a project or takes part in it; one that the system does not know stands by name."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=12, choices=PartnerRole.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "name"], name="project_partner_once")]

    def __str__(self) -> str:
        return self.name


class ProjectTask(Identified):
    """A task of a project, as the application for money divides it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="tasks")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "number"], name="project_task_number_once")]

    def __str__(self) -> str:
        return f"{self.number}. {self.name}"


class BudgetLine(Identified):
    """One planned line of money under a task; the label says from which source it is paid."""

    task = models.ForeignKey(ProjectTask, on_delete=models.CASCADE, related_name="lines")
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=200)
    category = models.CharField(max_length=12, choices=CostCategory.choices, default=CostCategory.OTHER)
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    funding_label = models.ForeignKey(
        "projects.FundingLabel", null=True, blank=True, on_delete=models.PROTECT, related_name="lines"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "code"], name="budget_line_code_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="budget_line_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class ClaimPeriod(Identified):
    """The months that one payment claim tells of."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="claim_periods")
    number = models.PositiveSmallIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    #: The day on which the claim was sent; figures of the period are read before it.
    submitted_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="claim_period_number_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="claim_period_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"WNP {self.number}"
