# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.jobs import queries
from kooperacja.base.ui.http import Request, go, page, render


@page
def job_detail(request: Request, uid: UUID) -> HttpResponse:
    """How far the work is: a page, or the moving part of one; when it is over, on to its result."""
    job = queries.job_for(request.by, uid)
    if job.is_over and job.result_path and request.htmx:
        return go(request, job.result_path)
    template = "jobs/_progress.html" if request.htmx else "jobs/job_detail.html"
    return render(request, template, {"job": job})
