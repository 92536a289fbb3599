# SPDX-License-Identifier: EUPL-1.2
"""Who writes public facts of a gmina."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.territory.models import Area

OWN = frozenset({Role.MAYOR, Role.GMINA_OFFICER, Role.DIRECTOR, Role.SERVICE_ORGANISER})


@rule("diagnosis.figure.record")
def record_figure(by: Acting, area: Area) -> bool:
    """The region for its gminas, a gmina's own people for theirs, and the software when it imports a register."""
    if by.role == "system":
        return True
    return by.role in REGION_ROLES | OWN and bool(by.scope) and area.code.startswith(by.scope)
