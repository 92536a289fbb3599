# SPDX-License-Identifier: EUPL-1.2
"""A spreadsheet on its way in: uploaded, recognised, previewed, confirmed. Nothing is saved before the confirmation."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.base.exchange import kinds
from kooperacja.base.exchange.enums import IMPORT_FLOW, ImportState
from kooperacja.base.jobs.models import Job


class SheetImportQuerySet(models.QuerySet["SheetImport"]):
    def visible_to(self, by: Acting) -> SheetImportQuerySet:
        """What one's own institution has brought in, of the kinds that one's role may."""
        codes = [kind.code for kind in kinds.allowed_to(by)]
        return self.filter(organisation_id=by.organisation_id or 0, kind__in=codes)


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

    objects = SheetImportQuerySet.as_manager()

    class Meta:
        constraints = [IMPORT_FLOW.constraint("import_state_known")]

    def __str__(self) -> str:
        return f"{self.kind} {self.uploaded_at:%Y-%m-%d}"

    @property
    def sheet_kind(self) -> kinds.SheetKind:
        """What is in the sheet."""
        return kinds.known(self.kind).kind

    @property
    def bad_rows(self) -> int:
        """How many rows have a problem."""
        return int(self.summary.get("bad_rows", 0))

    @property
    def to_save(self) -> int:
        """How many rows saving would write."""
        return int(self.summary.get("new", 0)) + int(self.summary.get("changed", 0))

    @property
    def counts_line(self) -> str:
        """``3 nowych, 1 zmienionych, 412 bez zmian``."""
        return kinds.counts_line(*(int(self.summary.get(k, 0)) for k in ("new", "changed", "unchanged")))

    @property
    def has_failed(self) -> bool:
        """True when nothing was saved and nothing will be: it failed, or its worker was switched off while saving."""
        cut_off = self.state == ImportState.CONFIRMED and self.job is not None and self.job.is_over
        return self.state == ImportState.FAILED or cut_off
