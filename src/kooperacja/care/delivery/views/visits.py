# SPDX-License-Identifier: EUPL-1.2
"""One visit: what was planned, what was recorded, what has to be decided."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, page, render
from kooperacja.care.delivery import queries


@page
def visit_detail(request: Request, uid: UUID) -> HttpResponse:
    """One visit."""
    visit = queries.visit_for(request.by, uid)
    return render(request, "delivery/visit_detail.html", {"visit": visit, "can": queries.can_now(request.by, visit)})
