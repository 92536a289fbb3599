# SPDX-License-Identifier: EUPL-1.2
"""Adding and describing pictures, showing and hiding."""

from __future__ import annotations

from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.documents import images
from kooperacja.base.documents.services import store
from kooperacja.growth.pictures import rules
from kooperacja.growth.pictures.enums import SHOWABLE, ConsentState, Licence
from kooperacja.growth.pictures.logic.sizes import names_of
from kooperacja.growth.pictures.models import Picture, PictureRendition
from kooperacja.growth.pictures.services.consents import Incomplete, everybody


class NoConsent(DomainError):
    """The picture may not be shown: somebody on it has not agreed."""


@transaction.atomic
def add_picture(
    *, upload: File[bytes], caption: str, alt_text: str, author: str, consent: str, by: Acting,
    licence: str = Licence.CC_BY, consent_note: str = "", is_drawing: bool = False, is_public: bool = False,
) -> Picture:  # fmt: skip
    """Add a picture of the acting institution: its sizes without place and camera, caption, author, consent."""
    rules.add_picture.require(by)
    _check_words(alt_text, author, caption)
    if is_public and consent not in SHOWABLE:
        raise _no_consent()
    images.check_size(upload.size or 0)
    name = (upload.name or "").rsplit("/", 1)[-1]
    made = images.prepare(upload.read(), name=name)
    stem = (name.rsplit(".", 1)[0] or "zdjecie")[:80]
    picture = Picture.objects.create(
        organisation_id=by.organisation_id or 0,
        original=store(made.original, name=f"{stem}.{made.extension}", media_type=made.original_type, by=by),
        display=store(made.display, name=f"{stem}-duze.webp", media_type="image/webp", by=by),
        thumbnail=store(made.thumbnail, name=f"{stem}-male.webp", media_type="image/webp", by=by),
        width=made.display_width,
        height=made.display_height,
        caption=caption.strip(),
        alt_text=alt_text.strip(),
        author=author.strip(),
        licence=licence,
        consent=consent,
        consent_note=consent_note.strip(),
        is_drawing=is_drawing,
        is_public=is_public,
        had_location=made.had_location,
        has_renditions=True,
        added_at=by.at,
    )
    _scale(picture, made.original, stem, by)
    if consent == ConsentState.GIVEN:
        everybody(picture, note=consent_note, by=by)
    audit.record("pictures.picture.added", picture, by=by, had_location=made.had_location)
    return picture


@transaction.atomic
def describe_picture(
    *, picture: Picture, caption: str, alt_text: str, author: str, licence: str, by: Acting, is_drawing: bool = False
) -> Picture:
    """Change the words beside a picture."""
    rules.edit_picture.require(by, picture)
    _check_words(alt_text, author, caption)
    _write(
        picture, caption=caption.strip(), alt_text=alt_text.strip(), author=author.strip(), licence=licence,
        is_drawing=is_drawing,
    )  # fmt: skip
    audit.record("pictures.picture.described", picture, by=by)
    return picture


@transaction.atomic
def publish_picture(*, picture: Picture, by: Acting) -> Picture:
    """Let everybody see the picture, if its consents allow."""
    rules.show_picture.require(by, picture)
    if not picture.is_showable:
        raise _no_consent()
    _write(picture, is_public=True)
    audit.record("pictures.picture.published", picture, by=by)
    return picture


@transaction.atomic
def hide_picture(*, picture: Picture, by: Acting) -> Picture:
    """Keep the picture inside the institution; consents stay as they are."""
    rules.show_picture.require(by, picture)
    _write(picture, is_public=False)
    audit.record("pictures.picture.hidden", picture, by=by)
    return picture


_KINDS = {"avif": ("AVIF", "image/avif"), "webp": ("WEBP", "image/webp"), "jpg": ("JPEG", "image/jpeg")}


def _scale(picture: Picture, original: bytes, stem: str, by: Acting) -> None:
    """Keep the picture in the sizes and formats that browsers of today ask for."""
    made = []
    for name in names_of(picture.width, picture.height):
        longest, extension = name.split(".")
        kind, media_type = _KINDS[extension]
        content, width = images.rendition(original, longest=int(longest), kind=kind)
        file = store(content, name=f"{stem}-{name}", media_type=media_type, by=by)
        made.append(PictureRendition(picture=picture, file=file, name=name, width=width))
    PictureRendition.objects.bulk_create(made)


def _check_words(alt_text: str, author: str, caption: str) -> None:
    if not alt_text.strip():
        raise Incomplete(_("Opisz, co widać na zdjęciu: tekst przeczyta osoba, która go nie widzi."), field="alt_text")
    if not author.strip():
        raise Incomplete(_("Podaj autora zdjęcia: bez niego nie wolno go pokazać."), field="author")
    if not caption.strip():
        raise Incomplete(_("Napisz podpis: kto, gdzie, co się dzieje."), field="caption")


def _no_consent() -> NoConsent:
    return NoConsent(
        _("Tego zdjęcia nie można pokazać publicznie: nie wszystkie osoby, które na nim widać, wyraziły zgodę."),
        field="consent",
    )


def _write(picture: Picture, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(picture, name, value)
    picture.save(update_fields=list(changes))
