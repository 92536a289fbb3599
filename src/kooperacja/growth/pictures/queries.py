# SPDX-License-Identifier: EUPL-1.2
"""Reading pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.documents.models import StoredFile
from kooperacja.growth.pictures.enums import PersonState, PictureSize
from kooperacja.growth.pictures.logic import places
from kooperacja.growth.pictures.models import Picture, PictureConsent


def picture_for(by: Acting, uid: UUID) -> Picture:
    """One picture with its files, if ``by`` may see it."""
    return (
        Picture.objects.visible_to(by).select_related("organisation", "original", "display", "thumbnail").get(uid=uid)
    )


def own_pictures(by: Acting, *, after: str = "", before: str = "") -> Page[Picture]:
    """The pictures of the acting institution, the newest first."""
    rows = Picture.objects.visible_to(by).filter(organisation_id=by.organisation_id or 0)
    return keyset(rows, order=["-added_at", "-pk"], after=after, before=before)


def file_of(picture: Picture, size: str, *, with_original: bool) -> StoredFile | None:
    """The file of a picture that stands under ``size`` in its address, or nothing."""
    if size == PictureSize.THUMBNAIL:
        return picture.thumbnail
    if size == PictureSize.DISPLAY:
        return picture.display
    if size == PictureSize.ORIGINAL:
        return picture.original if with_original else None
    made = picture.renditions.filter(name=size).select_related("file").first()
    return made.file if made is not None else None


def people_on(picture: Picture) -> list[PictureConsent]:
    """Everybody who was written down for a picture."""
    return list(picture.consents.order_by("added_at", "pk"))


def consent_for(by: Acting, uid: UUID) -> PictureConsent:
    """One consent of the own institution's pictures."""
    return PictureConsent.objects.visible_to(by).select_related("picture__thumbnail", "picture__display").get(uid=uid)


def consent_by_code(code: str) -> PictureConsent:
    """The consent that a person's own link leads to."""
    rows = PictureConsent.objects.select_related("picture__organisation", "picture__display")
    return rows.get(code=code)


def places_of(picture: Picture, *, only_public: bool = False) -> list[places.Shown]:
    """Pages on which a picture stands."""
    found = places.of([picture.pk])[picture.pk]
    return [each for each in found if each.is_public or not only_public]


@dataclass(frozen=True)
class ConsentRow:
    """One consent of the list, with the pages that it opens."""

    consent: PictureConsent
    shown: list[places.Shown]


def consents(
    by: Acting, *, state: str = "", after: str = "", before: str = ""
) -> tuple[Page[PictureConsent], list[ConsentRow]]:
    """Consents of the own institution, the newest first, and where each picture is shown."""
    rows = PictureConsent.objects.visible_to(by).select_related("picture__thumbnail")
    if state in PersonState.values:
        rows = rows.filter(state=state)
    page = keyset(rows, order=["-added_at", "-pk"], after=after, before=before)
    shown = places.of({c.picture_id for c in page.rows})
    return page, [ConsentRow(c, shown[c.picture_id]) for c in page.rows]


def public_pictures(among: Iterable[int]) -> set[int]:
    """Those of these pictures that everybody may see now."""
    return set(Picture.objects.visible_to_everybody().filter(pk__in=list(among)).values_list("pk", flat=True))
