# SPDX-License-Identifier: EUPL-1.2
"""Contracts with providers and orders of services under them."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.care.cases.models import GrantedService
from kooperacja.care.commissioning.enums import (
    CONTRACT_FLOW,
    ORDER_FLOW,
    ContractKind,
    ContractState,
    DeclineReason,
    OrderState,
    RoundingRule,
)
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.organisations.enums import CUS_ROLES, Role
from kooperacja.ground.organisations.models import Organisation


class FundingSource(Identified):
    """Money from which a CUS pays for services: its own budget, a project, a state programme."""

    centre = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField()
    budget_amount = models.DecimalField(max_digits=12, decimal_places=2)
    #: Place in the colour-blind safe palette of data series, 1–8.
    series = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "name", "year"], name="funding_source_once")]

    def __str__(self) -> str:
        return self.name


class ContractQuerySet(models.QuerySet["Contract"]):
    def visible_to(self, by: Acting) -> ContractQuerySet:
        """Both sides of the contract: people of the CUS (and its auditor), managers of the provider."""
        if by.role in CUS_ROLES | {Role.AUDITOR}:
            return self.filter(centre_id=by.organisation_id)
        if by.role == Role.PROVIDER_MANAGER:
            return self.filter(provider_id=by.organisation_id).exclude(state=ContractState.DRAFT)
        return self.none()


class Contract(Identified):
    """One contract of a CUS with a provider: mode, period, limit in money, terms of settlement."""

    number = models.CharField(max_length=40)
    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    #: Code of a way of engaging a provider in the law data (``law.engagement_modes``).
    mode = models.CharField(max_length=40)
    kind = models.CharField(max_length=10, choices=ContractKind.choices, default=ContractKind.PURCHASE)
    state = models.CharField(max_length=12, choices=ContractState.choices, default=ContractState.DRAFT)
    signed_on = models.DateField(null=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    limit_amount = models.DecimalField(max_digits=12, decimal_places=2)
    answer_days = models.PositiveSmallIntegerField(default=2)
    payment_days = models.PositiveSmallIntegerField(default=14)
    rounding = models.CharField(max_length=16, choices=RoundingRule.choices, default=RoundingRule.EXACT)

    objects = ContractQuerySet.as_manager()

    class Meta:
        constraints = [
            CONTRACT_FLOW.constraint("contract_state_known"),
            models.UniqueConstraint(fields=["centre", "number"], name="contract_number_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="contract_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.number


class ContractService(Identified):
    """One kind of service under a contract and its limit in units (minutes for hours)."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="services")
    service_type = models.ForeignKey(ServiceType, on_delete=models.PROTECT, related_name="+")
    limit_units = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contract", "service_type"], name="contract_service_once")]

    def __str__(self) -> str:
        return f"{self.contract} {self.service_type}"


class ContractPrice(models.Model):
    """Price of one unit (an hour, a meal) valid from a day: the price of the day of service is paid."""

    contract_service = models.ForeignKey(ContractService, on_delete=models.CASCADE, related_name="prices")
    valid_from = models.DateField()
    amount = models.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract_service", "valid_from"], name="contract_price_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="contract_price_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.amount} od {self.valid_from}"


class ServiceOrderQuerySet(models.QuerySet["ServiceOrder"]):
    def visible_to(self, by: Acting) -> ServiceOrderQuerySet:
        """The ordering CUS; the provider from the moment the order is sent. A worker sees visits, not orders."""
        if by.role in CUS_ROLES | {Role.AUDITOR}:
            return self.filter(contract__centre_id=by.organisation_id)
        if by.role == Role.PROVIDER_MANAGER:
            return self.filter(contract__provider_id=by.organisation_id).exclude(state=OrderState.DRAFT)
        return self.none()

    def open(self) -> ServiceOrderQuerySet:
        """Orders under which visits can take place."""
        return self.filter(state__in=[OrderState.ACCEPTED, OrderState.PARTLY_ACCEPTED, OrderState.IN_PROGRESS])


class ServiceOrder(Identified):
    """An order of one service for one person. The provider gets a frozen brief, never the case."""

    number = models.CharField(max_length=40)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="orders")
    service_type = models.ForeignKey(ServiceType, on_delete=models.PROTECT, related_name="+")
    granted = models.ForeignKey(GrantedService, on_delete=models.PROTECT, related_name="+")
    funding_source = models.ForeignKey(FundingSource, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=16, choices=OrderState.choices, default=OrderState.DRAFT)
    starts_on = models.DateField()
    ends_on = models.DateField()
    #: Minutes a month for hours, otherwise whole units a month.
    units_per_month = models.PositiveIntegerField()
    accepted_units_per_month = models.PositiveIntegerField(null=True)
    weekdays = models.CharField(max_length=7, default="0000000")
    time_from = models.TimeField(null=True, blank=True)
    time_to = models.TimeField(null=True, blank=True)
    conditions = models.TextField(blank=True)
    #: ``ResidentBrief`` frozen at sending: what is needed to come and help, and no more.
    brief = models.JSONField(default=dict)
    sent_at = models.DateTimeField(null=True)
    answer_due_on = models.DateField(null=True)
    answered_at = models.DateTimeField(null=True)
    decline_reason = models.CharField(max_length=20, choices=DeclineReason.choices, blank=True)
    answer_note = models.TextField(blank=True)
    paused_from = models.DateField(null=True)
    paused_to = models.DateField(null=True)

    objects = ServiceOrderQuerySet.as_manager()

    class Meta:
        constraints = [
            ORDER_FLOW.constraint("order_state_known"),
            models.UniqueConstraint(fields=["contract", "number"], name="order_number_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="order_ends_after_start"),
            models.CheckConstraint(condition=Q(units_per_month__gt=0), name="order_units_positive"),
        ]
        indexes = [models.Index(fields=["contract", "state", "starts_on", "id"], name="order_contract_state")]

    def __str__(self) -> str:
        return self.number
