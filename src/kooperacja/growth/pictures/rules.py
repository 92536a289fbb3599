# SPDX-License-Identifier: EUPL-1.2
"""Who may add a picture and who may change what is said about it."""

from __future__ import annotations

import secrets

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.growth.pictures.models import Picture, PictureConsent

PICTURE_ROLES = REGION_ROLES | {
    Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.COMMUNITY_ORGANISER, Role.PROVIDER_MANAGER, Role.GMINA_OFFICER, Role.MAYOR,
}  # fmt: skip


@rule("pictures.picture.add")
def add_picture(by: Acting) -> bool:
    """People who tell the public about the work of their institution."""
    return by.organisation_id is not None and by.role in PICTURE_ROLES


@rule("pictures.picture.edit")
def edit_picture(by: Acting, picture: Picture) -> bool:
    """The same people, for the pictures of their own institution."""
    return add_picture(by) and picture.organisation_id == by.organisation_id


@rule("pictures.picture.show")
def show_picture(by: Acting, picture: Picture) -> bool:
    """The same people; and the software when it publishes for the institution at the planned hour."""
    if by.role == "system":
        return picture.organisation_id == by.organisation_id
    return edit_picture(by, picture)


@rule("pictures.consent.edit")
def edit_consent(by: Acting, consent: PictureConsent) -> bool:
    """People who tell of the work of the institution that owns the picture."""
    return edit_picture(by, consent.picture)


@rule("pictures.consent.withdraw_by_link")
def withdraw_by_link(by: Acting, consent: PictureConsent, code: str) -> bool:
    """Whoever holds the link of this person: the secret in it is the permission."""
    return bool(code) and secrets.compare_digest(code, consent.code)


@rule("pictures.picture.see_original")
def see_original(by: Acting, picture: Picture) -> bool:
    """The institution that owns it."""
    return by.organisation_id is not None and picture.organisation_id == by.organisation_id
