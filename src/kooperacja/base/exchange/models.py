# SPDX-License-Identifier: EUPL-1.2
"""A spreadsheet on its way in: uploaded, recognised, previewed, confirmed. Nothing is saved before the confirmation."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.base.exchange.enums import IMPORT_FLOW, ImportState
from kooperacja.base.jobs.models import Job


class SheetImport(Identified):
    """One upload: the file, how its columns were understood, what was found in it."""

    kind = models.CharField(max_length=30)
    state = models.CharField(max_length=12, choices=ImportState.choices, default=ImportState.UPLOADED)
    source = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    columns = models.JSONField(default=dict)
    summary = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
    job = models.ForeignKey(Job, null=True, on_delete=models.SET_NULL, related_name="+")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    organisation_id = models.BigIntegerField(null=True)
    uploaded_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [IMPORT_FLOW.constraint("import_state_known")]

    def __str__(self) -> str:
        return f"{self.kind} {self.uploaded_at:%Y-%m-%d}"
