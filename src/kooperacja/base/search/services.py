# SPDX-License-Identifier: EUPL-1.2
"""Keeping the index: an app calls ``index`` when its thing changes and ``remove`` when it goes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from django.db import transaction

from kooperacja.base.core.text import fold, sort_key
from kooperacja.base.search import kinds, words
from kooperacja.base.search.kinds import Row
from kooperacja.base.search.models import Entry

BATCH = 1_000
_CHANGING = [
    "title", "subtitle", "path", "organisation_id", "title_folded", "name_key", "words", "grams",
]  # fmt: skip


def index(
    kind: str,
    uid: object,
    *,
    title: str,
    path: str,
    subtitle: str = "",
    keywords: str = "",
    organisation_id: int | None = None,
) -> None:
    """Put one thing into the index, or bring its entry up to date. ``keywords`` are found but not shown."""
    index_many(kind, [Row(str(uid), title, path, subtitle, keywords, organisation_id)])


def index_many(kind: str, rows: Iterable[Row]) -> int:
    """Put many things of one kind into the index; answers how many."""
    count = 0
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        Entry.objects.bulk_create(
            [_entry(kind, row) for row in batch],
            update_conflicts=True,
            unique_fields=["kind", "target_uid"],
            update_fields=_CHANGING,
        )
        count += len(batch)
    return count


def remove(kind: str, uid: object) -> None:
    """Take one thing out of the index."""
    Entry.objects.filter(kind=kind, target_uid=str(uid)).delete()


@transaction.atomic
def reindex(code: str) -> int:
    """Build the index of one kind anew from its source; answers how many entries it has."""
    source = kinds.kind(code).source
    if source is None:
        return 0
    Entry.objects.filter(kind=code).delete()
    return index_many(code, source())


def _entry(kind: str, row: Row) -> Entry:
    return Entry(
        kind=kind,
        target_uid=row.uid,
        title=row.title[:200],
        subtitle=row.subtitle[:200],
        path=row.path,
        organisation_id=row.organisation_id,
        title_folded=" ".join(words.split(fold(row.title)))[:240],
        name_key=sort_key(row.title),
        words=words.index_words(row.title, row.subtitle, row.keywords),
        grams=" ".join(words.grams(row.title)),
    )
