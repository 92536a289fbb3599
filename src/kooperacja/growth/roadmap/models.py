# SPDX-License-Identifier: EUPL-1.2
"""A gmina as the region accompanies it: stage, animator, next step."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap.enums import STAGE_FLOW, Stage


class GminaRoadmapQuerySet(models.QuerySet["GminaRoadmap"]):
    def visible_to(self, by: Acting) -> GminaRoadmapQuerySet:
        """The regional centre that accompanies the gmina, and the institutions of this gmina."""
        if by.role in REGION_ROLES:
            return self.filter(centre_id=by.organisation_id)
        if by.organisation_id is not None and len(by.scope) == 7:
            return self.filter(area__code=by.scope)
        return self.none()


class GminaRoadmap(Identified):
    """One gmina on its way to a Centre of Social Services, accompanied by one animator."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    adviser = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    stage = models.CharField(max_length=12, choices=Stage.choices, default=Stage.NO_INTEREST)
    next_step = models.CharField(max_length=200, blank=True)
    next_step_on = models.DateField(null=True, blank=True)
    last_contact_on = models.DateField(null=True, blank=True)
    opened_at = models.DateTimeField()

    objects = GminaRoadmapQuerySet.as_manager()

    class Meta:
        constraints = [
            STAGE_FLOW.constraint("roadmap_stage_known"),
            models.UniqueConstraint(fields=["centre", "area"], name="roadmap_once"),
        ]

    def __str__(self) -> str:
        return f"{self.area.name}: {self.get_stage_display()}"
