# SPDX-License-Identifier: EUPL-1.2
"""Writing, publishing, correcting and withdrawing the page of a visit."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import fold
from kooperacja.base.search.services import index_many, remove
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.publications import notifications, queries, rules, search
from kooperacja.growth.publications.enums import PUBLICATION_FLOW, PublicationState
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support import queries as support
from kooperacja.growth.support.models import StudyVisit


class SomethingMissing(DomainError):
    """The page cannot go out yet; the message lists exactly what is missing."""

    def __init__(self, missing: list[str]) -> None:
        self.missing = missing
        super().__init__(_("Jeszcze nie można opublikować. ") + " ".join(missing))


class AlreadyDrafted(DomainError):
    """A visit has one page."""

    default = gettext_lazy("Ta wizyta ma już swoją stronę. Otwórz ją i popraw.")


class WordsNeeded(DomainError):
    """A correction or a withdrawal says why."""

    default = gettext_lazy("Napisz jedno zdanie: co i dlaczego.")


class CoverOfAnother(DomainError):
    """The picture at the top comes from the gallery of the visit."""

    default = gettext_lazy("Na górze strony może stać tylko zdjęcie z galerii tej wizyty.")


def _free_slug(title: str) -> str:
    stem = slugify(fold(title))[:100] or "wizyta"
    slug, number = stem, 1
    while Publication.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _check_cover(visit_id: int, cover: Picture | None) -> None:
    if cover is None:
        return
    placed = support.gallery_of(StudyVisit(pk=visit_id))
    if all(each.picture_id != cover.pk for each in placed):
        raise CoverOfAnother(field="cover")


def _write(publication: Publication, words: dict[str, Any]) -> None:
    _check_cover(publication.visit_id, words.get("cover"))
    for name, value in words.items():
        setattr(publication, name, value)
    publication.save(update_fields=[*words])


@transaction.atomic
def draft_publication(
    *, visit: StudyVisit, title: str, lead: str, kicker: str = "", body: str = "", conclusion_title: str = "",
    conclusion: str = "", gallery_note: str = "", cover: Picture | None = None, by: Acting,
) -> Publication:  # fmt: skip
    """Begin the public page of a visit."""
    rules.draft_publication.require(by, visit)
    if Publication.objects.filter(visit=visit).exists():
        raise AlreadyDrafted
    _check_cover(visit.pk, cover)
    publication = Publication.objects.create(
        centre_id=visit.centre_id, visit=visit, slug=_free_slug(title), title=title, kicker=kicker, lead=lead, body=body,
        conclusion_title=conclusion_title, conclusion=conclusion, gallery_note=gallery_note, cover=cover,
    )  # fmt: skip
    audit.record("publications.publication.drafted", publication, by=by)
    return publication


@transaction.atomic
def edit_publication(
    *, publication: Publication, title: str, lead: str, kicker: str = "", body: str = "", conclusion_title: str = "",
    conclusion: str = "", gallery_note: str = "", cover: Picture | None = None, by: Acting,
) -> Publication:  # fmt: skip
    """Change the words of a page that is not public now."""
    rules.edit_publication.require(by, publication)
    _write(
        publication,
        {
            "title": title, "lead": lead, "kicker": kicker, "body": body, "conclusion_title": conclusion_title,
            "conclusion": conclusion, "gallery_note": gallery_note, "cover": cover,
        },
    )  # fmt: skip
    audit.record("publications.publication.edited", publication, by=by)
    return publication


def _insist_complete(publication: Publication) -> None:
    missing = queries.missing_for(publication)
    if missing:
        raise SomethingMissing([each.sentence for each in missing])


def _show_pictures(publication: Publication, by: Acting) -> None:
    shown = [placed.picture for placed in support.gallery_of(publication.visit)]
    if publication.cover is not None:
        shown.append(publication.cover)
    for picture in {p.pk: p for p in shown}.values():
        if not picture.is_public:
            pictures.publish_picture(picture=picture, by=by)


def _index(publication: Publication) -> None:
    index_many("publication", [search.row(publication)])


@transaction.atomic
def publish_visit(*, publication: Publication, by: Acting) -> Publication:
    """Show the page to everybody; refuses while the funding notice, words, alternative texts or consents are missing."""
    rules.publish_publication.require(by, publication)
    _insist_complete(publication)
    PUBLICATION_FLOW.move(publication, to=PublicationState.PUBLISHED, published_at=publication.published_at or by.at)
    _show_pictures(publication, by)
    _index(publication)
    audit.record("publications.publication.published", publication, by=by)
    notifications.published(publication, by=by)
    return publication


@transaction.atomic
def correct_publication(
    *, publication: Publication, note: str, title: str, lead: str, kicker: str = "", body: str = "",
    conclusion_title: str = "", conclusion: str = "", gallery_note: str = "", cover: Picture | None = None, by: Acting,
) -> Publication:  # fmt: skip
    """Correct what is published; the page says when and what was corrected, and new pictures come in."""
    rules.correct_publication.require(by, publication)
    if not note.strip():
        raise WordsNeeded(field="note")
    _write(
        publication,
        {
            "title": title, "lead": lead, "kicker": kicker, "body": body, "conclusion_title": conclusion_title,
            "conclusion": conclusion, "gallery_note": gallery_note, "cover": cover, "corrected_at": by.at,
            "correction_note": note.strip(),
        },
    )  # fmt: skip
    _insist_complete(publication)
    _show_pictures(publication, by)
    _index(publication)
    audit.record("publications.publication.corrected", publication, by=by, reason=note.strip())
    return publication


@transaction.atomic
def withdraw_publication(*, publication: Publication, reason: str, by: Acting) -> Publication:
    """Take the page away from readers, with its pictures; only those on published practice cards stay public."""
    rules.withdraw_publication.require(by, publication)
    if not reason.strip():
        raise WordsNeeded(field="reason")
    PUBLICATION_FLOW.move(publication, to=PublicationState.WITHDRAWN)
    elsewhere = set(
        GoodPractice.objects.visible_to(Acting.public(at=by.at))
        .filter(picture__isnull=False)
        .values_list("picture_id", flat=True)
    )
    for placed in support.gallery_of(publication.visit):
        if placed.picture.is_public and placed.picture_id not in elsewhere:
            pictures.hide_picture(picture=placed.picture, by=by)
    remove("publication", publication.uid)
    audit.record("publications.publication.withdrawn", publication, by=by, reason=reason.strip())
    notifications.withdrawn(publication, by=by)
    return publication
