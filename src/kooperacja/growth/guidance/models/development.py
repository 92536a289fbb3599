# SPDX-License-Identifier: EUPL-1.2
"""Coaching and supervision. There is no field for what is said: only days, hours, who leads and who takes part."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.guidance.enums import PROCESS_FLOW, SUPERVISIONS, BreakReason, ProcessKind, ProcessState
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project


class DevelopmentProcessQuerySet(models.QuerySet["DevelopmentProcess"]):
    def visible_to(self, by: Acting) -> DevelopmentProcessQuerySet:
        """The regional centre that arranges it. Superiors of those who take part do not see it."""
        return self.filter(centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class DevelopmentProcess(Identified):
    """One coaching, or one supervision of a person or a group (UPS art. 121a for supervision of social workers)."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=24, choices=ProcessKind.choices)
    #: The gmina to which hours count; for a group from several gminas each person's own counts.
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    leader_name = models.CharField(max_length=140, blank=True)
    #: The certificate of the supervisor (UPS art. 121a(3)): its number, the day on which somebody saw it, its copy.
    certificate_number = models.CharField(max_length=80, blank=True)
    certificate_seen_on = models.DateField(null=True, blank=True)
    certificate_file = models.ForeignKey(StoredFile, null=True, on_delete=models.SET_NULL, related_name="+")
    #: The day on which goals or the contract of work were agreed. The goals themselves are not kept.
    agreed_on = models.DateField(null=True, blank=True)
    planned_minutes = models.PositiveIntegerField(default=0)
    people = models.ManyToManyField(Participant, related_name="+")
    state = models.CharField(max_length=12, choices=ProcessState.choices, default=ProcessState.REQUESTED)
    requested_on = models.DateField()
    closed_on = models.DateField(null=True)
    break_reason = models.CharField(max_length=12, choices=BreakReason.choices, blank=True)
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = DevelopmentProcessQuerySet.as_manager()

    class Meta:
        constraints = [PROCESS_FLOW.constraint("development_state_known")]
        indexes = [models.Index(fields=["centre", "-requested_on", "-id"], name="development_centre_newest")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.area.name}"

    @property
    def is_supervision(self) -> bool:
        """True for supervision, which only somebody with a certificate may lead."""
        return self.kind in SUPERVISIONS


class DevelopmentSession(Identified):
    """One meeting of a process: when, how long, who came. Nothing of what was said."""

    process = models.ForeignKey(DevelopmentProcess, on_delete=models.CASCADE, related_name="sessions")
    held_on = models.DateField()
    minutes = models.PositiveIntegerField()
    people = models.ManyToManyField(Participant, related_name="+")
    people_count = models.PositiveSmallIntegerField()
    withdrawn_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["process", "held_on"], condition=models.Q(withdrawn_on=None), name="development_session_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.held_on} {self.minutes}"
