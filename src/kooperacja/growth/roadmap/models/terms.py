# SPDX-License-Identifier: EUPL-1.2
"""What a gmina must not miss: dated terms, and the steps of creating its centre."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.growth.roadmap.enums import DeadlineKind
from kooperacja.growth.roadmap.models.gminas import GminaRoadmap


class DeadlineQuerySet(models.QuerySet["Deadline"]):
    def visible_to(self, by: Acting) -> DeadlineQuerySet:
        """Whoever sees the gmina's page."""
        return self.filter(roadmap__in=GminaRoadmap.objects.visible_to(by))

    def open(self) -> DeadlineQuerySet:
        """Not yet kept and not called off."""
        return self.filter(settled_on=None)


class Deadline(Identified):
    """A day that a gmina must not miss, with the source that says so: a concept, a call for projects, a resolution."""

    roadmap = models.ForeignKey(GminaRoadmap, on_delete=models.CASCADE, related_name="deadlines")
    kind = models.CharField(max_length=12, choices=DeadlineKind.choices)
    title = models.CharField(max_length=160)
    due_on = models.DateField()
    #: Where it is written: the announcement of a call, a letter, a resolution.
    source = models.CharField(max_length=300)
    noted_by = models.CharField(max_length=140)
    noted_at = models.DateTimeField()
    settled_on = models.DateField(null=True, blank=True)
    #: How it ended: kept, moved, called off. In words, because a year later somebody asks.
    outcome = models.CharField(max_length=200, blank=True)

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["due_on", "roadmap"], condition=Q(settled_on=None), name="deadline_open_due"),
            models.Index(fields=["roadmap", "due_on", "id"], name="deadline_roadmap"),
        ]

    def __str__(self) -> str:
        return self.title


class RoadmapStep(Identified):
    """One step of creating the centre of one gmina: who, by when, when it was done, what proves it.

    Words and legal basis come from the law data by ``code``; the row keeps what is true of this gmina.
    """

    roadmap = models.ForeignKey(GminaRoadmap, on_delete=models.CASCADE, related_name="steps")
    code = models.CharField(max_length=24)
    position = models.PositiveSmallIntegerField()
    #: Set by hand; a term of the law is counted from the first day of the centre and wins over it.
    planned_on = models.DateField(null=True, blank=True)
    who = models.CharField(max_length=140, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_noted_by = models.CharField(max_length=140, blank=True)
    evidence = models.CharField(max_length=200, blank=True)
    evidence_url = models.URLField(max_length=400, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["roadmap", "code"], name="roadmap_step_once"),
        ]
        indexes = [models.Index(fields=["roadmap", "position"], name="roadmap_step_order")]

    def __str__(self) -> str:
        return f"{self.roadmap_id} {self.code}"
