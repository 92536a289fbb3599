# SPDX-License-Identifier: EUPL-1.2
"""The door of the demonstration: one click and you are one of the cast. Exists only where ``DEMO`` is on."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from kooperacja.base.ui.http import Request, action, go, public, render
from kooperacja.front.demo import queries


@public
@never_cache
@action
def enter(request: Request) -> HttpResponse:
    """Become one of the cast, and go where one was going."""
    if not settings.DEMO:
        raise Http404
    if request.method == "POST":
        user = queries.user_of(queries.person(request.POST.get("who", "")))
        logout(request)
        login(request, user, backend="allauth.account.auth_backends.AuthenticationBackend")
        wanted = request.POST.get("next", "")
        is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
        return go(request, wanted if is_ours else "portal:home")
    return render(request, "demo/enter.html", {"cast": queries.cast()})
