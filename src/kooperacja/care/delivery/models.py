# SPDX-License-Identifier: EUPL-1.2
"""Visits: planned, done, confirmed. What a worker records on a phone arrives once, however often it is sent."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery.enums import VISIT_FLOW, NotHeldReason, RecordKind, VisitFlag, VisitState
from kooperacja.ground.organisations.enums import CUS_ROLES, Role
from kooperacja.ground.organisations.models import Membership


def start_of(day: date) -> datetime:
    """Midnight at which a Polish calendar day begins."""
    return timezone.make_aware(datetime.combine(day, time.min))


class VisitQuerySet(models.QuerySet["Visit"]):
    def visible_to(self, by: Acting) -> VisitQuerySet:
        """A worker sees her own visits; her manager the provider's; the CUS those that it ordered."""
        if by.role == Role.PROVIDER_WORKER:
            return self.filter(worker_id=by.membership_id)
        if by.role == Role.PROVIDER_MANAGER:
            return self.filter(order__contract__provider_id=by.organisation_id)
        if by.role in CUS_ROLES | {Role.AUDITOR}:
            return self.filter(order__contract__centre_id=by.organisation_id)
        return self.none()

    def counted(self) -> VisitQuerySet:
        """Visits whose units are paid."""
        return self.filter(state=VisitState.ACCEPTED)

    def planned_between(self, first: date, last: date) -> VisitQuerySet:
        """Visits planned for the days from ``first`` to ``last`` of the Polish calendar."""
        return self.filter(planned_start__gte=start_of(first), planned_start__lt=start_of(last + timedelta(days=1)))

    def held_between(self, first: date, last: date) -> VisitQuerySet:
        """Visits that began on these days; one without recorded times counts on the day of its plan."""
        begin, end = start_of(first), start_of(last + timedelta(days=1))
        return self.filter(
            Q(started_at__gte=begin, started_at__lt=end)
            | Q(started_at=None, planned_start__gte=begin, planned_start__lt=end)
        )


class Visit(Identified):
    """One visit (or one meal, one meeting) under an order, by one worker; without one it waits for a worker."""

    order = models.ForeignKey(ServiceOrder, on_delete=models.PROTECT, related_name="visits")
    worker = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=VisitState.choices, default=VisitState.PLANNED)
    planned_start = models.DateTimeField()
    planned_end = models.DateTimeField()
    #: Somebody else was to come: the phone says so, and the change is told to the CUS.
    is_substitution = models.BooleanField(default=False)
    substitution_reason = models.CharField(max_length=200, blank=True)
    #: When the plan of this visit was last changed: another worker, another time.
    changed_at = models.DateTimeField(null=True)
    #: The times that count. A phone whose clock is wrong is corrected by the difference, its own times stay beside.
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    phone_started_at = models.DateTimeField(null=True)
    phone_ended_at = models.DateTimeField(null=True)
    #: When the server heard of the start and of the end.
    start_received_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField(null=True)
    #: Units that count: minutes for hours, otherwise 1 per meal, meeting or ride.
    units = models.PositiveIntegerField(default=0)
    acts_done = models.JSONField(default=list)
    note = models.CharField(max_length=500, blank=True)
    not_held_reason = models.CharField(max_length=16, choices=NotHeldReason.choices, blank=True)
    added_by_hand_reason = models.CharField(max_length=300, blank=True)
    #: Codes of ``VisitFlag``: what a person is to look at. Hours are never taken away for it.
    flags = models.JSONField(default=list)
    needs_look = models.BooleanField(default=False)
    question = models.CharField(max_length=300, blank=True)
    answer = models.CharField(max_length=300, blank=True)
    decision_note = models.CharField(max_length=300, blank=True)
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    objects = VisitQuerySet.as_manager()

    class Meta:
        constraints = [
            VISIT_FLOW.constraint("visit_state_known"),
            models.CheckConstraint(condition=Q(planned_end__gt=F("planned_start")), name="visit_plan_ends_after_start"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("started_at")), name="visit_ends_after_start"
            ),
        ]
        indexes = [
            models.Index(fields=["worker", "planned_start"], name="visit_worker_start"),
            models.Index(fields=["order", "planned_start"], name="visit_order_start"),
            models.Index(fields=["state", "planned_start", "id"], name="visit_state_start"),
            models.Index(
                fields=["planned_start", "id"], condition=Q(needs_look=True, confirmed_at=None), name="visit_needs_look"
            ),
        ]

    def __str__(self) -> str:
        return f"wizyta {self.pk} ({self.order_id})"

    @property
    def planned_minutes(self) -> int:
        """How long it was to last."""
        return int((self.planned_end - self.planned_start).total_seconds() // 60)

    @property
    def minutes(self) -> int:
        """How long it lasted, or was to last."""
        if self.started_at and self.ended_at:
            return int((self.ended_at - self.started_at).total_seconds() // 60)
        return self.planned_minutes

    @property
    def flag_labels(self) -> list[str]:
        """The exceptions in words."""
        return [str(VisitFlag(code).label) for code in self.flags if code in VisitFlag.values]


class PhoneRecord(models.Model):
    """One thing that a worker pressed. The phone gives it a uid before sending, so it is stored once however often it is sent."""

    client_uid = models.UUIDField(unique=True)
    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="records")
    kind = models.CharField(max_length=10, choices=RecordKind.choices)
    at_phone = models.DateTimeField()
    received_at = models.DateTimeField()
    #: Seconds by which the phone's clock was behind the server's when it sent this.
    clock_behind = models.IntegerField(default=0)
    data = models.JSONField(default=dict)
    by_user_id = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["visit", "id"], name="phone_record_visit")]

    def __str__(self) -> str:
        return f"{self.kind} {self.client_uid}"
