# SPDX-License-Identifier: EUPL-1.2
"""A gmina as the region accompanies it: stage, animator, next step."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES, OrganisationKind
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap.enums import STAGE_FLOW, ContactForm, CreationMode, Stage

#: Institutions of a gmina itself: its office, its centre. A provider that works there is not one of them.
GMINA_KINDS = frozenset({OrganisationKind.GMINA_OFFICE, OrganisationKind.CUS, OrganisationKind.OPS})


def own_gmina(by: Acting) -> str:
    """The TERYT code of the gmina whose institution ``by`` acts for, or nothing."""
    return by.scope if by.organisation_kind in GMINA_KINDS and len(by.scope) == 7 else ""


class GminaRoadmapQuerySet(models.QuerySet["GminaRoadmap"]):
    def visible_to(self, by: Acting) -> GminaRoadmapQuerySet:
        """The regional centre that accompanies the gmina, and the institutions of this gmina."""
        if by.role in REGION_ROLES:
            return self.filter(centre_id=by.organisation_id)
        return self.filter(area__code=own_gmina(by)) if own_gmina(by) else self.none()

    def silent_since(self, day: date) -> GminaRoadmapQuerySet:
        """Gminas with which nobody has spoken since ``day``, or ever."""
        return self.filter(Q(last_contact_on=None) | Q(last_contact_on__lt=day))

    def due_by(self, day: date) -> GminaRoadmapQuerySet:
        """Gminas whose next step is due on ``day`` at the latest."""
        return self.filter(next_step_on__lte=day).exclude(next_step="")


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
    #: How the centre comes to be, once the gmina has chosen; decides which steps there are.
    mode = models.CharField(max_length=16, choices=CreationMode.choices, blank=True)
    #: The first day of the centre, planned or past: terms of the law are counted from it.
    starts_on = models.DateField(null=True, blank=True)

    objects = GminaRoadmapQuerySet.as_manager()

    class Meta:
        constraints = [
            STAGE_FLOW.constraint("roadmap_stage_known"),
            models.UniqueConstraint(fields=["centre", "area"], name="roadmap_once"),
        ]

    def __str__(self) -> str:
        return f"{self.area.name}: {self.get_stage_display()}"


class Contact(Identified):
    """One talk with a gmina: what was agreed in two lines, so that whoever takes over knows it."""

    roadmap = models.ForeignKey(GminaRoadmap, on_delete=models.CASCADE, related_name="contacts")
    held_on = models.DateField()
    form = models.CharField(max_length=8, choices=ContactForm.choices)
    about = models.CharField(max_length=500)
    noted_by = models.CharField(max_length=140)
    noted_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["roadmap", "-held_on", "id"], name="contact_roadmap")]

    def __str__(self) -> str:
        return f"{self.held_on} {self.get_form_display()}"
