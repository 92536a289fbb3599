# SPDX-License-Identifier: EUPL-1.2
"""Awareness and information meetings: invited institutions, a list of who came, a row of the ledger for each gmina."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.guidance.enums import ASKERS, MEETING_FLOW, MeetingKind, MeetingState, MeetingTheme
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, by: Acting) -> MeetingQuerySet:
        """The regional centre that holds it; institutions that were invited, once the invitations are out."""
        if by.organisation_id is None:
            return self.none()
        if by.role in REGION_ROLES:
            return self.filter(centre_id=by.organisation_id)
        if by.role not in ASKERS:
            return self.none()
        invited = MeetingInvitation.objects.filter(organisation_id=by.organisation_id).values("meeting_id")
        return self.filter(pk__in=invited).exclude(state=MeetingState.PLANNED)


class Meeting(Identified):
    """One meeting: why DI, how sectors work together, what a centre of social services is."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=MeetingKind.choices)
    theme = models.CharField(max_length=12, choices=MeetingTheme.choices)
    title = models.CharField(max_length=160)
    held_on = models.DateField()
    starts_at = models.TimeField()
    minutes = models.PositiveIntegerField()
    #: Empty with ``is_online``: the link is in the invitation, not here.
    place = models.CharField(max_length=160, blank=True)
    is_online = models.BooleanField(default=False)
    led_by = models.CharField(max_length=140)
    state = models.CharField(max_length=12, choices=MeetingState.choices, default=MeetingState.PLANNED)
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    outcome = models.TextField(blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        constraints = [MEETING_FLOW.constraint("meeting_state_known")]
        indexes = [models.Index(fields=["centre", "-held_on", "-id"], name="meeting_centre_newest")]

    def __str__(self) -> str:
        return self.title

    @property
    def where(self) -> str:
        """The place, or that it is online."""
        return "online" if self.is_online else self.place


class MeetingInvitation(models.Model):
    """An institution that was asked to come, and how many of its people came without being on the list by name."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="invitations")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    unlisted = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "organisation"], name="meeting_invited_once")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.organisation_id}"


class MeetingAttendance(models.Model):
    """A participant who came."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "participant"], name="meeting_attended_once")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.participant_id}"
