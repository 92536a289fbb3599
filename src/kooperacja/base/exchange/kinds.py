# SPDX-License-Identifier: EUPL-1.2
"""What a sheet of a kind holds: its columns, how each value is read, who may bring one in.

An app describes its sheets in ``sheets.py`` and registers them in ``apps.py`` together with two functions of its
``services``: one that compares rows with what is kept, one that saves them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, Protocol

from django.utils.functional import Promise
from rapidfuzz import fuzz

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold

Parse = Callable[[str], Any]
Progress = Callable[[int, int], None]
Verdict = Literal["new", "changed", "unchanged"]
SURE, LIKELY = 100, 86


@dataclass(frozen=True)
class Column:
    """One thing a sheet may say. ``parse`` gets a text that is not empty; what it raises as ``ValueError`` is shown."""

    code: str
    label: str | Promise
    synonyms: tuple[str, ...] = ()
    required: bool = False
    parse: Parse = str
    hint: str | Promise = ""
    example: str = ""


@dataclass(frozen=True)
class SheetKind:
    """A kind of sheet."""

    code: str
    label: str | Promise
    columns: tuple[Column, ...]
    roles: frozenset[str]
    guide: str | Promise = ""
    result_url_name: str = ""

    def column(self, code: str) -> Column:
        """The column with this code."""
        return next(c for c in self.columns if c.code == code)


@dataclass(frozen=True)
class Row:
    """One row, read: ``values`` holds what is given, an empty cell is not in it."""

    number: int
    values: dict[str, Any]


@dataclass(frozen=True)
class Problem:
    """What is wrong in a row, in which column (by code), and what to do."""

    row: int
    column: str
    message: str
    value: str = ""


@dataclass(frozen=True)
class Planned:
    """What saving a row would do. ``target`` is the kept thing (``None`` for a new one), ``changes`` its new values."""

    row: Row
    verdict: Verdict
    target: int | None = None
    changes: dict[str, Any] = field(default_factory=dict)


@dataclass
class Plan:
    """What saving a sheet would do."""

    planned: list[Planned] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def count(self, verdict: Verdict) -> int:
        """How many rows are new, changed or unchanged."""
        return sum(1 for p in self.planned if p.verdict == verdict)


class MakePlan(Protocol):
    """Compares rows with what is kept; reads only."""

    def __call__(self, *, rows: Sequence[Row], bad: Sequence[Row], by: Acting) -> Plan:
        """The plan, with a problem for each row that cannot be saved; ``bad`` rows cannot, but may have more problems."""
        ...


class Save(Protocol):
    """Saves a plan: everything or nothing."""

    def __call__(self, *, plan: Plan, source: str, by: Acting, progress: Progress) -> None:
        """Write what the plan says."""
        ...


@dataclass(frozen=True)
class Known:
    """A registered kind with its two functions."""

    kind: SheetKind
    plan: MakePlan
    save: Save
    export: Callable[[Acting], tuple[list[str], Iterable[Sequence[Any]]]] | None = None


_KINDS: dict[str, Known] = {}


def register(
    kind: SheetKind, *, plan: MakePlan, save: Save,
    export: Callable[[Acting], tuple[list[str], Iterable[Sequence[Any]]]] | None = None,
) -> None:  # fmt: skip
    """Called from ``apps.py``: this kind of sheet can be imported, and exported when ``export`` is given."""
    _KINDS[kind.code] = Known(kind, plan, save, export)


def known(code: str) -> Known:
    """A kind by its code."""
    return _KINDS[code]


def every() -> list[Known]:
    """All kinds."""
    return list(_KINDS.values())


def allowed_to(by: Acting) -> list[SheetKind]:
    """The kinds that this person may bring in."""
    return [k.kind for k in every() if by.role in k.kind.roles]


def _bare(header: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(re.sub(r"\([^)]*\)|\*", " ", header))))


def likeness(column: Column, header: str) -> int:
    """How well a heading fits a column, 0–100."""
    bare = _bare(header)
    if not bare:
        return 0
    names = [_bare(str(column.label)), _bare(column.code), *(_bare(s) for s in column.synonyms)]
    if bare in names:
        return SURE
    return int(max(fuzz.ratio(bare, name) if min(len(bare), len(name)) > 3 else 0 for name in names))


def recognise(kind: SheetKind, headers: Sequence[str]) -> dict[str, int]:
    """Which column of the sheet is what: ``{"nip": 3}``. The surest pairs are taken first, each heading once."""
    pairs = sorted(
        (
            (-points, order, index, column.code)
            for order, column in enumerate(kind.columns)
            for index, header in enumerate(headers)
            if (points := likeness(column, header)) >= LIKELY
        )
    )
    found: dict[str, int] = {}
    for _points, _order, index, code in pairs:
        if code not in found and index not in found.values():
            found[code] = index
    return found


def score(kind: SheetKind, headers: Sequence[str]) -> int:
    """How much a row looks like the headings of this kind."""
    found = recognise(kind, headers)
    needed = sum(1 for column in kind.columns if column.required and column.code in found)
    return 0 if len(found) < 2 and not needed else len(found) + needed


def counts_line(new: int, changed: int, unchanged: int) -> str:
    """What a sheet would do or has done, in one line."""
    return f"{new} nowych, {changed} zmienionych, {unchanged} bez zmian"


def short_text(limit: int) -> Parse:
    """A text of at most ``limit`` characters."""

    def parse(text: str) -> str:
        if len(text) > limit:
            raise ValueError(f"Tekst ma {len(text)} znaków, najwięcej może mieć {limit}. Skróć go.")
        return text

    return parse


def day(text: str) -> date:
    """``2026-01-31``, ``31.01.2026`` or ``31.1.26``."""
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?: .*)?", text)
    parts = (match[1], match[2], match[3]) if match else None
    if parts is None and (match := re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})", text)):
        parts = (match[3] if len(match[3]) == 4 else f"20{match[3]}", match[2], match[1])
    try:
        if parts is None:
            raise ValueError
        return date(*(int(part) for part in parts))
    except ValueError:
        raise ValueError("To nie jest data. Wpisz ją tak: 31.01.2026.") from None


def one_of(
    choices: Iterable[tuple[str, str | Promise]], synonyms: Mapping[str, str] | None = None, *, what: str
) -> Parse:
    """One of the values, by its name, its code or another name for it."""
    names: dict[str, str] = {}
    labels: list[str] = []
    for value, label in choices:
        labels.append(str(label))
        names[_bare(str(label))] = value
        names[_bare(value)] = value
    names |= {_bare(name): value for name, value in (synonyms or {}).items()}

    def parse(text: str) -> str:
        bare = _bare(text)
        if bare in names:
            return names[bare]
        close = max(names, key=lambda name: fuzz.ratio(bare, name))
        if fuzz.ratio(bare, close) >= 90:
            return names[close]
        raise ValueError(f"Nie znam takiej wartości ({what}). Wpisz jedną z: {', '.join(labels)}.")

    return parse


def yes_or_no(text: str) -> bool:
    """``tak``, ``t``, ``x``, ``1`` or ``nie``, ``n``, ``0``, ``-``."""
    bare = fold(text).strip()
    if bare in {"tak", "t", "x", "1", "yes", "prawda", "true"}:
        return True
    if bare in {"nie", "n", "0", "-", "no", "falsz", "false"}:
        return False
    raise ValueError("Wpisz „tak” albo „nie”.")
