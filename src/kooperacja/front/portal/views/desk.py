# SPDX-License-Identifier: EUPL-1.2
"""The first screen, the switcher of roles, and whether the house stands."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.urls import NoReverseMatch, reverse

from kooperacja.base.ui.http import Request, action, done, page, public, render
from kooperacja.front.portal import queries
from kooperacja.ground.organisations.enums import SESSION_KEY, Role


@public
@page
def home(request: Request) -> HttpResponse:
    """„Co dziś wymaga mojej decyzji”; a worker goes to her visits, a visitor to the public page."""
    if not request.user.is_authenticated:
        return render(request, "portal/landing.html")
    if request.by.role == Role.PROVIDER_WORKER:
        try:
            response = HttpResponse(status=302)
            response["Location"] = reverse("delivery:today")
            return response
        except NoReverseMatch:
            pass
    everything = request.GET.get("wszystko") == "1"
    return render(request, "portal/desk.html", {"desk": queries.desk_of(request.by, everything=everything)})


@action
def switch(request: Request) -> HttpResponse:
    """Act for another institution or in another role."""
    mine = queries.roles_of(request.by)
    chosen = next((m for m in mine if str(m.uid) == request.POST.get("membership", "")), None)
    if request.method == "POST" and chosen is not None:
        request.session[SESSION_KEY] = chosen.pk
        return done(request, f"Działasz teraz jako {chosen.get_role_display()}, {chosen.organisation}.", "portal:home")
    return render(request, "portal/switch.html", {"roles": mine})


@public
@page
def health(request: Request) -> HttpResponse:
    """For machines that watch: the database answers."""
    queries.database_answers()
    return JsonResponse({"status": "ok"})
