# SPDX-License-Identifier: EUPL-1.2
"""Who may add a picture and who may change what is said about it."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.growth.pictures.models import Picture

PICTURE_ROLES = REGION_ROLES | {
    Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.COMMUNITY_ORGANISER, Role.PROVIDER_MANAGER, Role.GMINA_OFFICER, Role.MAYOR,
}  # fmt: skip


@rule("pictures.picture.add")
def add_picture(by: Acting) -> bool:
    """People who tell the public about the work of their institution; the system when it builds the demonstration."""
    return by.organisation_id is not None and by.role in PICTURE_ROLES


@rule("pictures.picture.edit")
def edit_picture(by: Acting, picture: Picture) -> bool:
    """The same people, for the pictures of their own institution."""
    return add_picture(by) and picture.organisation_id == by.organisation_id


@rule("pictures.picture.see_original")
def see_original(by: Acting, picture: Picture) -> bool:
    """The institution that owns it."""
    return by.organisation_id is not None and picture.organisation_id == by.organisation_id
