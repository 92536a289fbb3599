# SPDX-License-Identifier: EUPL-1.2
"""Contracts with providers and orders of services under them."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Period
from kooperacja.base.core.models import Identified
from kooperacja.care.cases.models import GrantedService
from kooperacja.care.commissioning.enums import (
    CONTRACT_FLOW,
    OPEN_STATES,
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
    conditions = models.TextField(blank=True)

    objects = ContractQuerySet.as_manager()

    class Meta:
        constraints = [
            CONTRACT_FLOW.constraint("contract_state_known"),
            models.UniqueConstraint(fields=["centre", "number"], name="contract_number_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="contract_ends_after_start"),
            models.CheckConstraint(condition=Q(limit_amount__gt=0), name="contract_limit_positive"),
        ]
        indexes = [
            models.Index(fields=["centre", "state", "ends_on", "id"], name="contract_centre_state"),
            models.Index(fields=["provider", "state", "ends_on", "id"], name="contract_provider_state"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def takes_orders(self) -> bool:
        """True while new orders may be placed under it."""
        return self.state == ContractState.ACTIVE


class ContractAmendment(Identified):
    """A signed change of a contract (aneks): what it says from when, and why."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="amendments")
    number = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    what = models.CharField(max_length=300)
    reason = models.CharField(max_length=300)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=140)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contract", "number"], name="amendment_number_once")]

    def __str__(self) -> str:
        return f"aneks {self.number} do {self.contract_id}"


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
        return self.filter(state__in=OPEN_STATES)

    def committed(self) -> ServiceOrderQuerySet:
        """Orders that take from the limit of their contract; a cancelled one until the day it was cancelled."""
        return self.exclude(state__in=[OrderState.DECLINED])


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
    pause_reason = models.CharField(max_length=300, blank=True)
    #: The state to which a paused order goes back.
    paused_state = models.CharField(max_length=16, choices=OrderState.choices, blank=True)
    cancelled_on = models.DateField(null=True)
    cancel_reason = models.CharField(max_length=300, blank=True)
    #: Price of a unit on the day of sending, for the provider's eyes; the price of the day of service is paid.
    price_amount = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    created_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = ServiceOrderQuerySet.as_manager()

    class Meta:
        constraints = [
            ORDER_FLOW.constraint("order_state_known"),
            models.UniqueConstraint(fields=["contract", "number"], name="order_number_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="order_ends_after_start"),
            models.CheckConstraint(condition=Q(units_per_month__gt=0), name="order_units_positive"),
        ]
        indexes = [
            models.Index(fields=["contract", "state", "starts_on", "id"], name="order_contract_state"),
            models.Index(fields=["state", "answer_due_on"], name="order_state_answer"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def agreed_units_per_month(self) -> int:
        """What the provider took on: all of it, or the part it accepted."""
        return self.units_per_month if self.accepted_units_per_month is None else self.accepted_units_per_month

    @property
    def missing_units(self) -> int:
        """What the provider did not take on."""
        return self.units_per_month - self.agreed_units_per_month

    @property
    def last_day(self) -> date:
        """The last day on which a visit may take place."""
        return min(self.ends_on, self.cancelled_on) if self.cancelled_on else self.ends_on

    @property
    def visiting_days(self) -> str:
        """The weekdays of its visits, Monday first; an order without any of its own may be served on every day."""
        return self.weekdays if "1" in self.weekdays else "1111111"

    @property
    def is_open(self) -> bool:
        """True when visits can take place under it."""
        return self.state in OPEN_STATES

    def is_paused_on(self, day: date) -> bool:
        """True on a day of the pause; an open end means until resumed."""
        return self.paused_from is not None and day in Period(self.paused_from, self.paused_to)


class OrderCounter(models.Model):
    """The last number of an order of a centre in a year: taken in the transaction, so no twins."""

    centre = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "year"], name="order_counter_once")]

    def __str__(self) -> str:
        return f"{self.centre_id}/{self.year}: {self.last}"
