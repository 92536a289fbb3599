# SPDX-License-Identifier: EUPL-1.2
"""Builds ``request.by``: who acts, for whom, in which role, when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.ground.organisations import queries
from kooperacja.ground.organisations.enums import CUS_ROLES, REGION_ROLES, SESSION_KEY, Role
from kooperacja.ground.organisations.models import Membership


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
    mine = queries.memberships_of(request.user, at=at)  # type: ignore[arg-type]
    request.memberships = mine  # type: ignore[attr-defined]
    return queries.acting_for(request.user, at=at, chosen=request.session.get(SESSION_KEY), mine=mine)  # type: ignore[arg-type]


def _roles(request: HttpRequest) -> list[Membership]:
    """The memberships that ``acting_of`` has found already."""
    bool(request.by.is_person)  # type: ignore[attr-defined]  # wakes the lazy object
    return getattr(request, "memberships", [])


def _chosen(request: HttpRequest) -> Membership | None:
    return next((m for m in _roles(request) if m.pk == request.by.membership_id), None)  # type: ignore[attr-defined]


def roles_in_frame(request: HttpRequest) -> list[dict[str, Any]]:
    """The roles between which the menu of the frame switches; nothing when there is only one."""
    mine, chosen = _roles(request), _chosen(request)
    return [
        {"uid": m.uid, "organisation": str(m.organisation), "label": m.get_role_display(), "is_current": m is chosen}
        for m in mine
        if len(mine) > 1
    ]


def acting_label_in_frame(request: HttpRequest) -> str:
    """„Działasz jako …”: the post, or the role; the institution stands in the menu, and here when a person has several."""
    chosen = _chosen(request)
    if chosen is None:
        return ""
    role = chosen.job_title or str(chosen.get_role_display())
    places = {m.organisation_id for m in _roles(request)}
    return f"{role}, {chosen.organisation}" if len(places) > 1 else role


def search_words_in_frame(request: HttpRequest) -> str:
    """What this person looks for most: residents only those who may find them, the region its gminas."""
    chosen = _chosen(request)
    role = Role(chosen.role) if chosen is not None else None
    if role in CUS_ROLES:
        return _("Szukaj osoby, usługi, wykonawcy")
    return _("Szukaj gminy, wizyty, praktyki") if role in REGION_ROLES else _("Szukaj usługi, gminy, praktyki")


def place_in_frame(request: HttpRequest) -> dict[str, str] | None:
    """The gmina or voivodeship for which this person acts: its little skyline stands in the corner."""
    chosen = _chosen(request)
    if chosen is None:
        return None
    area = chosen.organisation.area
    word = "Gmina" if len(area.code) > 4 else "Powiat" if len(area.code) > 2 else "Województwo"
    invented = {"Gmina": "wymyślona", "Powiat": "wymyślony", "Województwo": "wymyślone"}[word]
    return {
        "title": f"{word} {area.name}",
        "note": f"{invented} na potrzeby pokazu" if area.is_fictional else "",
        "seed": area.name,
    }
