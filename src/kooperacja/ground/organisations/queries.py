# SPDX-License-Identifier: EUPL-1.2
"""Institutions and people in them, as screens ask for them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Membership, Organisation


def memberships_of(user: User, *, at: datetime) -> list[Membership]:
    """The roles a person has today, the oldest first."""
    day = timezone.localtime(at).date()
    rows = Membership.objects.active_on(day).filter(user=user).select_related("organisation__area")
    return list(rows.order_by("valid_from", "pk"))


def acting_for(user: User, *, at: datetime, chosen: int | None = None, mine: list[Membership] | None = None) -> Acting:
    """The Acting of a person: the chosen membership if she has it today, else the first, else for nobody."""
    mine = memberships_of(user, at=at) if mine is None else mine
    membership = next((m for m in mine if m.pk == chosen), mine[0] if mine else None)
    if membership is None:
        return Acting(user.pk, str(user), None, "", "", "-", at)
    return as_acting(membership, user=user, at=at)


def as_acting(membership: Membership, *, user: User | None = None, at: datetime) -> Acting:
    """The Acting of one membership. A regional centre's scope is its voivodeship; a gmina's institutions have the gmina."""
    organisation = membership.organisation
    code = organisation.area.code
    scope = code[:2] if organisation.kind == OrganisationKind.REGIONAL_CENTRE else code
    return Acting(
        user_id=membership.user_id,
        user_label=str(user or membership.user),
        organisation_id=organisation.pk,
        organisation_label=str(organisation),
        role=membership.role,
        scope=scope,
        at=at,
        membership_id=membership.pk,
        organisation_kind=organisation.kind,
    )


def organisation_for(by: Acting, uid: UUID) -> Organisation:
    """One institution; raises ``DoesNotExist`` for a stranger."""
    return Organisation.objects.visible_to(by).select_related("area", "founding_entity").get(uid=uid)


def colleagues(by: Acting, *roles: str) -> list[Membership]:
    """People of the own institution in given roles today."""
    rows = Membership.objects.active_on(by.today).filter(organisation_id=by.organisation_id or 0)
    if roles:
        rows = rows.filter(role__in=roles)
    return list(rows.select_related("user", "organisation").order_by("user__surname", "pk"))


def people_in(organisation_id: int, *roles: str, at: datetime) -> list[Membership]:
    """People of an institution in given roles on that day: whom to tell."""
    day = timezone.localtime(at).date()
    rows = Membership.objects.active_on(day).filter(organisation_id=organisation_id, role__in=roles)
    return list(rows.select_related("user").order_by("pk"))
