# SPDX-License-Identifier: EUPL-1.2
"""People in institutions, and the ``Acting`` that a role gives."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import (
    CUS_ROLES,
    HEAD_OF,
    PROVIDER_ROLES,
    REGION_ROLES,
    OrganisationKind,
    Role,
)
from kooperacja.ground.organisations.models import Authorization, Membership, Organisation

#: Which roles an institution has.
ROLES_BY_KIND: dict[str, frozenset[Role]] = {
    OrganisationKind.CUS: CUS_ROLES | {Role.DPO, Role.AUDITOR},
    OrganisationKind.OPS: CUS_ROLES | {Role.DPO, Role.AUDITOR},
    OrganisationKind.GMINA_OFFICE: frozenset({Role.MAYOR, Role.GMINA_OFFICER, Role.DPO, Role.AUDITOR}),
    OrganisationKind.REGIONAL_CENTRE: REGION_ROLES | {Role.DPO, Role.AUDITOR},
    OrganisationKind.PROVIDER: PROVIDER_ROLES,
}


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


def people_of(by: Acting, organisation: Organisation) -> list[Membership]:
    """Who works in the own institution today, role by role; of a foreign one nobody is shown."""
    if by.organisation_id != organisation.pk:
        return []
    rows = Membership.objects.active_on(by.today).filter(organisation=organisation)
    return list(rows.select_related("user").order_by("role", "user__surname", "pk"))


def membership_for(by: Acting, uid: UUID) -> Membership:
    """One role of the own institution; raises ``DoesNotExist`` for a stranger."""
    rows = Membership.objects.filter(organisation_id=by.organisation_id or 0)
    return rows.select_related("user", "organisation").get(uid=uid)


def authorizations_of(by: Acting, organisation: Organisation) -> list[Authorization]:
    """What people of the own institution are authorised to do today."""
    if by.organisation_id != organisation.pk:
        return []
    rows = Authorization.objects.filter(membership__organisation=organisation, valid_from__lte=by.today)
    rows = rows.filter(Q(valid_to=None) | Q(valid_to__gte=by.today))
    return list(rows.select_related("membership__user").order_by("membership__user__surname", "pk"))


def roles_in(organisation: Organisation) -> frozenset[str]:
    """The roles that people may have in an institution of this kind."""
    return frozenset(str(role) for role in ROLES_BY_KIND.get(organisation.kind, frozenset({Role.AUDITOR})))


def roles_to_give(by: Acting, organisation: Organisation) -> frozenset[str]:
    """The roles that ``by`` may give: from outside only the one of the head, who gives the rest."""
    if by.role == "system" or by.organisation_id == organisation.pk:
        return roles_in(organisation)
    return frozenset({str(HEAD_OF[OrganisationKind(organisation.kind)])}) & roles_in(organisation)


def has_role(user_id: int, organisation: Organisation, role: str, on: date) -> bool:
    """True when the person has this role in this institution on that day."""
    return Membership.objects.active_on(on).filter(user_id=user_id, organisation=organisation, role=role).exists()
