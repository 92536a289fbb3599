# SPDX-License-Identifier: EUPL-1.2
"""Who reads counted results: the gmina's own leaders, and the region for every gmina in it. Numbers, never a person."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role

OWN = frozenset({Role.DIRECTOR, Role.MAYOR, Role.AUDITOR})


@rule("reports.figures.see")
def see_figures(by: Acting) -> bool:
    """Directors, mayors and auditors see their gmina; regional roles their voivodeship."""
    return by.role in OWN | REGION_ROLES


@rule("reports.gmina.see")
def see_gmina(by: Acting, area_code: str) -> bool:
    """One gmina: one's own, or one inside the region."""
    return see_figures(by) and bool(by.scope) and area_code.startswith(by.scope)


@rule("reports.report.see")
def see_reports(by: Acting) -> bool:
    """Region: advisers and coordinators, of the support that their own centre gave."""
    return by.role in REGION_ROLES and by.organisation_id is not None
