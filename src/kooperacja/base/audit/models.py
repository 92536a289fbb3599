# SPDX-License-Identifier: EUPL-1.2
"""What happened. Rows hold labels and ids, no foreign keys, so they outlive the accounts and things they speak of."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class EventQuerySet(models.QuerySet["Event"]):
    def about(self, target: models.Model) -> EventQuerySet:
        """Events of one thing."""
        return self.filter(target_type=target._meta.label_lower, target_id=target.pk)


class Event(models.Model):
    """Who did what to which thing, for which organisation, when and why. Append-only."""

    at = models.DateTimeField(db_index=True)
    action = models.CharField(max_length=100)
    actor_id = models.BigIntegerField(null=True)
    actor_label = models.CharField(max_length=200)
    role = models.CharField(max_length=40, blank=True)
    organisation_id = models.BigIntegerField(null=True)
    organisation_label = models.CharField(max_length=200, blank=True)
    target_type = models.CharField(max_length=80)
    target_id = models.BigIntegerField()
    target_uid = models.UUIDField(null=True)
    target_label = models.CharField(max_length=200)
    reason = models.TextField(blank=True)
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    objects = EventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["target_type", "target_id", "-at"], name="event_target"),
            models.Index(fields=["organisation_id", "-at"], name="event_organisation"),
            models.Index(fields=["actor_id", "-at"], name="event_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.target_label}"


class AccessEvent(models.Model):
    """Who opened the file of which person, when (CUS Act art. 50(3): control over which data, when and by whom)."""

    at = models.DateTimeField(db_index=True)
    actor_id = models.BigIntegerField(null=True)
    actor_label = models.CharField(max_length=200)
    role = models.CharField(max_length=40, blank=True)
    organisation_id = models.BigIntegerField(null=True)
    organisation_label = models.CharField(max_length=200, blank=True)
    person_uid = models.UUIDField()
    what = models.CharField(max_length=100)

    class Meta:
        indexes = [models.Index(fields=["person_uid", "-at"], name="access_person")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_label} {self.what}"
