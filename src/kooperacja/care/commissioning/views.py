# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, page, render
from kooperacja.care.commissioning import queries


@page
def order_list(request: Request) -> HttpResponse:
    """Orders."""
    return render(request, "commissioning/order_list.html", {"page": queries.order_list(request.by)})


@page
def order_detail(request: Request, uid: UUID) -> HttpResponse:
    """One order."""
    return render(request, "commissioning/order_detail.html", {"order": queries.order_for(request.by, uid)})


@page
def contract_list(request: Request) -> HttpResponse:
    """Contracts."""
    return render(request, "commissioning/contract_list.html", {"page": queries.contract_list(request.by)})


@page
def contract_detail(request: Request, uid: UUID) -> HttpResponse:
    """One contract."""
    return render(request, "commissioning/contract_detail.html", {"contract": queries.contract_for(request.by, uid)})
