# SPDX-License-Identifier: EUPL-1.2
"""Starting long work, telling how far it is, ending it."""

from __future__ import annotations

from datetime import datetime

from django.db import connection
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import IllegalMove, Stale
from kooperacja.base.jobs import progress, queries
from kooperacja.base.jobs.enums import JOB_FLOW, JobState
from kooperacja.base.jobs.models import Job


def start(*, kind: str, label: str, by: Acting, total: int = 0) -> Job:
    """Write down that long work begins; a task does it, the page of the job shows how far it is."""
    return Job.objects.create(
        kind=kind, label=label[:200], total=total, created_at=by.at, heard_at=by.at,
        started_by_id=by.user_id, organisation_id=by.organisation_id,
    )  # fmt: skip


def advance(*, job: Job, done: int, total: int | None = None, at: datetime | None = None) -> None:
    """Tell how far the job is. Inside a transaction the note goes beside the database, so others see it at once."""
    job.done, job.total = done, job.total if total is None else total
    if connection.in_atomic_block:
        progress.note(job.uid, job.done, job.total)
        return
    heard = {"heard_at": at} if at is not None else {}
    if job.state == JobState.WAITING:
        JOB_FLOW.move(job, to=JobState.RUNNING, done=job.done, total=job.total, **heard)
    else:
        Job.objects.filter(pk=job.pk).update(done=job.done, total=job.total, **heard)


def finish(*, job: Job, by: Acting, message: str = "", result_path: str = "") -> Job:
    """The work is done: say what came of it and where to see it."""
    _run(job)
    JOB_FLOW.move(
        job, to=JobState.DONE, done=job.total or job.done, message=message[:500], result_path=result_path,
        finished_at=by.at,
    )  # fmt: skip
    progress.forget(job.uid)
    return job


def fail(*, job: Job, by: Acting, message: str, result_path: str = "") -> Job:
    """The work came to nothing: say why and what to do."""
    JOB_FLOW.move(job, to=JobState.FAILED, message=message[:500], result_path=result_path, finished_at=by.at)
    progress.forget(job.uid)
    return job


def fail_silent(*, at: datetime) -> int:
    """End the jobs whose worker was switched off; answers how many."""
    by = Acting.system(at=at)
    count = 0
    for job in queries.silent_jobs(at):
        try:
            fail(
                job=job, by=by, message=_("Praca została przerwana i nic z niej nie zapisano. Zacznij ją jeszcze raz.")
            )
            count += 1
        except (IllegalMove, Stale):
            continue
    return count


def _run(job: Job) -> None:
    if job.state == JobState.WAITING:
        JOB_FLOW.move(job, to=JobState.RUNNING)
