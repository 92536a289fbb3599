# SPDX-License-Identifier: EUPL-1.2
"""The outline concept of a centre, version by version, and what its reader found in twelve dimensions."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.growth.roadmap.enums import CONCEPT_FLOW, CheckMark, ConceptState, Dimension
from kooperacja.growth.roadmap.models.gminas import GminaRoadmap


class ConceptQuerySet(models.QuerySet["Concept"]):
    def visible_to(self, by: Acting) -> ConceptQuerySet:
        """Whoever sees the gmina's page: it is the gmina's own paper."""
        return self.filter(roadmap__in=GminaRoadmap.objects.visible_to(by))


class Concept(Identified):
    """One version of a gmina's outline concept (Ramowa koncepcja), the day until which the region decides, the decision."""

    roadmap = models.ForeignKey(GminaRoadmap, on_delete=models.CASCADE, related_name="concepts")
    version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=ConceptState.choices, default=ConceptState.SUBMITTED)
    file = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    summary = models.TextField(blank=True)
    submitted_on = models.DateField()
    decide_by = models.DateField()
    noted_by = models.CharField(max_length=140)
    noted_at = models.DateTimeField()
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.CharField(max_length=140, blank=True)
    remarks = models.TextField(blank=True)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        constraints = [
            CONCEPT_FLOW.constraint("concept_state_known"),
            models.UniqueConstraint(fields=["roadmap", "version"], name="concept_version_once"),
            models.UniqueConstraint(
                fields=["roadmap"], condition=Q(state=ConceptState.SUBMITTED), name="concept_one_waits"
            ),
        ]

    def __str__(self) -> str:
        return f"wersja {self.version}"


class ConceptCheck(models.Model):
    """What the reader says of one dimension of a version."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="checks")
    dimension = models.CharField(max_length=3, choices=Dimension.choices)
    mark = models.CharField(max_length=8, choices=CheckMark.choices)
    remark = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["concept", "dimension"], name="concept_check_once")]

    def __str__(self) -> str:
        return f"{self.dimension} {self.mark}"
