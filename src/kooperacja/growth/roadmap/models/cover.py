# SPDX-License-Identifier: EUPL-1.2
"""A colleague minds gminas while their animator is away, and they come back by themselves."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.roadmap.models.gminas import GminaRoadmap


class CoverQuerySet(models.QuerySet["Cover"]):
    def visible_to(self, by: Acting) -> CoverQuerySet:
        """People of the same regional centre."""
        if by.role not in REGION_ROLES:
            return self.none()
        return self.filter(centre_id=by.organisation_id)

    def active_on(self, day: date) -> CoverQuerySet:
        """Covers that hold on that day; nobody has to end them."""
        return self.filter(first_on__lte=day, last_on__gte=day, ended_at=None)


class Cover(Identified):
    """Gminas of one animator minded by another from a day to a day; ``ended_at`` only when somebody was back sooner."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    animator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    deputy = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    first_on = models.DateField()
    last_on = models.DateField()
    note = models.CharField(max_length=500, blank=True)
    gminas = models.ManyToManyField(GminaRoadmap, through="CoveredGmina", related_name="+")
    given_by = models.CharField(max_length=140)
    given_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = CoverQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(animator=models.F("deputy")), name="cover_by_somebody_else"),
        ]
        indexes = [
            models.Index(fields=["deputy", "last_on"], name="cover_deputy"),
            models.Index(fields=["animator", "last_on"], name="cover_animator"),
        ]

    def __str__(self) -> str:
        return f"{self.first_on} – {self.last_on}"


class CoveredGmina(models.Model):
    """One gmina that a cover holds."""

    cover = models.ForeignKey(Cover, on_delete=models.CASCADE, related_name="rows")
    roadmap = models.ForeignKey(GminaRoadmap, on_delete=models.CASCADE, related_name="covered")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cover", "roadmap"], name="covered_gmina_once")]

    def __str__(self) -> str:
        return f"{self.cover_id} {self.roadmap_id}"
