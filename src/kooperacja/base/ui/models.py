# SPDX-License-Identifier: EUPL-1.2
"""What the frame itself remembers: forms that were already sent, and forms kept while a person signs in again."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.models import Identified


class SubmittedForm(models.Model):
    """One form that was sent. Its token is unique, so nothing is done twice."""

    token = models.UUIDField(unique=True)
    user_id = models.BigIntegerField()
    at = models.DateTimeField(db_index=True)
    location = models.CharField(max_length=500, blank=True)

    def __str__(self) -> str:
        return str(self.token)


class KeptForm(Identified):
    """What a person had typed when the session was lost: encrypted, bound to the browser, gone after a day."""

    path = models.CharField(max_length=500)
    data = models.BinaryField()
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.uid)
