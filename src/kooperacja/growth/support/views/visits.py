# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, page, render
from kooperacja.growth.support import queries


@page
def visit_list(request: Request) -> HttpResponse:
    """Study visits of the centre."""
    visits = queries.visits(request.by, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return render(request, "support/visit_list.html", {"visits": visits})


@page
def visit_detail(request: Request, uid: UUID) -> HttpResponse:
    """One study visit."""
    return render(request, "support/visit_detail.html", {"visit": queries.visit_for(request.by, uid)})
