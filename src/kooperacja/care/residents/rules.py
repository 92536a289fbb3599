# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with a resident's file. Providers and the region: nothing at all."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.care.residents.models import Resident
from kooperacja.ground.organisations.enums import OrganisationKind, Role

#: Those who meet residents and keep their files.
KEEPERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR, Role.CUS_CLERK})


def _keeps(by: Acting, resident: Resident) -> bool:
    return by.role in KEEPERS and by.organisation_id == resident.centre_id


@rule("residents.resident.register")
def register_resident(by: Acting) -> bool:
    """People of a CUS who take applications."""
    return by.role in KEEPERS and by.organisation_kind == OrganisationKind.CUS


@rule("residents.resident.edit")
def edit_resident(by: Acting, resident: Resident) -> bool:
    """People of the resident's CUS who keep files."""
    return _keeps(by, resident)


@rule("residents.contact.add")
def add_contact(by: Acting, resident: Resident) -> bool:
    """As editing the file."""
    return _keeps(by, resident)


@rule("residents.income.declare")
def declare_income(by: Acting, resident: Resident) -> bool:
    """As editing the file."""
    return _keeps(by, resident)


@rule("residents.pesel.show")
def show_pesel(by: Acting, resident: Resident) -> bool:
    """Those who keep files; each look is written down."""
    return _keeps(by, resident)


@rule("residents.accesses.see")
def see_accesses(by: Acting, resident: Resident) -> bool:
    """The director, the data protection officer and plan coordinators of the CUS (CUS Act, art. 50(3))."""
    allowed = {Role.DIRECTOR, Role.DPO, Role.PLAN_COORDINATOR, Role.AUDITOR}
    return by.role in allowed and by.organisation_id == resident.centre_id
