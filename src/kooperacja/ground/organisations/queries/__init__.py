# SPDX-License-Identifier: EUPL-1.2
"""Institutions and people in them, as screens ask for them."""

from kooperacja.ground.organisations.queries.institutions import (
    all_providers,
    organisation_for,
    organisations_in,
    search_rows,
    served_areas,
    twin_of,
)
from kooperacja.ground.organisations.queries.people import (
    acting_for,
    as_acting,
    authorizations_of,
    colleagues,
    has_role,
    membership_for,
    memberships_of,
    people_in,
    people_of,
    roles_in,
)
from kooperacja.ground.organisations.queries.providers import (
    Choice,
    Filters,
    ProviderFilter,
    ProviderRow,
    is_fresh,
    provider_filters,
    provider_rows,
    providers,
    register_filter,
)

__all__ = [
    "Choice",
    "Filters",
    "ProviderFilter",
    "ProviderRow",
    "acting_for",
    "all_providers",
    "as_acting",
    "authorizations_of",
    "colleagues",
    "has_role",
    "is_fresh",
    "membership_for",
    "memberships_of",
    "organisation_for",
    "organisations_in",
    "people_in",
    "people_of",
    "provider_filters",
    "provider_rows",
    "providers",
    "register_filter",
    "roles_in",
    "search_rows",
    "served_areas",
    "twin_of",
]
