# SPDX-License-Identifier: EUPL-1.2
"""Long lists of the ledger on their way out: asked for, written by a job, kept for a week."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.documents import services as documents
from kooperacja.base.exchange import export
from kooperacja.base.jobs import services as jobs
from kooperacja.growth.support import queries, rules
from kooperacja.growth.support.enums import ExportFormat
from kooperacja.growth.support.models import LedgerExport

#: So many rows go out while the person waits; more are written by a job.
AT_ONCE = 5_000
KEPT_FOR = timedelta(days=7)
_STEP = 1_000


@transaction.atomic
def start_export(*, wanted: queries.LedgerFilter, format: str, by: Acting) -> LedgerExport:
    """Ask for a long list; the job writes the file."""
    rules.export_ledger.require(by)
    total = queries.ledger_rows(by, wanted).count()
    label = _("Rejestr wsparcia, %(format)s") % {"format": ExportFormat(format).label}
    job = jobs.start(kind="support.ledger.export", label=label, by=by, total=total)
    made = LedgerExport.objects.create(
        centre_id=by.organisation_id or 0, asked_by_id=by.user_id or 0, asked_at=by.at, format=format,
        query=wanted.query[:500], job=job, rows=total,
    )  # fmt: skip
    audit.record("support.ledger.exported", made, by=by, rows=total, query=wanted.query)
    return made


def write_export(
    *, found: LedgerExport, wanted: queries.LedgerFilter, by: Acting, progress: Callable[[int, int], None]
) -> LedgerExport:
    """Write the file of a long list; ``progress(done, total)`` is told after each thousand rows."""
    rules.export_ledger.require(by)

    def counted() -> Iterator[tuple[object, ...]]:
        for done, row in enumerate(queries.export_rows(by, wanted), start=1):
            if done % _STEP == 0:
                progress(done, max(found.rows, done))
            yield row

    name = f"rejestr-wsparcia-{by.today:%Y-%m-%d}.{found.format}"
    with tempfile.TemporaryFile() as out:
        if found.format == ExportFormat.XLSX:
            export.write_xlsx(out, queries.EXPORT_HEADERS, counted(), title=_("Rejestr wsparcia"))
            media_type = export.XLSX_TYPE
        else:
            for piece in export.csv_pieces(queries.EXPORT_HEADERS, counted()):
                out.write(piece)
            media_type = "text/csv"
        out.seek(0)
        with transaction.atomic():
            stored = documents.store(out.read(), name=name, media_type=media_type, by=by)
            LedgerExport.objects.filter(pk=found.pk).update(file=stored)
    found.file = stored
    return found


def expire_exports(*, at: datetime) -> int:
    """Delete files of lists that are older than a week; answers how many."""
    count = 0
    for old in LedgerExport.objects.filter(asked_at__lt=at - KEPT_FOR).select_related("file").order_by("pk")[:100]:
        stored = old.file
        old.delete()
        if stored is not None:
            stored.file.delete(save=False)
            stored.delete()
        count += 1
    return count
