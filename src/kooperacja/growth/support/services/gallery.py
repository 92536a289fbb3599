# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a stop, and which of them go into the public gallery."""

from __future__ import annotations

from django.core.files.base import File
from django.db import transaction
from django.db.models import Max

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.enums import Licence
from kooperacja.growth.pictures.queries import places_of
from kooperacja.growth.support import rules
from kooperacja.growth.support.models import StopPicture, VisitStop


@transaction.atomic
def add_stop_picture(
    *, stop: VisitStop, upload: File[bytes], caption: str, alt_text: str, author: str, consent: str,
    licence: str = Licence.CC_BY, consent_note: str = "", is_drawing: bool = False, by: Acting,
) -> StopPicture:  # fmt: skip
    """Add a picture at a stop, at the end of the visit's gallery; it is shown to nobody outside until published."""
    visit = stop.day.visit
    rules.edit_visit.require(by, visit)
    picture = pictures.add_picture(
        upload=upload, caption=caption, alt_text=alt_text, author=author, consent=consent, licence=licence,
        consent_note=consent_note, is_drawing=is_drawing, by=by,
    )  # fmt: skip
    last = StopPicture.objects.filter(stop__day__visit=visit).aggregate(last=Max("position"))["last"] or 0
    placed = StopPicture.objects.create(stop=stop, picture=picture, position=last + 1)
    audit.record("support.visit.picture_added", visit, by=by)
    return placed


@transaction.atomic
def show_in_gallery(*, placed: StopPicture, by: Acting) -> StopPicture:
    """Take a picture into the public gallery of the visit."""
    return _place(placed, in_gallery=True, by=by)


@transaction.atomic
def hide_from_gallery(*, placed: StopPicture, by: Acting) -> StopPicture:
    """Leave a picture out of the public gallery; it stays with the visit, and public only if it is on another public page."""
    _place(placed, in_gallery=False, by=by)
    picture = placed.picture
    if picture.is_public and not places_of(picture, only_public=True):
        pictures.hide_picture(picture=picture, by=by)
    return placed


def _place(placed: StopPicture, *, in_gallery: bool, by: Acting) -> StopPicture:
    visit = placed.stop.day.visit
    rules.edit_visit.require(by, visit)
    placed.in_gallery = in_gallery
    placed.save(update_fields=["in_gallery"])
    audit.record("support.visit.picture_shown" if in_gallery else "support.visit.picture_hidden", visit, by=by)
    return placed
