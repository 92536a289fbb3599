# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, page, render
from kooperacja.ground.territory import queries


@page
def area_list(request: Request) -> HttpResponse:
    """The register: voivodeships, or the gminas of one, and what has changed."""
    scope = request.GET.get("woj", "")
    chosen = queries.area(scope) if scope else None
    after, before = request.GET.get("after", ""), request.GET.get("before", "")
    context = {
        "chosen": chosen,
        "voivodeships": [] if chosen else queries.voivodeships(),
        "gminas": queries.gmina_page(request.by, scope=scope, after=after, before=before) if chosen else None,
        "changes": queries.changes(scope=scope, limit=50),
        "states": queries.states(),
    }
    return render(request, "territory/area_list.html", context)
