# SPDX-License-Identifier: EUPL-1.2
"""What must hold of the packs: a wrong pack is found by a test, not by a resident."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from kooperacja.ground.law.logic.book import Book
from kooperacja.ground.law.logic.values import Parameter, Source

FOREVER = date.max


def _overlaps(book: Book) -> Iterator[str]:
    versions: dict[str, list[Parameter]] = defaultdict(list)
    for parameter in book.parameters:
        versions[parameter.name].append(parameter)
    for name, found in versions.items():
        found.sort(key=lambda p: p.source.valid_from)
        for earlier, later in pairwise(found):
            if (earlier.source.valid_to or FOREVER) >= later.source.valid_from:
                yield f"{name}: two values on {later.source.valid_from}"
            elif earlier.source.valid_to is not None and (later.source.valid_from - earlier.source.valid_to).days != 1:
                yield f"{name}: no value between {earlier.source.valid_to} and {later.source.valid_from}"
        if len({(p.group, p.title, p.unit, type(p.value)) for p in found}) != 1:
            yield f"{name}: versions differ in group, title, unit or kind of value"


def _sources(book: Book) -> Iterator[tuple[str, Source]]:
    yield from ((p.name, p.source) for p in book.parameters)
    for group in (book.domains, book.provider_kinds, book.modes, book.curricula, book.recurring, book.creation_steps):
        yield from ((thing.code, thing.source) for thing in group)
    yield from ((c.name, c.source) for c in book.clauses)
    yield from ((f"training of {r.post}", r.source) for r in book.required_trainings)


def _incomplete(book: Book) -> Iterator[str]:
    for name, source in _sources(book):
        if not source.article.strip():
            yield f"{name}: no article"
        if source.evidence not in ("read", "memory"):
            yield f"{name}: evidence must be read or memory"
        if source.evidence == "memory" and not source.note:
            yield f"{name}: from memory, and no note says what is to be confirmed"
        if source.valid_to is not None and source.valid_to < source.valid_from:
            yield f"{name}: ends before it begins"
    for parameter in book.parameters:
        if parameter.source.checked_on is None:
            yield f"{parameter.name}: nobody says when it was checked"
        if not parameter.template.strip().endswith("."):
            yield f"{parameter.name}: the sentence is not a sentence"


def _hours(book: Book) -> Iterator[str]:
    for curriculum in book.curricula:
        if sum(m.hours for m in curriculum.modules) != curriculum.hours:
            yield f"{curriculum.code}: hours of modules do not add up to {curriculum.hours}"
        if [m.number for m in curriculum.modules] != list(range(1, len(curriculum.modules) + 1)):
            yield f"{curriculum.code}: modules are not numbered in order"


def _references(book: Book) -> Iterator[str]:
    names = {p.name for p in book.parameters}
    known = {c.code for c in book.curricula}
    for required in book.required_trainings:
        if required.curriculum not in known:
            yield f"training of {required.post}: no curriculum is called {required.curriculum}"
    yield from (f"{c.code}: nobody says who may teach it" for c in book.curricula if c.teaching is None)
    for mode in book.modes:
        for reference in (mode.below, mode.above):
            if reference and reference not in names:
                yield f"{mode.code}: refers to {reference}, which no pack has"
    for kind, codes in (
        ("mode", [m.code for m in book.modes]),
        ("provider kind", [p.code for p in book.provider_kinds]),
        ("domain", [d.code for d in book.domains]),
        ("duty", [r.code for r in book.recurring]),
    ):
        yield from (f"{kind} {code}: twice" for code in sorted({c for c in codes if codes.count(c) > 1}))


def problems(book: Book) -> list[str]:
    """Everything that is wrong with a book; an empty list when nothing is."""
    return [*_overlaps(book), *_incomplete(book), *_hours(book), *_references(book)]
