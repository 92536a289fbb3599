# SPDX-License-Identifier: EUPL-1.2
"""Long work as its page asks for it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.jobs import progress
from kooperacja.base.jobs.enums import JobState
from kooperacja.base.jobs.models import Job

#: A running job that has said nothing for so long was cut off with its worker.
SILENT_FOR = timedelta(minutes=30)


def job_for(by: Acting, uid: UUID) -> Job:
    """One job, as far as it is now; somebody else's does not exist."""
    job = Job.objects.visible_to(by).get(uid=uid)
    return with_progress(job)


def with_progress(job: Job) -> Job:
    """The job with what its open transaction has noted."""
    if job.state == JobState.RUNNING and (noted := progress.read(job.uid)):
        job.done, job.total = noted
    return job


def silent_jobs(at: datetime) -> list[Job]:
    """Running jobs whose worker is gone."""
    rows = Job.objects.filter(state=JobState.RUNNING, heard_at__lt=at - SILENT_FOR)
    return [job for job in rows.order_by("pk") if job.heard_at is not None]
