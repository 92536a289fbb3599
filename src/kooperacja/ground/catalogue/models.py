# SPDX-License-Identifier: EUPL-1.2
"""What is offered: kinds of service and the offers of providers."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.catalogue.enums import ServiceDomain, Unit
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area


class ServiceTypeQuerySet(models.QuerySet["ServiceType"]):
    def visible_to(self, by: Acting) -> ServiceTypeQuerySet:
        """The catalogue is public."""
        return self


class ServiceType(Identified):
    """A kind of service with its standard: what is done, in which unit it is ordered and settled."""

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    name_key = models.CharField(max_length=240, db_index=True)
    domain = models.CharField(max_length=20, choices=ServiceDomain.choices)
    unit = models.CharField(max_length=16, choices=Unit.choices)
    summary = models.TextField(blank=True)
    #: Acts of which the service consists, one per line: the worker ticks them.
    acts = models.TextField(blank=True)
    icon = models.CharField(max_length=40, default="house")

    objects = ServiceTypeQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def act_list(self) -> list[str]:
        """The acts, one string each."""
        return [line.strip() for line in self.acts.splitlines() if line.strip()]


class OfferQuerySet(models.QuerySet["Offer"]):
    def visible_to(self, by: Acting) -> OfferQuerySet:
        """Offers are public when the provider is; members see their own."""
        return self.filter(models.Q(provider__is_published=True) | models.Q(provider_id=by.organisation_id or 0))


class Offer(Identified):
    """One provider offers one kind of service: its own words, where, and when this was last confirmed."""

    provider = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    service_type = models.ForeignKey(ServiceType, on_delete=models.PROTECT, related_name="offers")
    external_id = models.CharField(max_length=80, blank=True)
    description = models.TextField(blank=True)
    area = models.ForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="+")
    capacity_note = models.CharField(max_length=200, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["provider", "service_type"], name="offer_once")]

    def __str__(self) -> str:
        return f"{self.service_type} – {self.provider}"
