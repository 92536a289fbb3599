# SPDX-License-Identifier: EUPL-1.2
"""Projects and funding labels. Funding hangs on the activity: the label that a page shows is the activity's own."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation


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

    objects = ProjectQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="project_name_once")]

    def __str__(self) -> str:
        return self.name


class FundingLabelQuerySet(models.QuerySet["FundingLabel"]):
    def visible_to(self, by: Acting) -> FundingLabelQuerySet:
        """People of the regional centre that keeps it. On public pages it comes with the activity that it marks."""
        return self.filter(organisation_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class FundingLabel(Identified):
    """The funding notice of activities paid from one source: wording, alternative text of the marks, programme path."""

    name = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    lead_sentence = models.CharField(max_length=300)
    wording = models.TextField()
    marks_alt = models.CharField(max_length=300)
    has_eu_flag = models.BooleanField(default=True)
    perspective = models.CharField(max_length=20, blank=True)
    programme = models.CharField(max_length=200, blank=True)
    axis = models.CharField(max_length=160, blank=True)
    measure = models.CharField(max_length=160, blank=True)
    submeasure = models.CharField(max_length=160, blank=True)

    objects = FundingLabelQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="funding_label_name_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> list[str]:
        """Programme, axis, measure, sub-measure: those that are known, from the widest."""
        return [part for part in (self.programme, self.axis, self.measure, self.submeasure) if part]
