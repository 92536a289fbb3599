# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, page, render
from kooperacja.care.delivery import queries


@page
def today(request: Request) -> HttpResponse:
    """The worker's day."""
    return render(request, "delivery/today.html", {"day": queries.phone_day(request.by, request.by.today)})


@page
def visit_detail(request: Request, uid: UUID) -> HttpResponse:
    """One visit."""
    return render(request, "delivery/visit_detail.html", {"visit": queries.visit_for(request.by, uid)})
