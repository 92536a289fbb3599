# SPDX-License-Identifier: EUPL-1.2
"""Who has a place in an edition, and when she was there."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.trainings.enums import ENROLMENT_FLOW, EnrolmentState, PresenceWay
from kooperacja.growth.trainings.models.editions import SessionBlock, TrainingEdition


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def visible_to(self, by: Acting) -> EnrolmentQuerySet:
        """The regional centre that holds the training."""
        return self.filter(edition__centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class Enrolment(Identified):
    """A participant's place in an edition, with the code by which she confirms her presence without an account."""

    edition = models.ForeignKey(TrainingEdition, on_delete=models.CASCADE, related_name="enrolments")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=EnrolmentState.choices, default=EnrolmentState.ACCEPTED)
    #: Eight signs that she types once on her phone. Known to her and to the centre.
    presence_code = models.CharField(max_length=8, unique=True)
    enrolled_at = models.DateTimeField()
    left_reason = models.CharField(max_length=300, blank=True)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        constraints = [
            ENROLMENT_FLOW.constraint("enrolment_state_known"),
            models.UniqueConstraint(fields=["edition", "participant"], name="enrolment_once"),
        ]

    def __str__(self) -> str:
        return f"{self.participant} w {self.edition.code}"


class Presence(models.Model):
    """So many minutes of one block were heard. A block of another edition: hours made up."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="presences")
    block = models.ForeignKey(SessionBlock, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveSmallIntegerField()
    way = models.CharField(max_length=5, choices=PresenceWay.choices)
    noted_at = models.DateTimeField()
    noted_by = models.CharField(max_length=140)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "block"], name="presence_once")]
        indexes = [models.Index(fields=["block", "enrolment"], name="presence_block")]

    def __str__(self) -> str:
        return f"{self.enrolment_id} {self.block_id}: {self.minutes}"


class MakeUp(Identified):
    """An arranged visit to a class of another edition, to make up the hours of one module."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="make_ups")
    block = models.ForeignKey(SessionBlock, on_delete=models.CASCADE, related_name="+")
    arranged_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "block"], name="make_up_once")]

    def __str__(self) -> str:
        return f"{self.enrolment_id} → {self.block_id}"
