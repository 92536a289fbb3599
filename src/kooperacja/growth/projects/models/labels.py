# SPDX-License-Identifier: EUPL-1.2
"""The notice of one source of money, with its marks."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.projects.models.nodes import FundingNode
from kooperacja.growth.projects.models.projects import Project


class FundingLabelQuerySet(models.QuerySet["FundingLabel"]):
    def visible_to(self, by: Acting) -> FundingLabelQuerySet:
        """People of the regional centre that keeps it. On public pages it comes with the activity that it marks."""
        return self.filter(organisation_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class FundingLabel(Identified):
    """The funding notice of activities paid from one source: wording, marks in their order, programme path."""

    name = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    #: The project whose money this is; an activity may serve another one.
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="labels")
    node = models.ForeignKey(FundingNode, null=True, blank=True, on_delete=models.PROTECT, related_name="labels")
    lead_sentence = models.CharField(max_length=300)
    wording = models.TextField()
    marks_alt = models.CharField(max_length=300)
    has_eu_flag = models.BooleanField(default=True)
    #: The path of ``node`` in words, as it stood when the label was last saved: pages of others read it without the tree.
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


class LabelLogo(Identified):
    """One mark in the line of a label: a picture that the centre uploaded, its place, its words for those who do not see."""

    label = models.ForeignKey(FundingLabel, on_delete=models.CASCADE, related_name="logos")
    position = models.PositiveSmallIntegerField()
    alt = models.CharField(max_length=200)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    #: The same mark in one colour, for black-and-white print.
    mono_file = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["label", "position"], name="label_logo_place_once"),
            models.CheckConstraint(condition=Q(position__gte=1, position__lte=4), name="label_logo_four_at_most"),
        ]

    def __str__(self) -> str:
        return self.alt
