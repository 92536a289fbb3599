# SPDX-License-Identifier: EUPL-1.2
"""Beginning and writing: what is saved makes a version, what is only typed is kept for the one who types it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.text import slugify

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.publications import queries, rules
from kooperacja.growth.publications.enums import VersionKind
from kooperacja.growth.publications.models import Publication, PublicationVersion, WorkingCopy
from kooperacja.growth.publications.services.errors import (
    AlreadyDrafted,
    CoverOfAnother,
    LabelOfAnother,
    Overtaken,
    WordsNeeded,
)
from kooperacja.growth.support.models import StudyVisit

_MANY = ("visits", "practices")
#: Addresses of the house's own.
_TAKEN = frozenset({"spis"})
#: A working copy may not grow without end.
MAX_WORDS = 200_000


@transaction.atomic
def draft_publication(*, visit: StudyVisit, title: str, by: Acting, **words: Any) -> Publication:
    """Begin the public page of a visit. ``words`` are those of ``queries.WORDS`` and ``queries.CHOICES``."""
    rules.draft_publication.require(by, visit)
    if Publication.objects.filter(visit=visit).exists():
        raise AlreadyDrafted
    return _begin(Publication(centre_id=visit.centre_id, visit=visit, title=title), words, by)


@transaction.atomic
def draft_article(*, title: str, by: Acting, **words: Any) -> Publication:
    """Begin an article in the name of the acting centre. ``words`` as in ``draft_publication``."""
    rules.draft_article.require(by)
    return _begin(Publication(centre_id=by.organisation_id or 0, title=title), words, by)


def _begin(publication: Publication, words: dict[str, Any], by: Acting) -> Publication:
    if not publication.title.strip():
        raise WordsNeeded(field="title")
    _known(words)
    many = {name: words.pop(name) for name in _MANY if name in words}
    words["byline"] = words.get("byline") or by.organisation_label
    for name, value in words.items():
        setattr(publication, name, value)
    publication.slug = _free_slug(publication.title)
    publication.saved_at, publication.saved_by_id = by.at, by.user_id
    _check(publication, words)
    publication.save()
    for name, values in many.items():
        getattr(publication, name).set(values)
    keep_version(publication, VersionKind.SAVED, by)
    audit.record("publications.publication.drafted", publication, by=by)
    return publication


@transaction.atomic
def edit_publication(*, publication: Publication, by: Acting, revision: int | None = None, **words: Any) -> Publication:
    """Change a page that is not public now. With ``revision`` (what the form showed) nobody is overtaken silently."""
    rules.edit_publication.require(by, publication)
    write(publication, words, by=by, revision=revision)
    keep_version(publication, VersionKind.SAVED, by)
    audit.record("publications.publication.edited", publication, by=by)
    return publication


def write(
    publication: Publication, words: dict[str, Any], *, by: Acting, revision: int | None = None, **more: Any
) -> None:
    """Write words and what comes with them, if nobody has saved since; forget what ``by`` was typing."""
    _known(words)
    if "title" in words and not words["title"].strip():
        raise WordsNeeded(field="title")
    _check(publication, words)
    one = {name: value for name, value in words.items() if name not in _MANY} | more
    base = publication.revision if revision is None else revision
    saved = {"revision": base + 1, "saved_at": by.at, "saved_by_id": by.user_id}
    if Publication.objects.filter(pk=publication.pk, revision=base).update(**one, **saved) != 1:
        raise Overtaken(Publication.objects.select_related("saved_by").get(pk=publication.pk))
    for name, value in (one | saved).items():
        setattr(publication, name, value)
    for name in _MANY:
        if name in words:
            getattr(publication, name).set(words[name])
    WorkingCopy.objects.filter(publication=publication, user_id=by.user_id or 0).delete()


def keep_version(publication: Publication, kind: str, by: Acting, note: str = "") -> PublicationVersion:
    """Keep the words as they are now."""
    return PublicationVersion.objects.create(
        publication=publication, number=publication.revision, kind=kind, words=queries.words_of(publication), note=note,
        saved_at=by.at, saved_by_id=by.user_id,
    )  # fmt: skip


@transaction.atomic
def keep_working(*, publication: Publication, words: dict[str, Any], revision: int, by: Acting) -> WorkingCopy:
    """Keep what is being typed, for this person alone. Not recorded: nothing has changed for anybody else."""
    rules.manage_publication.require(by, publication)
    plain = {
        name: [str(v)[:40] for v in words[name]][:50] if name in _MANY else str(words[name])[:MAX_WORDS]
        for name in (*queries.WORDS, *queries.CHOICES)
        if name in words
    }
    copy, _new = WorkingCopy.objects.update_or_create(
        publication=publication,
        user_id=by.user_id or 0,
        defaults={"words": plain, "revision": revision, "saved_at": by.at},
    )
    return copy


@transaction.atomic
def drop_working(*, publication: Publication, by: Acting) -> int:
    """Throw away what was typed and not saved; answers how many copies there were."""
    rules.manage_publication.require(by, publication)
    return WorkingCopy.objects.filter(publication=publication, user_id=by.user_id or 0).delete()[0]


@transaction.atomic
def take_version(*, publication: Publication, version: PublicationVersion, by: Acting) -> WorkingCopy:
    """Take an old version to the desk: into the form, where it is looked at before it is saved."""
    return keep_working(publication=publication, words=version.words, revision=publication.revision, by=by)


def _known(words: dict[str, Any]) -> None:
    unknown = set(words) - {*queries.WORDS, *queries.CHOICES}
    if unknown:
        raise TypeError(f"not words of a publication: {sorted(unknown)}")


def _check(publication: Publication, words: dict[str, Any]) -> None:
    if publication.visit is not None and words.get("funding_label") is not None:
        raise LabelOfAnother(field="funding_label")
    cover: Picture | None = words.get("cover")
    if cover is not None and not queries.cover_choices(publication).filter(pk=cover.pk).exists():
        raise CoverOfAnother(field="cover")


def _free_slug(title: str) -> str:
    stem = slugify(fold(title))[:100].strip("-") or "publikacja"
    slug, number = stem, 1
    while slug in _TAKEN or Publication.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{stem}-{number}"
    return slug
