# SPDX-License-Identifier: EUPL-1.2
"""Finding. Every word must match; the last one may be unfinished; inflection and diacritics do not matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models import Case, F, IntegerField, QuerySet, Value, When, Window
from django.db.models.expressions import RawSQL
from django.db.models.functions import RowNumber
from rapidfuzz import fuzz

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold
from kooperacja.base.search import kinds, words
from kooperacja.base.search.models import Entry

CANDIDATES = 200
LIKE_ENOUGH = 72


@dataclass(frozen=True)
class Hit:
    """One thing found, ready to be shown."""

    kind: str
    kind_label: str
    icon: str
    area: str
    uid: str
    title: str
    subtitle: str
    path: str


@dataclass(frozen=True)
class Group:
    """The hits of one kind."""

    code: str
    label: str
    hits: list[Hit]


@dataclass(frozen=True)
class Answer:
    """What a question found, by kind; when nothing, what the person may have meant."""

    text: str
    groups: list[Group]
    did_you_mean: list[Hit]

    @property
    def count(self) -> int:
        """How many hits are shown."""
        return sum(len(group.hits) for group in self.groups)


def find(by: Acting, text: str, limit: int = 20, kinds: Iterable[str] | None = None) -> list[Hit]:
    """What ``by`` may find under these words, kind after kind, at most ``limit`` in all."""
    each = max(1, limit)
    return _first_that_finds(by, text, each, kinds)[:limit]


def answer(by: Acting, text: str, *, each: int = 5, kinds: Iterable[str] | None = None) -> Answer:
    """What a question found, at most ``each`` of a kind, and suggestions when it found nothing."""
    hits = _first_that_finds(by, text, each, kinds)
    groups: dict[str, Group] = {}
    for hit in hits:
        groups.setdefault(hit.kind, Group(hit.kind, hit.kind_label, [])).hits.append(hit)
    return Answer(text, list(groups.values()), [] if hits else similar(by, text, kinds=kinds))


def similar(by: Acting, text: str, *, limit: int = 5, kinds: Iterable[str] | None = None) -> list[Hit]:
    """Things whose title looks like the question: for a slip of the finger."""
    rows = _visible(by, kinds)
    grams = words.grams(text)
    if rows is None or len(fold(text)) < 4 or not grams:
        return []
    candidates = rows.filter(pk__in=_grams_match(grams))[:CANDIDATES]
    asked = " ".join(words.bare(word) for word in words.question(text))
    scored = [(_likeness(asked, entry.title_folded), entry) for entry in candidates]
    best = sorted((-score, entry.name_key, entry.pk, entry) for score, entry in scored if score >= LIKE_ENOUGH)
    return [_hit(entry) for _score, _key, _pk, entry in best[:limit]]


def _likeness(asked: str, title: str) -> float:
    whole = fuzz.ratio(asked, title)
    by_words = min(
        (max((fuzz.ratio(word, other) for other in title.split()), default=0.0) for word in asked.split()), default=0.0
    )
    return max(whole, by_words - 1)


def _visible(by: Acting, codes: Iterable[str] | None) -> QuerySet[Entry] | None:
    condition = kinds.visible_to(by, codes)
    return None if condition is None else Entry.objects.filter(condition)


def _first_that_finds(by: Acting, text: str, each: int, codes: Iterable[str] | None) -> list[Hit]:
    codes = None if codes is None else list(codes)
    asked = words.question(text)
    rows = _visible(by, codes)
    if rows is None or not asked or sum(map(len, asked)) < 2:
        return []
    exact = [sorted(words.asked(word)) for word in asked]
    unfinished = [words.bare(asked[-1])]
    found = _ordered(rows, text, exact, unfinished, each)
    if not found and any(len(word) > 4 for word in asked):
        stems = [[] if len(word) > 4 else sorted(words.asked(word)) for word in asked]
        begins = [words.stem(word) if len(word) > 4 else "" for word in asked]
        found = _ordered(rows, text, stems, begins, each)
    return found


def _ordered(
    rows: QuerySet[Entry], text: str, exact: list[list[str]], begins: list[str], each: int
) -> list[Hit]:  # fmt: skip
    """Hits per kind: titles that begin with the question first, then by the Polish alphabet."""
    prefixes = [""] * (len(exact) - len(begins)) + begins
    asked = " ".join(words.split(fold(text)))
    rank = Case(
        When(title_folded=asked, then=Value(0)),
        When(title_folded__startswith=asked, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    inside = Window(RowNumber(), partition_by=F("kind"), order_by=[rank.asc(), F("name_key").asc(), F("pk").asc()])
    matching = rows.filter(pk__in=_match(exact, prefixes))
    chosen = list(matching.annotate(inside=inside, rank=rank).filter(inside__lte=each).defer("words", "grams"))
    best = {entry.kind: 2 for entry in chosen}
    for entry in chosen:
        best[entry.kind] = min(best[entry.kind], entry.rank)
    chosen.sort(key=lambda e: (best[e.kind] == 2, kinds.kind(e.kind).place, e.kind, e.inside))
    return [_hit(entry) for entry in chosen]


def _hit(entry: Entry) -> Hit:
    known = kinds.kind(entry.kind)
    return Hit(
        kind=entry.kind, kind_label=str(known.label), icon=known.icon, area=known.area, uid=entry.target_uid,
        title=entry.title, subtitle=entry.subtitle, path=entry.path,
    )  # fmt: skip


def _match(exact: list[list[str]], prefixes: list[str]) -> RawSQL:
    """Primary keys of entries with one of ``exact`` or the beginning ``prefix`` for every word of the question."""
    if connection.vendor == "postgresql":
        parts = [
            "(" + " | ".join([f"'{w}'" for w in forms] + ([f"'{prefix}':*"] if prefix else [])) + ")"
            for forms, prefix in zip(exact, prefixes, strict=True)
        ]
        return RawSQL("SELECT id FROM search_entry WHERE words_vector @@ %s::tsquery", [" & ".join(parts)])
    parts = [
        "(" + " OR ".join([f'"{w}"' for w in forms] + ([f'"{prefix}" *'] if prefix else [])) + ")"
        for forms, prefix in zip(exact, prefixes, strict=True)
    ]
    asked = "words : (" + " AND ".join(parts) + ")"
    return RawSQL("SELECT rowid FROM search_entry_text WHERE search_entry_text MATCH %s", [asked])


def _grams_match(grams: list[str]) -> RawSQL:
    """Primary keys of entries that share most trigrams with the question, the likest first."""
    if connection.vendor == "postgresql":
        asked = " | ".join(f"'{g}'" for g in grams)
        return RawSQL(
            "SELECT id FROM search_entry WHERE grams_vector @@ %s::tsquery"
            " ORDER BY ts_rank(grams_vector, %s::tsquery, 2) DESC, id LIMIT %s",
            [asked, asked, CANDIDATES],
        )
    asked = "grams : (" + " OR ".join(f'"{g}"' for g in grams) + ")"
    return RawSQL(
        "SELECT rowid FROM search_entry_text WHERE search_entry_text MATCH %s ORDER BY bm25(search_entry_text) LIMIT %s",
        [asked, CANDIDATES],
    )
