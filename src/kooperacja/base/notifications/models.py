# SPDX-License-Identifier: EUPL-1.2
"""The outbox: what is to be said to whom. Written in the transaction of the change, sent by the worker after it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from kooperacja.base.core.models import Identified


class Message(Identified):
    """One message to one person: shown in the application and sent by e-mail. It names a case by number only."""

    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=100)
    organisation_id = models.BigIntegerField(null=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    path = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["to", "-at"], name="message_to"),
            models.Index(fields=["next_try_at"], condition=models.Q(sent_at=None), name="message_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} → {self.to_id}"


class OutsideMessage(Identified):
    """One e-mail to somebody without an account: a participant, a candidate. It names a thing by its title, never her."""

    address = models.EmailField()
    kind = models.CharField(max_length=100)
    organisation_id = models.BigIntegerField(null=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    path = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["next_try_at"], condition=models.Q(sent_at=None), name="outside_message_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.uid}"
