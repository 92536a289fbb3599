# SPDX-License-Identifier: EUPL-1.2
"""The ledger of support: which gmina got what, when, for whose money, with what result, and who took part."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models.visits import StudyVisit


class SupportEntryQuerySet(models.QuerySet["SupportEntry"]):
    def visible_to(self, by: Acting) -> SupportEntryQuerySet:
        """The regional centre that gave it; institutions of the gmina that received it."""
        if by.role in REGION_ROLES:
            return self.filter(centre_id=by.organisation_id)
        if by.organisation_id is not None and len(by.scope) == 7:
            return self.filter(area__code=by.scope)
        return self.none()


class SupportEntry(Identified):
    """One row of the ledger: which support a gmina got, when, for whose money, with what result."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=12, choices=SupportForm.choices)
    held_on = models.DateField()
    minutes = models.PositiveIntegerField()
    people_count = models.PositiveSmallIntegerField(null=True, blank=True)
    topic = models.CharField(max_length=200)
    given_by = models.CharField(max_length=140)
    outcome = models.TextField(blank=True)
    follow_up = models.CharField(max_length=200, blank=True)
    follow_up_on = models.DateField(null=True, blank=True)
    follow_up_done_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    visit = models.ForeignKey(StudyVisit, null=True, on_delete=models.SET_NULL, related_name="+")
    #: What it serves in substance; whose money it is, the label says.
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    people = models.ManyToManyField(Participant, through="SupportAttendance", related_name="+")
    #: The thing of another app that this row tells of (``"trainings.edition"`` and its uid): written once for each gmina.
    source_kind = models.CharField(max_length=40, blank=True)
    source_uid = models.UUIDField(null=True, blank=True)

    objects = SupportEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_kind", "source_uid", "area"],
                condition=Q(source_uid__isnull=False),
                name="support_entry_source_once",
            ),
        ]
        indexes = [
            models.Index(fields=["centre", "area", "-held_on", "id"], name="support_centre_area"),
            models.Index(fields=["centre", "-held_on", "-id"], name="support_centre_held"),
            models.Index(
                fields=["centre", "follow_up_on"],
                condition=Q(follow_up_on__isnull=False, follow_up_done_on=None),
                name="support_follow_up_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic}, {dates.short(self.held_on)}"


class SupportAttendance(models.Model):
    """A participant got this support, for so many minutes."""

    entry = models.ForeignKey(SupportEntry, on_delete=models.CASCADE, related_name="attendances")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "participant"], name="support_attendance_once")]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.participant_id}"
