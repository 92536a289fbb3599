# SPDX-License-Identifier: EUPL-1.2
"""What we hold on people, for everybody who works here: no rows of anybody, only what, why and for how long."""

from __future__ import annotations

from django.http import HttpResponse

from kooperacja.base.privacy import holdings
from kooperacja.base.ui.http import Request, page, render


@page
def holding_list(request: Request) -> HttpResponse:
    """Every declared set of personal data."""
    return render(request, "privacy/holding_list.html", {"holdings": holdings.all_holdings()})
