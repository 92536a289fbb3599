# SPDX-License-Identifier: EUPL-1.2
"""Publishing now or at a planned hour, correcting, withdrawing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.base.documents.services import store
from kooperacja.base.search.services import index_many, remove
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.publications import documents, notifications, queries, rules, search
from kooperacja.growth.publications.enums import PUBLICATION_FLOW, PublicationState, VersionKind
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.publications.services.errors import SomethingMissing, TooLate, WordsNeeded
from kooperacja.growth.publications.services.writing import keep_version, write
from kooperacja.growth.support import queries as support


def _insist_complete(publication: Publication) -> None:
    missing = queries.missing_for(publication)
    if missing:
        raise SomethingMissing([each.sentence for each in missing])


def _pictures_of(publication: Publication) -> list[Picture]:
    shown = [each.picture for each in queries.placed_pictures(publication)]
    if publication.visit is not None:
        shown += [placed.picture for placed in support.gallery_of(publication.visit)]
    if publication.cover is not None:
        shown.append(publication.cover)
    return list({p.pk: p for p in shown}.values())


def _show(publication: Publication, by: Acting) -> None:
    """Its pictures and its card for social media become public with it, and it is found by the search."""
    for picture in _pictures_of(publication):
        if not picture.is_public:
            pictures.publish_picture(picture=picture, by=by)
    _draw_cards(publication, by)
    index_many("publication", [search.row(publication)])


def _draw_cards(publication: Publication, by: Acting) -> None:
    words: dict[str, Any] = {
        "title": publication.title,
        "kicker": publication.kicker,
        "signature": publication.centre.name,
    }
    plain = store(documents.draw_card(**words), name=f"{publication.slug[:80]}.jpg", media_type="image/jpeg", by=by)
    full = plain
    if publication.cover is not None:
        with publication.cover.display.file.open("rb") as file:
            content = documents.draw_card(**words, picture=file.read())
        full = store(content, name=f"{publication.slug[:80]}.jpg", media_type="image/jpeg", by=by)
    publication.card, publication.plain_card = full, plain
    publication.save(update_fields=["card", "plain_card"])


@transaction.atomic
def publish_publication(*, publication: Publication, by: Acting) -> Publication:
    """Show the page to everybody; refuses while label, words, alternative texts, authors or consents are missing."""
    rules.publish_publication.require(by, publication)
    _insist_complete(publication)
    PUBLICATION_FLOW.move(
        publication, to=PublicationState.PUBLISHED, published_at=publication.published_at or by.at, publish_at=None
    )
    _show(publication, by)
    keep_version(publication, VersionKind.PUBLISHED, by)
    audit.record("publications.publication.published", publication, by=by)
    notifications.published(publication, by=by)
    return publication


@transaction.atomic
def plan_publication(*, publication: Publication, publish_at: datetime, by: Acting) -> Publication:
    """Let the page go out by itself at an hour; it must be complete now, and is asked again then."""
    rules.plan_publication.require(by, publication)
    if publish_at <= by.at:
        raise TooLate(field="publish_at")
    _insist_complete(publication)
    PUBLICATION_FLOW.move(publication, to=PublicationState.PLANNED, publish_at=publish_at)
    audit.record("publications.publication.planned", publication, by=by, publish_at=publish_at.isoformat())
    return publication


@transaction.atomic
def unplan_publication(*, publication: Publication, by: Acting) -> Publication:
    """Keep the page back: it is a draft again."""
    rules.unplan_publication.require(by, publication)
    PUBLICATION_FLOW.move(publication, to=PublicationState.DRAFT, publish_at=None)
    audit.record("publications.publication.unplanned", publication, by=by)
    return publication


def publish_due(*, by: Acting) -> int:
    """Publish what was planned until now; answers how many. What lacks something by then goes back to its authors."""
    count = 0
    for publication in queries.due(by.at):
        acting = replace(by, organisation_id=publication.centre_id, organisation_label=str(publication.centre))
        try:
            publish_publication(publication=publication, by=acting)
            count += 1
        except Stale:
            continue
        except DomainError as refused:
            _send_back(publication.pk, str(refused.message), acting)
    return count


@transaction.atomic
def _send_back(pk: int, why: str, by: Acting) -> None:
    publication = Publication.objects.select_related("centre", "visit").get(pk=pk)
    if publication.state != PublicationState.PLANNED:
        return
    PUBLICATION_FLOW.move(publication, to=PublicationState.DRAFT, publish_at=None)
    audit.record("publications.publication.held_back", publication, by=by, reason=why[:300])
    notifications.held_back(publication, by=by)


@transaction.atomic
def correct_publication(
    *, publication: Publication, note: str, by: Acting, revision: int | None = None, **words: Any
) -> Publication:
    """Correct what is published; the page says when and what was corrected, and new pictures come in."""
    rules.correct_publication.require(by, publication)
    if not note.strip():
        raise WordsNeeded(field="note")
    write(publication, words, by=by, revision=revision, corrected_at=by.at, correction_note=note.strip())
    _insist_complete(publication)
    _show(publication, by)
    keep_version(publication, VersionKind.CORRECTED, by, note.strip())
    audit.record("publications.publication.corrected", publication, by=by, reason=note.strip())
    return publication


@transaction.atomic
def withdraw_publication(*, publication: Publication, reason: str, by: Acting) -> Publication:
    """Take the page away from readers, with its pictures; only those on other public pages stay public."""
    rules.withdraw_publication.require(by, publication)
    if not reason.strip():
        raise WordsNeeded(field="reason")
    shown = _pictures_of(publication)
    elsewhere = queries.public_elsewhere([p.pk for p in shown], publication)
    PUBLICATION_FLOW.move(publication, to=PublicationState.WITHDRAWN)
    for picture in shown:
        if picture.is_public and picture.pk not in elsewhere:
            pictures.hide_picture(picture=picture, by=by)
    remove("publication", publication.uid)
    audit.record("publications.publication.withdrawn", publication, by=by, reason=reason.strip())
    notifications.withdrawn(publication, by=by)
    return publication
