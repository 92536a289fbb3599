# SPDX-License-Identifier: EUPL-1.2
"""An animator on the road: which gmina, which day, what for."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.roadmap.models.gminas import GminaRoadmap


class TripQuerySet(models.QuerySet["Trip"]):
    def visible_to(self, by: Acting) -> TripQuerySet:
        """People of the regional centre; the gmina learns of a visit by a message, not from a diary."""
        if by.role not in REGION_ROLES:
            return self.none()
        return self.filter(roadmap__centre_id=by.organisation_id)

    def standing(self) -> TripQuerySet:
        """Not called off."""
        return self.filter(called_off_at=None)


class Trip(Identified):
    """One stop of an animator's week: a gmina on a day, at an hour when it is agreed, and what for."""

    roadmap = models.ForeignKey(GminaRoadmap, on_delete=models.CASCADE, related_name="trips")
    animator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    purpose = models.CharField(max_length=160)
    planned_at = models.DateTimeField()
    called_off_at = models.DateTimeField(null=True, blank=True)

    objects = TripQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["animator", "roadmap", "day"], condition=Q(called_off_at=None), name="trip_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(starts_at__isnull=False, ends_at__gt=models.F("starts_at")),
                name="trip_ends_after_start",
            ),
        ]
        indexes = [models.Index(fields=["animator", "day"], name="trip_animator_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.roadmap_id}"
