# SPDX-License-Identifier: EUPL-1.2
"""Editions of statutory trainings, their days of classes, and what is taught on each."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.recruitment.models import Recruitment
from kooperacja.growth.trainings.enums import EDITION_FLOW, EditionState, Training
from kooperacja.growth.trainings.models.trainers import Trainer


class TrainingEditionQuerySet(models.QuerySet["TrainingEdition"]):
    def visible_to(self, by: Acting) -> TrainingEditionQuerySet:
        """The regional centre that holds the training."""
        return self.filter(centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class TrainingEdition(Identified):
    """One edition of a statutory training: from the first plan to the last certificate."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    training = models.CharField(max_length=2, choices=Training.choices)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=20, choices=EditionState.choices, default=EditionState.PLANNED)
    starts_on = models.DateField()
    ends_on = models.DateField()
    seats = models.PositiveSmallIntegerField(null=True, blank=True)
    #: Where it is held, or that it is held online.
    place = models.CharField(max_length=160, blank=True)
    #: Length of one teaching hour in minutes: the Regulation does not say, so the edition does.
    hour_minutes = models.PositiveSmallIntegerField(default=45)
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: The call for people, when there is a public one.
    recruitment = models.OneToOneField(Recruitment, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()

    objects = TrainingEditionQuerySet.as_manager()

    class Meta:
        constraints = [
            EDITION_FLOW.constraint("training_edition_state_known"),
            models.UniqueConstraint(fields=["centre", "training", "year", "number"], name="training_edition_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="training_edition_days"),
        ]
        indexes = [models.Index(fields=["centre", "-starts_on", "-id"], name="training_edition_centre")]

    def __str__(self) -> str:
        return f"{self.code}: {self.get_training_display()}"

    @property
    def code(self) -> str:
        """``T1/3/2026``: training, number of the edition, year."""
        return f"{self.training}/{self.number}/{self.year}"


class EditionCounter(models.Model):
    """The last number of an edition of a training in a year."""

    centre = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    training = models.CharField(max_length=2)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "training", "year"], name="edition_counter_once")]

    def __str__(self) -> str:
        return f"{self.training} {self.year}: {self.last}"


class TrainingSession(Identified):
    """One day of classes: from hour to hour, at a place or online."""

    edition = models.ForeignKey(TrainingEdition, on_delete=models.CASCADE, related_name="sessions")
    held_on = models.DateField()
    starts_at = models.TimeField()
    ends_at = models.TimeField()
    place = models.CharField(max_length=160, blank=True)
    is_online = models.BooleanField(default=False)
    #: The secret of the page for whoever teaches that day; it opens this day's list and nothing else.
    trainer_key = models.CharField(max_length=32, unique=True)
    #: When somebody said that the list of this day is complete.
    entered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="training_session_ends_after_start")
        ]
        indexes = [models.Index(fields=["edition", "held_on", "starts_at"], name="training_session_day")]

    def __str__(self) -> str:
        return f"{dates.short(self.held_on)}, {self.starts_at:%H:%M}–{self.ends_at:%H:%M}"

    @property
    def clock_minutes(self) -> int:
        """Minutes from the beginning to the end, breaks included."""
        return (self.ends_at.hour - self.starts_at.hour) * 60 + self.ends_at.minute - self.starts_at.minute


class SessionBlock(Identified):
    """A part of a day on which one module of the Regulation is taught by one person, for so many minutes."""

    session = models.ForeignKey(TrainingSession, on_delete=models.CASCADE, related_name="blocks")
    module = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    trainer = models.ForeignKey(Trainer, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "position"], name="session_block_once")]

    def __str__(self) -> str:
        return f"moduł {self.module}, {dates.hours(self.minutes)}"
