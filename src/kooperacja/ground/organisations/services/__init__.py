# SPDX-License-Identifier: EUPL-1.2
"""Writing down institutions, people in them, and sheets of providers."""

from kooperacja.ground.organisations.services.institutions import (
    AlreadyKnown,
    confirm_organisation,
    edit_organisation,
    index_organisation,
    register_organisation,
)
from kooperacja.ground.organisations.services.people import add_member, end_membership, give_authorization
from kooperacja.ground.organisations.services.sheets import plan_providers, save_providers

__all__ = [
    "AlreadyKnown",
    "add_member",
    "confirm_organisation",
    "edit_organisation",
    "end_membership",
    "give_authorization",
    "index_organisation",
    "plan_providers",
    "register_organisation",
    "save_providers",
]
