# SPDX-License-Identifier: EUPL-1.2
"""Who writes programmes: the CUS that carries them out; the council adopts, the CUS notes that it did."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import CUS_ROLES, OrganisationKind, Role
from kooperacja.ground.programmes.models import ServiceProgramme

WRITERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER})


@rule("programmes.programme.create")
def create_programme(by: Acting) -> bool:
    """The director and the service organiser of a CUS."""
    return by.organisation_kind == OrganisationKind.CUS and by.role in WRITERS


@rule("programmes.programme.edit")
def edit_programme(by: Acting, programme: ServiceProgramme) -> bool:
    """The same people, of the CUS that carries the programme out."""
    return create_programme(by) and programme.centre_id == by.organisation_id


@rule("programmes.programme.move")
def move_programme(by: Acting, programme: ServiceProgramme) -> bool:
    """The same people."""
    return edit_programme(by, programme)


@rule("programmes.programme.list")
def list_programmes(by: Acting) -> bool:
    """Everybody who works in the CUS, its auditor and data protection officer."""
    return by.organisation_id is not None and by.role in CUS_ROLES | {Role.AUDITOR, Role.DPO}
