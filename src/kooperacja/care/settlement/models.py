# SPDX-License-Identifier: EUPL-1.2
"""Month end: the statement of a provider, line by line, and the fee of a resident."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.care.cases.models import GrantedService, ServiceCase
from kooperacja.care.commissioning.models import Contract, FundingSource, ServiceOrder
from kooperacja.care.delivery.models import Visit
from kooperacja.care.settlement.enums import FEE_FLOW, STATEMENT_FLOW, FeeState, StatementState
from kooperacja.ground.organisations.enums import CUS_ROLES, Role
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.programmes.models import FeeTable


class StatementQuerySet(models.QuerySet["Statement"]):
    def visible_to(self, by: Acting) -> StatementQuerySet:
        """Both sides of the contract, and the auditor of the CUS."""
        if by.role in CUS_ROLES | {Role.AUDITOR}:
            return self.filter(centre_id=by.organisation_id)
        if by.role == Role.PROVIDER_MANAGER:
            return self.filter(provider_id=by.organisation_id)
        return self.none()


class Statement(Identified):
    """Settlement of one contract for one month. A correction is a new statement that points to the old one."""

    number = models.CharField(max_length=40)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="+")
    #: Both sides of the contract, kept here too: lists by month and by provider read one index.
    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    state = models.CharField(max_length=16, choices=StatementState.choices, default=StatementState.OPEN)
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="corrections")
    correction_reason = models.TextField(blank=True)
    #: To pay; in a correction the change against what was recognised before, with a sign.
    total_amount = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    opened_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    invoice_number = models.CharField(max_length=60, blank=True)
    returned_at = models.DateTimeField(null=True)
    returned_reason = models.TextField(blank=True)
    merit_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    merit_at = models.DateTimeField(null=True)
    #: What the first signer says to remarks of the checks that she accepts.
    merit_note = models.CharField(max_length=500, blank=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    pay_by = models.DateField(null=True)
    paid_on = models.DateField(null=True)
    protocol = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")

    objects = StatementQuerySet.as_manager()

    class Meta:
        constraints = [
            STATEMENT_FLOW.constraint("statement_state_known"),
            models.UniqueConstraint(fields=["centre", "number"], name="statement_number_once"),
            models.UniqueConstraint(
                fields=["contract", "month"], condition=Q(corrects=None), name="statement_once_a_month"
            ),
            models.UniqueConstraint(
                fields=["corrects"],
                condition=~Q(state__in=[StatementState.APPROVED, StatementState.PAID]),
                name="statement_one_correction_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("merit_by")), name="statement_four_eyes"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[StatementState.APPROVED, StatementState.PAID])
                | Q(approved_by__isnull=False, merit_by__isnull=False),
                name="statement_paid_after_two_signatures",
            ),
        ]
        indexes = [
            models.Index(fields=["centre", "-month", "-id"], name="statement_centre_month"),
            models.Index(fields=["provider", "-month", "-id"], name="statement_provider_month"),
            models.Index(fields=["contract", "-month", "id"], name="statement_contract_month"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_correction(self) -> bool:
        """True for a document that changes an earlier one."""
        return self.corrects_id is not None


class StatementLine(Identified):
    """One order in one month at one price: ordered, confirmed, declared, recognised, money, who pays."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="lines")
    order = models.ForeignKey(ServiceOrder, on_delete=models.PROTECT, related_name="+")
    funding_source = models.ForeignKey(FundingSource, on_delete=models.PROTECT, related_name="+")
    price_amount = models.DecimalField(max_digits=8, decimal_places=2)
    ordered_units = models.PositiveIntegerField()
    card_units = models.PositiveIntegerField()
    #: The most that the provider may declare: the cards, rounded as the contract says, within the order.
    allowed_units = models.PositiveIntegerField()
    #: Nothing until the provider has answered.
    declared_units = models.PositiveIntegerField(null=True)
    recognised_units = models.PositiveIntegerField()
    #: What earlier documents recognised for this line; a correction pays the difference.
    before_units = models.PositiveIntegerField(default=0)
    before_amount = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    explanation = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["statement", "order", "price_amount"], name="statement_line_once"),
            models.CheckConstraint(
                condition=Q(recognised_units__lte=F("allowed_units")), name="statement_line_within_allowed"
            ),
            models.CheckConstraint(
                condition=Q(declared_units=None) | Q(recognised_units__lte=F("declared_units")),
                name="statement_line_within_declared",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.statement_id} {self.order_id}"


class SettledVisit(models.Model):
    """A confirmed visit has found its line. The database lets it find only one, so no visit is paid twice."""

    visit = models.OneToOneField(Visit, on_delete=models.PROTECT, related_name="+")
    line = models.ForeignKey(StatementLine, on_delete=models.CASCADE, related_name="visits")
    day = models.DateField()
    units = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.visit_id} → {self.line_id}"


class ResidentFeeQuerySet(models.QuerySet["ResidentFee"]):
    def visible_to(self, by: Acting) -> ResidentFeeQuerySet:
        """The resident's CUS and its auditor. Providers never see a fee."""
        if by.role in CUS_ROLES | {Role.AUDITOR}:
            return self.filter(case__centre_id=by.organisation_id)
        return self.none()


class ResidentFee(Identified):
    """What a resident pays for one service in one month: the programme's base and bracket, never the provider's price."""

    case = models.ForeignKey(ServiceCase, on_delete=models.PROTECT, related_name="+")
    granted = models.ForeignKey(GrantedService, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    state = models.CharField(max_length=8, choices=FeeState.choices, default=FeeState.SET)
    units = models.PositiveIntegerField()
    base_amount = models.DecimalField(max_digits=8, decimal_places=2)
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    fee_table = models.ForeignKey(FeeTable, null=True, on_delete=models.PROTECT, related_name="+")
    #: How the amount came about, in figures, so that it can be shown years later.
    working = models.JSONField(default=dict)
    due_on = models.DateField(null=True)
    paid_on = models.DateField(null=True)

    objects = ResidentFeeQuerySet.as_manager()

    class Meta:
        constraints = [
            FEE_FLOW.constraint("fee_state_known"),
            models.UniqueConstraint(fields=["granted", "month"], name="fee_once_a_month"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.month}"

    def is_late(self, today: date) -> bool:
        """True when the day of payment has passed and nothing was paid, also before the night that marks it."""
        return self.state == FeeState.OVERDUE or (
            self.state == FeeState.DUE and self.due_on is not None and self.due_on < today
        )
