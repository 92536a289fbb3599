# SPDX-License-Identifier: EUPL-1.2
"""Visits: planned, done, confirmed. What a worker records on a phone arrives once, however often it is sent."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery.enums import VISIT_FLOW, NotHeldReason, VisitState
from kooperacja.ground.organisations.enums import CUS_ROLES, Role
from kooperacja.ground.organisations.models import Membership


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


class Visit(Identified):
    """One visit (or one meal, one meeting) under an order, by one worker."""

    order = models.ForeignKey(ServiceOrder, on_delete=models.PROTECT, related_name="visits")
    worker = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=VisitState.choices, default=VisitState.PLANNED)
    planned_start = models.DateTimeField()
    planned_end = models.DateTimeField()
    is_substitution = models.BooleanField(default=False)
    #: Given by the phone before sending: a record that arrives twice is stored once.
    client_uid = models.UUIDField(default=uuid.uuid4, unique=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    #: When the server heard of the end; the phone's clock is kept beside it.
    received_at = models.DateTimeField(null=True)
    #: Units that count: minutes for hours, otherwise 1 per meal, meeting or ride.
    units = models.PositiveIntegerField(default=0)
    acts_done = models.JSONField(default=list)
    note = models.CharField(max_length=500, blank=True)
    not_held_reason = models.CharField(max_length=16, choices=NotHeldReason.choices, blank=True)
    added_by_hand_reason = models.CharField(max_length=300, blank=True)
    question = models.CharField(max_length=300, blank=True)
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
            models.Index(fields=["state", "planned_start"], name="visit_state_start"),
        ]

    def __str__(self) -> str:
        return f"wizyta {self.pk} ({self.order_id})"
