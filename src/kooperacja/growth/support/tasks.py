# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for the ledger."""

from __future__ import annotations

import logging
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.jobs import services as jobs
from kooperacja.growth.support import queries, services
from kooperacja.growth.support.models import LedgerExport

logger = logging.getLogger(__name__)


@task()
def write_export(export_pk: int, words: dict[str, str], who: dict[str, Any]) -> None:
    """Write a long list of the ledger into a file."""
    found = LedgerExport.objects.select_related("job").get(pk=export_pk)
    job = found.job
    if job is None:
        return
    jobs.advance(job=job, done=0, total=found.rows, at=timezone.now())
    path = reverse("support:export_detail", args=[found.uid])
    try:
        services.write_export(
            found=found, wanted=queries.LedgerFilter.of(words), by=Acting(at=timezone.now(), **who),
            progress=lambda done, total: jobs.advance(job=job, done=done, total=total, at=timezone.now()),
        )  # fmt: skip
    except Exception as error:
        by = Acting(at=timezone.now(), **who)
        message = (
            str(error.message)
            if isinstance(error, DomainError)
            else _("Pliku nie udało się zapisać. Spróbuj jeszcze raz.")
        )
        jobs.fail(job=job, by=by, message=message, result_path=path)
        if not isinstance(error, DomainError):
            logger.exception("Ledger export %s", found.uid)
        return
    jobs.finish(job=job, by=Acting(at=timezone.now(), **who), message=_("Plik jest gotowy."), result_path=path)
