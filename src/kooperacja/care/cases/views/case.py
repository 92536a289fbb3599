# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.audit import services as audit
from kooperacja.base.ui.http import Request, page, render
from kooperacja.care.cases import queries


@page
def case_detail(request: Request, uid: UUID) -> HttpResponse:
    """One case."""
    case = queries.case_for(request.by, uid)
    audit.record_access(case.resident.uid, "case", by=request.by)
    return render(request, "cases/case_detail.html", {"case": case})
