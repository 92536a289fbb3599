# SPDX-License-Identifier: EUPL-1.2
"""What the catalogue says on the pages below it."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.ground.catalogue import queries, rules
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Organisation


def offers_of_organisation(by: Acting, organisation: Organisation) -> Panel | None:
    """What an institution offers, on its own page."""
    offers = queries.offers_by(by, organisation)
    may_offer = rules.offer_service(by, organisation)
    if not offers and not (may_offer and organisation.kind == OrganisationKind.PROVIDER):
        return None
    return Panel("catalogue/_offers_of_organisation.html", {"offers": offers, "may_offer": may_offer})


def public_nav(by: Acting, thing: object) -> Panel:
    """The way to the catalogue from every public page."""
    return Panel("catalogue/_public_nav.html")
