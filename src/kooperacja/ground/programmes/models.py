# SPDX-License-Identifier: EUPL-1.2
"""Programmes of social services: conditions, limits, fees and the list of data that may be asked for."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.programmes.enums import EDITABLE, PROGRAMME_FLOW, HouseholdKind, ProgrammeState


class ServiceProgrammeQuerySet(models.QuerySet["ServiceProgramme"]):
    def visible_to(self, by: Acting) -> ServiceProgrammeQuerySet:
        """A programme is local law: everyone sees it once published; the CUS sees its drafts."""
        out = {ProgrammeState.PUBLISHED, ProgrammeState.ACTIVE, ProgrammeState.AMENDING, ProgrammeState.ENDED,
               ProgrammeState.REPORT_DRAFT, ProgrammeState.REPORT_PUBLISHED}  # fmt: skip
        return self.filter(Q(state__in=out) | Q(centre_id=by.organisation_id or 0))

    def of(self, by: Acting) -> ServiceProgrammeQuerySet:
        """Programmes that the acting institution carries out."""
        return self.filter(centre_id=by.organisation_id or 0)

    def open_on(self, day: date) -> ServiceProgrammeQuerySet:
        """Programmes under which a person can be qualified that day."""
        return self.filter(state=ProgrammeState.ACTIVE, starts_on__lte=day, ends_on__gte=day)


class ServiceProgramme(Identified):
    """Programme of social services adopted by the council as local law (CUS Act, art. 4–5)."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    goal = models.TextField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    state = models.CharField(max_length=20, choices=ProgrammeState.choices, default=ProgrammeState.IDEA)
    resolution = models.CharField(max_length=120, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    #: The obligatory content (art. 5(3)); name, goal, period, services, fees, data and budget stand in their own fields.
    needs = models.TextField(blank=True)
    audience = models.TextField(blank=True)
    people_expected = models.PositiveIntegerField(null=True, blank=True)
    conditions = models.TextField(blank=True)
    reliefs = models.TextField(blank=True)
    documenting = models.TextField(blank=True)
    stages = models.TextField(blank=True)
    monitoring = models.TextField(blank=True)
    funding_sources = models.TextField(blank=True)
    #: Codes of ``DataItem``: nothing else may be asked of an applicant (art. 5(3)(9), art. 50(1)).
    data_list = models.JSONField(default=list)
    budget_amount = models.DecimalField(max_digits=12, decimal_places=2, null=True)

    objects = ServiceProgrammeQuerySet.as_manager()

    class Meta:
        constraints = [
            PROGRAMME_FLOW.constraint("programme_state_known"),
            models.CheckConstraint(condition=Q(ends_on__gte=models.F("starts_on")), name="programme_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_editable(self) -> bool:
        """True while it is written: once adopted it is local law and changes only through an amendment."""
        return self.state in EDITABLE


class ProgrammeService(Identified):
    """One service offered by a programme, with the number of places and the value on which the fee is counted."""

    programme = models.ForeignKey(ServiceProgramme, on_delete=models.CASCADE, related_name="services")
    service_type = models.ForeignKey(ServiceType, on_delete=models.PROTECT, related_name="+")
    places = models.PositiveIntegerField(null=True)
    #: The hourly (unit) cost set by the council: the base of the resident's fee, independent of the provider's price.
    fee_base_amount = models.DecimalField(max_digits=8, decimal_places=2, null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "service_type"], name="programme_service_once")]

    def __str__(self) -> str:
        return f"{self.service_type} ({self.programme})"


class FeeTable(Identified):
    """A version of the fee table of a programme, valid from a day."""

    programme = models.ForeignKey(ServiceProgramme, on_delete=models.CASCADE, related_name="fee_tables")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    legal_basis = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "valid_from"], name="fee_table_once")]

    def __str__(self) -> str:
        return f"{self.programme}, od {self.valid_from}"


class FeeBand(models.Model):
    """One bracket: income in per cent of the criterion, lower bound exclusive, upper inclusive → per cent of the cost."""

    table = models.ForeignKey(FeeTable, on_delete=models.CASCADE, related_name="bands")
    household = models.CharField(max_length=8, choices=HouseholdKind.choices)
    above_percent = models.PositiveIntegerField()
    up_to_percent = models.PositiveIntegerField(null=True)
    fee_percent = models.DecimalField(max_digits=5, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["table", "household", "above_percent"], name="fee_band_once"),
            models.CheckConstraint(condition=Q(fee_percent__gte=0, fee_percent__lte=100), name="fee_band_percent"),
        ]

    def __str__(self) -> str:
        return f"{self.household} >{self.above_percent}%: {self.fee_percent}%"
