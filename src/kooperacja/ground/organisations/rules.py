# SPDX-License-Identifier: EUPL-1.2
"""Who may write down institutions and who works in them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import HEAD_OF, REGION_ROLES, OrganisationKind, Role
from kooperacja.ground.organisations.models import Membership, Organisation

#: Roles that keep the list of providers.
KEEPERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, *REGION_ROLES})
#: Roles that see the list of providers in their menu.
READERS = frozenset({*KEEPERS, Role.PLAN_COORDINATOR, Role.MAYOR, Role.GMINA_OFFICER})
HEADS = frozenset({Role.DIRECTOR, Role.PROVIDER_MANAGER, Role.REGION_COORDINATOR, Role.MAYOR})


@rule("organisations.organisation.register")
def register_organisation(by: Acting) -> bool:
    """Who keeps the list: CUS director and service organiser, the region, the administrator."""
    return by.role == "system" or by.role in KEEPERS


@rule("organisations.institution.register")
def register_institution(by: Acting) -> bool:
    """Offices, centres and hosts: the region, which meets them on the way, and the administrator."""
    return by.role == "system" or by.role in REGION_ROLES


def _had_people(organisation: Organisation) -> bool:
    """True when anybody has ever had a role here, also one that is over or has not begun: its files are not the region's."""
    return Membership.objects.filter(organisation=organisation).exists()


@rule("organisations.organisation.edit")
def edit_organisation(by: Acting, organisation: Organisation) -> bool:
    """Keepers of the list edit providers; the head of an institution her own; the region one in which nobody has been."""
    if by.role == "system" or (by.role in HEADS and by.organisation_id == organisation.pk):
        return True
    if organisation.kind == OrganisationKind.PROVIDER:
        return by.role in KEEPERS
    is_met = by.role in REGION_ROLES and organisation.kind != OrganisationKind.REGIONAL_CENTRE
    return is_met and not _had_people(organisation)


@rule("organisations.organisation.confirm")
def confirm_organisation(by: Acting, organisation: Organisation) -> bool:
    """Whoever may edit a fact may also say that it still holds."""
    return edit_organisation(by, organisation)


@rule(
    "organisations.member.add",
    message=_("Role w instytucji nadaje osoba, która nią kieruje. Poproś ją o dodanie tej osoby."),
)
def add_member(by: Acting, organisation: Organisation) -> bool:
    """The head of the institution, and the administrator; the first person is let in by the coordinator of the region."""
    if by.role == "system" or (by.role in HEADS and by.organisation_id == organisation.pk):
        return True
    return admit_first(by, organisation)


@rule("organisations.member.admit_first")
def admit_first(by: Acting, organisation: Organisation) -> bool:
    """The coordinator: the head of an institution in which nobody has been, where no other regional centre works.

    An institution whose people have all left has files: there the administrator lets in the next one.
    """
    if by.role != Role.REGION_COORDINATOR or organisation.kind not in HEAD_OF or _had_people(organisation):
        return False
    theirs = (
        Membership.objects.active_on(by.today)
        .filter(
            organisation__kind=OrganisationKind.REGIONAL_CENTRE, organisation__area__code=organisation.area.code[:2]
        )
        .exclude(organisation_id=by.organisation_id or 0)
    )
    return not theirs.exists()


@rule("organisations.member.end")
def end_membership(by: Acting, membership: Membership) -> bool:
    """The head of the institution ends the roles of others, not her own: somebody must stay."""
    if by.role == "system":
        return True
    is_head = by.role in HEADS and by.organisation_id == membership.organisation_id
    return is_head and by.membership_id != membership.pk


@rule("organisations.authorization.give")
def give_authorization(by: Acting, membership: Membership) -> bool:
    """The director or the mayor authorises people of the own institution (CUS Act, art. 26 and 41(1))."""
    if by.role == "system":
        return True
    return by.role in {Role.DIRECTOR, Role.MAYOR} and by.organisation_id == membership.organisation_id
