# SPDX-License-Identifier: EUPL-1.2
"""Taking part in a project: a person once, however much support she gets; an institution likewise."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.participants.enums import EntityType, EntryStatus, ExitReason, ExitSituation
from kooperacja.growth.participants.models.people import Participant
from kooperacja.growth.projects.models import Project


class ParticipationQuerySet(models.QuerySet["Participation"]):
    def visible_to(self, by: Acting) -> ParticipationQuerySet:
        """The regional centre that keeps the participant."""
        return self.filter(participant__centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class Participation(Identified):
    """A person takes part in a project from a day to a day: one participation, many supports."""

    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="participations")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    entered_on = models.DateField()
    entry_status = models.CharField(max_length=17, choices=EntryStatus.choices, blank=True)
    #: What she does at work, in her words.
    occupation = models.CharField(max_length=120, blank=True)
    left_on = models.DateField(null=True, blank=True)
    exit_reason = models.CharField(max_length=10, choices=ExitReason.choices, blank=True)
    exit_situation = models.CharField(max_length=10, choices=ExitSituation.choices, blank=True)
    situation_on = models.DateField(null=True, blank=True)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "participant"], name="participation_once"),
            models.CheckConstraint(
                condition=Q(left_on=None) | Q(left_on__gte=F("entered_on")), name="participation_ends_after_start"
            ),
        ]
        indexes = [
            models.Index(
                fields=["left_on"], condition=Q(left_on__isnull=False, exit_situation=""),
                name="participation_to_follow",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.participant} – {self.project}"


class EntityParticipationQuerySet(models.QuerySet["EntityParticipation"]):
    def visible_to(self, by: Acting) -> EntityParticipationQuerySet:
        """People of the regional centre that runs the project."""
        return self.filter(project__organisation_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class EntityParticipation(Identified):
    """An institution takes part in a project: its name, NIP and address stand in its own record."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    entity_type = models.CharField(max_length=7, choices=EntityType.choices)
    entered_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)
    covers_employees = models.BooleanField(default=True)
    support_kind = models.CharField(max_length=160, blank=True)

    objects = EntityParticipationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "organisation"], name="entity_participation_once"),
            models.CheckConstraint(
                condition=Q(left_on=None) | Q(left_on__gte=F("entered_on")),
                name="entity_participation_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} – {self.project}"
