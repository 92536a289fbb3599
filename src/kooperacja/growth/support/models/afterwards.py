# SPDX-License-Identifier: EUPL-1.2
"""After the visit: who was there, what they thought of it, what their gminas took from it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import PROVIDER_ROLES, REGION_ROLES
from kooperacja.ground.territory.models import Area
from kooperacja.growth.support.enums import AdoptionLevel
from kooperacja.growth.support.models.visits import StudyVisit, VisitDay, VisitParticipant


class VisitAttendance(models.Model):
    """Somebody was there on a day of the visit, or was not."""

    day = models.ForeignKey(VisitDay, on_delete=models.CASCADE, related_name="attendances")
    person = models.ForeignKey(VisitParticipant, on_delete=models.CASCADE, related_name="attendances")
    is_present = models.BooleanField()
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "person"], name="visit_attendance_once")]

    def __str__(self) -> str:
        return f"{self.day_id} {self.person_id}: {self.is_present}"


class Evaluation(Identified):
    """The anonymous form about a visit: its address, until when it takes answers, which questions it asks."""

    visit = models.OneToOneField(StudyVisit, on_delete=models.CASCADE, related_name="evaluation")
    code = models.CharField(max_length=12, unique=True)
    #: The version of the questions (``data/evaluation.toml``).
    form = models.CharField(max_length=20)
    opened_at = models.DateTimeField()
    closes_on = models.DateField()

    def __str__(self) -> str:
        return self.code


class EvaluationSheet(models.Model):
    """One filled form. It knows neither who filled it nor when: only that its answers belong together."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="sheets")

    def __str__(self) -> str:
        return f"{self.evaluation_id} {self.pk}"


class EvaluationAnswer(models.Model):
    """The answer to one question: a number of the scale, or words."""

    sheet = models.ForeignKey(EvaluationSheet, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(max_length=40)
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sheet", "question"], name="evaluation_answer_once")]

    def __str__(self) -> str:
        return f"{self.question}: {self.score if self.score is not None else self.words[:40]}"


class AdoptionAnswerQuerySet(models.QuerySet["AdoptionAnswer"]):
    def visible_to(self, by: Acting) -> AdoptionAnswerQuerySet:
        """The regional centre that asks; the office and the centre of the gmina that is asked, not its providers."""
        if by.role in REGION_ROLES:
            return self.filter(visit__centre_id=by.organisation_id or 0)
        if by.organisation_id is not None and by.role not in PROVIDER_ROLES and len(by.scope) == 7:
            return self.filter(area__code=by.scope)
        return self.none()


class AdoptionAnswer(Identified):
    """What a gmina adopted of what its people saw, asked 90 days after the visit."""

    visit = models.ForeignKey(StudyVisit, on_delete=models.CASCADE, related_name="adoptions")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    level = models.CharField(max_length=11, choices=AdoptionLevel.choices, blank=True)
    #: The practice, transfer or step of another app that it speaks of, with its name as it was then.
    about_kind = models.CharField(max_length=40, blank=True)
    about_uid = models.UUIDField(null=True, blank=True)
    about_label = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=200, blank=True)

    objects = AdoptionAnswerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["visit", "area"], name="adoption_answer_once"),
            models.CheckConstraint(
                condition=Q(level="") | Q(answered_at__isnull=False), name="adoption_answered_has_time"
            ),
        ]
        indexes = [models.Index(fields=["area", "answered_at"], name="adoption_answer_area")]

    def __str__(self) -> str:
        return f"{self.area.name}: {self.get_level_display() if self.level else '…'}"
