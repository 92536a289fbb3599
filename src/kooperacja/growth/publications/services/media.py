# SPDX-License-Identifier: EUPL-1.2
"""Pictures and attachments of a publication."""

from __future__ import annotations

from typing import Any, Literal

from django.core.files.base import File
from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.documents import images
from kooperacja.base.documents.services import store
from kooperacja.growth.pictures import rules as picture_rules
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.publications import queries, rules
from kooperacja.growth.publications.enums import PublicationState, VersionKind
from kooperacja.growth.publications.logic import files
from kooperacja.growth.publications.models import Publication, PublicationAttachment, PublicationPicture
from kooperacja.growth.publications.services.errors import NotAttachable, WordsNeeded
from kooperacja.growth.publications.services.writing import keep_version, write


@transaction.atomic
def add_picture(*, publication: Publication, by: Acting, **facts: Any) -> PublicationPicture:
    """Add a new picture to a publication; ``facts`` are those of ``pictures.add_picture``."""
    rules.manage_publication.require(by, publication)
    return place_picture(publication=publication, picture=pictures.add_picture(by=by, **facts), by=by)


@transaction.atomic
def place_picture(*, publication: Publication, picture: Picture, by: Acting) -> PublicationPicture:
    """Take a picture of the own institution into a publication. A published page shows it after its next correction."""
    rules.manage_publication.require(by, publication)
    picture_rules.edit_picture.require(by, picture)
    own = PublicationPicture.objects.filter(publication=publication)
    found = own.filter(picture=picture).first()
    if found is not None:
        return found
    Publication.objects.filter(pk=publication.pk).update(last_picture=F("last_picture") + 1)
    publication.refresh_from_db(fields=["last_picture"])
    last = own.aggregate(position=Max("position"))["position"] or 0
    made = PublicationPicture.objects.create(
        publication=publication, picture=picture, number=publication.last_picture, position=last + 1
    )
    audit.record("publications.publication.picture_added", publication, by=by, number=made.number)
    return made


@transaction.atomic
def move_picture(*, placed: PublicationPicture, way: Literal["earlier", "later"], by: Acting) -> PublicationPicture:
    """Change places with the neighbour in the gallery; at the end nothing happens."""
    rules.manage_publication.require(by, placed.publication)
    rows = PublicationPicture.objects.filter(publication=placed.publication)
    if way == "earlier":
        other = rows.filter(position__lt=placed.position).order_by("-position").first()
    else:
        other = rows.filter(position__gt=placed.position).order_by("position").first()
    if other is not None:
        placed.position, other.position = other.position, placed.position
        placed.save(update_fields=["position"])
        other.save(update_fields=["position"])
    return placed


@transaction.atomic
def show_in_gallery(*, placed: PublicationPicture, in_gallery: bool, by: Acting) -> PublicationPicture:
    """Take a picture into the gallery at the end of the page, or leave it only where the text places it."""
    rules.manage_publication.require(by, placed.publication)
    placed.in_gallery = in_gallery
    placed.save(update_fields=["in_gallery"])
    return placed


@transaction.atomic
def remove_picture(*, placed: PublicationPicture, by: Acting) -> Publication:
    """Take a picture off the publication; it stays among the pictures of the institution, public only if it is elsewhere."""
    publication = placed.publication
    rules.manage_publication.require(by, publication)
    elsewhere = queries.public_elsewhere([placed.picture_id], publication)
    if publication.cover_id == placed.picture_id:
        publication.cover = None
        publication.save(update_fields=["cover"])
    picture, number = placed.picture, placed.number
    placed.delete()
    if picture.is_public and picture.pk not in elsewhere:
        pictures.hide_picture(picture=picture, by=by)
    audit.record("publications.publication.picture_removed", publication, by=by, number=number)
    return publication


@transaction.atomic
def attach_file(*, publication: Publication, upload: File[bytes], name: str, by: Acting) -> PublicationAttachment:
    """Add a file to take away. On a published page that is a correction, with its date and sentence."""
    rules.manage_publication.require(by, publication)
    if not name.strip():
        raise WordsNeeded(_("Nazwij plik tak, żeby było wiadomo, co w nim jest."), field="name")
    images.check_size(upload.size or 0)
    content = upload.read()
    kind = files.kind_of(content, upload.name or "")
    if kind is None:
        raise NotAttachable(field="upload")
    stem = (upload.name or "plik").rsplit("/", 1)[-1][:150]
    made = PublicationAttachment.objects.create(
        publication=publication, name=name.strip(), kind=kind.name, added_at=by.at,
        file=store(content, name=stem, media_type=kind.media_type, by=by),
    )  # fmt: skip
    audit.record("publications.publication.file_attached", publication, by=by, kind=kind.name)
    _correct(publication, _("Dodano załącznik „%s”.") % made.name, by)
    return made


@transaction.atomic
def remove_attachment(*, attachment: PublicationAttachment, by: Acting) -> Publication:
    """Take a file away; its address stops working."""
    publication = attachment.publication
    rules.manage_publication.require(by, publication)
    name = attachment.name
    attachment.delete()
    audit.record("publications.publication.file_removed", publication, by=by)
    _correct(publication, _("Usunięto załącznik „%s”.") % name, by)
    return publication


def _correct(publication: Publication, note: str, by: Acting) -> None:
    if publication.state != PublicationState.PUBLISHED:
        return
    write(publication, {}, by=by, corrected_at=by.at, correction_note=note[:300])
    keep_version(publication, VersionKind.CORRECTED, by, note[:300])
    audit.record("publications.publication.corrected", publication, by=by, reason=note)
