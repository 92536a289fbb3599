# SPDX-License-Identifier: EUPL-1.2
"""Builds ``request.by``: who acts, for whom, in which role, when."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from kooperacja.base.core.acting import Acting
from kooperacja.ground.organisations import queries
from kooperacja.ground.organisations.enums import SESSION_KEY


class ActingMiddleware:
    """Every request knows its ``by``; a signed-in person without a membership acts for nobody and sees public things."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        at = timezone.now()
        request.by = SimpleLazyObject(lambda: acting_of(request, at))  # type: ignore[attr-defined]
        return self.get_response(request)


def acting_of(request: HttpRequest, at: object) -> Acting:
    """The Acting of a request: the membership chosen in the header, or the person's first one."""
    assert hasattr(at, "tzinfo")
    if not request.user.is_authenticated:
        return Acting.public(at=at)  # type: ignore[arg-type]
    return queries.acting_for(request.user, at=at, chosen=request.session.get(SESSION_KEY))  # type: ignore[arg-type]
