# SPDX-License-Identifier: EUPL-1.2
"""Who keeps the catalogue: the CUS collects what is offered in its area, a provider speaks for itself."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.catalogue.models import Offer
from kooperacja.ground.organisations.enums import OrganisationKind, Role
from kooperacja.ground.organisations.models import Organisation

KEEPERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER})


@rule("catalogue.catalogue.keep")
def keep_catalogue(by: Acting) -> bool:
    """The director and the service organiser of a CUS (CUS Act, art. 13(1)(9)); the system when it imports."""
    return by.role == "system" or (by.organisation_kind == OrganisationKind.CUS and by.role in KEEPERS)


@rule("catalogue.service_type.add")
def add_service_type(by: Acting) -> bool:
    """The same people."""
    return keep_catalogue(by)


@rule("catalogue.offer.offer")
def offer_service(by: Acting, provider: Organisation) -> bool:
    """They for anybody, a provider's manager for the own institution."""
    own = by.role == Role.PROVIDER_MANAGER and provider.pk == by.organisation_id
    return own or keep_catalogue(by)


@rule("catalogue.offer.withdraw")
def withdraw_offer(by: Acting, offer: Offer) -> bool:
    """The same people."""
    return offer_service(by, offer.provider)


@rule("catalogue.offer.confirm")
def confirm_offer(by: Acting, offer: Offer) -> bool:
    """The same people."""
    return offer_service(by, offer.provider)
