# SPDX-License-Identifier: EUPL-1.2
"""What the worker does with sheets."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django_tasks import task

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.exchange import services
from kooperacja.base.exchange.models import SheetImport
from kooperacja.base.jobs import services as jobs
from kooperacja.base.jobs.models import Job

logger = logging.getLogger(__name__)
BROKEN = (
    "Coś się zepsuło po naszej stronie. Nic nie zapisano. Spróbuj jeszcze raz, a jeśli się powtórzy, napisz do nas."
)


def packed(by: Acting) -> dict[str, Any]:
    """Who acts, as a task can carry it."""
    return {
        "user_id": by.user_id, "user_label": by.user_label, "organisation_id": by.organisation_id,
        "organisation_label": by.organisation_label, "role": by.role, "scope": by.scope,
        "membership_id": by.membership_id, "organisation_kind": by.organisation_kind,
    }  # fmt: skip


@task()
def check_import(import_pk: int, job_pk: int, who: dict[str, Any]) -> None:
    """Check a long sheet."""
    _work(import_pk, job_pk, who, lambda found, by, _job: services.check_sheet(sheet_import=found, by=by))


@task()
def save_import(import_pk: int, job_pk: int, who: dict[str, Any]) -> None:
    """Save a confirmed sheet."""
    _work(
        import_pk, job_pk, who,
        lambda found, by, job: services.save_import(
            sheet_import=found, by=by, progress=lambda done, total: jobs.advance(job=job, done=done, total=total)
        ),
    )  # fmt: skip


def _work(
    import_pk: int, job_pk: int, who: dict[str, Any], run: Callable[[SheetImport, Acting, Job], SheetImport]
) -> None:
    found = SheetImport.objects.select_related("source").get(pk=import_pk)
    job = Job.objects.get(pk=job_pk)
    path = f"/import/{found.uid}/"
    jobs.advance(job=job, done=0, at=timezone.now())
    try:
        found = run(found, Acting(at=timezone.now(), **who), job)
    except Exception as error:
        by = Acting(at=timezone.now(), **who)
        services.give_up(sheet_import=found, by=by)
        message = str(error.message) if isinstance(error, DomainError) else BROKEN
        jobs.fail(job=job, by=by, message=message, result_path=path)
        if not isinstance(error, DomainError):
            logger.exception("Import %s", found.uid)
        return
    jobs.finish(job=job, by=Acting(at=timezone.now(), **who), message=found.counts_line, result_path=path)
