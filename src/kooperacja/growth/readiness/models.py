# SPDX-License-Identifier: EUPL-1.2
"""Readiness of a gmina: several people rate twelve dimensions separately; the spread is information."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.readiness.enums import ASSESSMENT_FLOW, AssessmentState, Dimension
from kooperacja.growth.roadmap.models import own_gmina


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    def visible_to(self, by: Acting) -> AssessmentQuerySet:
        """The gmina's own institutions and the region that accompanies it. Never public, never a league table."""
        if by.role in REGION_ROLES:
            return self.filter(area__code__startswith=by.scope)
        return self.filter(area__code=own_gmina(by)) if own_gmina(by) else self.none()

    def shown(self) -> AssessmentQuerySet:
        """Rounds whose scores may be seen: closed for the talk, or agreed."""
        return self.exclude(state=AssessmentState.OPEN)


class Assessment(Identified):
    """One round of rating of one gmina: three to seven people, each for herself, then a talk."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    opened_by = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=AssessmentState.choices, default=AssessmentState.OPEN)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)
    consensus_note = models.TextField(blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        constraints = [
            ASSESSMENT_FLOW.constraint("assessment_state_known"),
            models.UniqueConstraint(
                fields=["area"], condition=Q(state=AssessmentState.OPEN), name="assessment_one_open_round"
            ),
        ]
        indexes = [models.Index(fields=["area", "-opened_on", "id"], name="assessment_area")]

    def __str__(self) -> str:
        return f"{self.area.name}, {self.opened_on}"


class Rater(Identified):
    """One person who rates; others see the scores only after the round is closed, and never whose they are."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="raters")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    function = models.CharField(max_length=80)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["assessment", "user"], name="rater_once")]

    def __str__(self) -> str:
        return self.function


class Rating(models.Model):
    """One score of one rater: 0 nothing, 1 talk, 2 decision, 3 partly, 4 works, 5 works and improves on data.

    ``score`` is ``None`` when the rater says „nie wiem”: that is not the same as nothing.
    """

    rater = models.ForeignKey(Rater, on_delete=models.CASCADE, related_name="ratings")
    dimension = models.CharField(max_length=3, choices=Dimension.choices)
    score = models.PositiveSmallIntegerField(null=True)
    note = models.CharField(max_length=300, blank=True)
    evidence = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rater", "dimension"], name="rating_once"),
            models.CheckConstraint(condition=Q(score=None) | Q(score__lte=5), name="rating_0_to_5"),
        ]

    def __str__(self) -> str:
        return f"{self.dimension}: {self.score}"
