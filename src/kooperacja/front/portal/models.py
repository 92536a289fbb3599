# SPDX-License-Identifier: EUPL-1.2
"""The calendar that a person carries in another program: a secret address that she can take back."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.models import Membership


class CalendarFeedQuerySet(models.QuerySet["CalendarFeed"]):
    def visible_to(self, by: Acting) -> CalendarFeedQuerySet:
        """Her own, of the role in which she acts."""
        return self.filter(membership_id=by.membership_id or 0)

    def working(self) -> CalendarFeedQuerySet:
        """Not taken back."""
        return self.filter(revoked_at=None)


class CalendarFeed(Identified):
    """One secret address of one role of one person. Found by the hash of its secret; shown to her from the sealed copy."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    secret_hash = models.CharField(max_length=64, unique=True)
    secret_sealed = models.BinaryField()
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["membership"], condition=Q(revoked_at=None), name="calendar_feed_one_works"
            ),
        ]

    def __str__(self) -> str:
        return f"kalendarz, {self.created_at:%Y-%m-%d}"
