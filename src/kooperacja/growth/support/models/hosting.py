# SPDX-License-Identifier: EUPL-1.2
"""Between the region and the hosts of a visit, and what the group travels in."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.support.enums import INVITATION_FLOW, InvitationState, ReminderKind, Vehicle
from kooperacja.growth.support.models.visits import StudyVisit, VisitStop


class HostInvitationQuerySet(models.QuerySet["HostInvitation"]):
    def visible_to(self, by: Acting) -> HostInvitationQuerySet:
        """The regional centre that asks, and the institution that is asked."""
        if by.organisation_id is None:
            return self.none()
        if by.role in REGION_ROLES:
            return self.filter(stop__day__visit__centre_id=by.organisation_id)
        return self.filter(host_id=by.organisation_id)


class HostInvitation(Identified):
    """The question whether a host will receive the group, and the answer that the host gave itself."""

    stop = models.ForeignKey(VisitStop, on_delete=models.CASCADE, related_name="invitations")
    host = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=InvitationState.choices, default=InvitationState.ASKED)
    words = models.TextField(blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=140)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=140, blank=True)
    #: What the host asks for: the size of the group, where to park, what may not be photographed; or why not.
    terms = models.TextField(blank=True)

    objects = HostInvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            INVITATION_FLOW.constraint("host_invitation_state_known"),
            models.UniqueConstraint(
                fields=["stop"], condition=~Q(state=InvitationState.TAKEN_BACK), name="host_invitation_once"
            ),
        ]
        indexes = [models.Index(fields=["host", "state", "asked_at"], name="host_invitation_host")]

    def __str__(self) -> str:
        return f"{self.stop}: {self.get_state_display()}"


class Transport(Identified):
    """One vehicle of a visit: who drives, how many seats, from where and when, for how much."""

    visit = models.ForeignKey(StudyVisit, on_delete=models.CASCADE, related_name="transports")
    vehicle = models.CharField(max_length=8, choices=Vehicle.choices, default=Vehicle.COACH)
    carrier = models.CharField(max_length=140, blank=True)
    seats = models.PositiveSmallIntegerField(null=True, blank=True)
    is_accessible = models.BooleanField(default=False)
    departure_place = models.CharField(max_length=160, blank=True)
    departs_at = models.TimeField(null=True, blank=True)
    returns_at = models.TimeField(null=True, blank=True)
    cost_amount = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    contract_note = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.carrier or self.get_vehicle_display()


class VisitReminder(models.Model):
    """A reminder that went out before the visit: each kind once."""

    visit = models.ForeignKey(StudyVisit, on_delete=models.CASCADE, related_name="reminders")
    kind = models.CharField(max_length=4, choices=ReminderKind.choices)
    sent_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["visit", "kind"], name="visit_reminder_once")]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.kind}"
