# SPDX-License-Identifier: EUPL-1.2
"""What upper apps tell the ledger: where a row comes from, and to which indicators a row can count."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.functional import Promise

from kooperacja.base.core.acting import Acting
from kooperacja.growth.support.models import SupportEntry

Codes = Callable[[Acting], Iterable[tuple[str, str]]]


@dataclass(frozen=True)
class Source:
    """A kind of thing that writes rows: its name, and the address of one of them."""

    label: str | Promise
    path: Callable[[UUID], str]


@dataclass
class _Registry:
    sources: dict[str, Source] = field(default_factory=dict)
    codes: list[Codes] = field(default_factory=list)


_REGISTRY = _Registry()


def register_source(kind: str, *, label: str | Promise, path: Callable[[UUID], str]) -> None:
    """Called from ``apps.py``: rows of this kind (``"trainings.edition"``) lead to ``path(uid)``."""
    _REGISTRY.sources[kind] = Source(label, path)


def register_indicators(codes: Codes) -> None:
    """Called from ``apps.py``: ``codes(by)`` answers the indicators of a centre as ``(code, name)``."""
    if codes not in _REGISTRY.codes:
        _REGISTRY.codes.append(codes)


def source_of(entry: SupportEntry) -> tuple[str, str] | None:
    """Name and address of the thing that a row tells of; nothing for a row written by hand."""
    known = _REGISTRY.sources.get(entry.source_kind)
    if entry.source_uid is None:
        return None
    return (str(known.label), known.path(entry.source_uid)) if known else (entry.source_kind, "")


def indicator_choices(by: Acting) -> list[tuple[str, str]]:
    """Indicators to which a row of the own centre can count, as ``(code, name)``; nothing when nobody defined any."""
    return [(code, name) for codes in _REGISTRY.codes for code, name in codes(by)]
