# SPDX-License-Identifier: EUPL-1.2
"""The link by which a participant fills in her data herself, and pairs that were looked at and are two people."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.models import Identified
from kooperacja.growth.participants.models.people import Participant


class DataLink(Identified):
    """A secret address for one participant, good until a day. What makes it secret is computed, not kept."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="links")
    made_at = models.DateTimeField()
    expires_on = models.DateField()
    sent_at = models.DateTimeField(null=True, blank=True)
    #: The last time she saved something, and when nothing was missing any more.
    saved_at = models.DateTimeField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["participant", "-made_at"], name="data_link_participant")]

    def __str__(self) -> str:
        return f"link {self.uid}"


class DifferentPeople(Identified):
    """Somebody looked at two records that look alike and said: these are two people."""

    first = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="different_people_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="different_people_ordered"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} ≠ {self.second_id}"
