# SPDX-License-Identifier: EUPL-1.2
"""Reading pictures."""

from __future__ import annotations

from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.growth.pictures.models import Picture


def picture_for(by: Acting, uid: UUID) -> Picture:
    """One picture with its files, if ``by`` may see it."""
    return (
        Picture.objects.visible_to(by).select_related("organisation", "original", "display", "thumbnail").get(uid=uid)
    )


def own_pictures(by: Acting, *, after: str = "", before: str = "") -> Page[Picture]:
    """The pictures of the acting institution, the newest first."""
    rows = Picture.objects.visible_to(by).filter(organisation_id=by.organisation_id or 0)
    return keyset(rows, order=["-added_at", "-pk"], after=after, before=before)
