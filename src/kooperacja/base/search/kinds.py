# SPDX-License-Identifier: EUPL-1.2
"""Kinds of things that can be found: apps register theirs in ``apps.py``; an entry of an unknown kind is never found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.models import Q
from django.utils.functional import Promise

from kooperacja.base.core.acting import Acting

Area = Literal["region", "gmina", "services", "providers", "portal"]


@dataclass(frozen=True)
class Row:
    """One thing for the index, as an app gives it."""

    uid: str
    title: str
    path: str
    subtitle: str = ""
    keywords: str = ""
    organisation_id: int | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of thing: its heading, its icon, who may find it, and where the whole of it comes from."""

    code: str
    label: str | Promise
    icon: str
    area: Area
    place: int
    roles: frozenset[str] | None
    visible: Callable[[Acting], Q] | None
    source: Callable[[], Iterable[Row]] | None


_KINDS: dict[str, Kind] = {}


def register(
    code: str,
    *,
    label: str | Promise,
    icon: str,
    area: Area,
    place: int = 50,
    roles: Iterable[str] | None = None,
    visible: Callable[[Acting], Q] | None = None,
    source: Callable[[], Iterable[Row]] | None = None,
) -> None:
    """Called from ``apps.py``. Without ``visible``: public entries for everyone who is signed in, entries of an
    institution for its members; ``roles`` narrows both. ``source`` answers every row of the kind, for ``reindex``.
    """
    _KINDS[code] = Kind(
        code, label, icon, area, place, frozenset(roles) if roles is not None else None, visible, source
    )


def kind(code: str) -> Kind:
    """The kind with this code."""
    return _KINDS[code]


def every() -> list[Kind]:
    """All kinds, in the order in which groups are shown."""
    return sorted(_KINDS.values(), key=lambda k: (k.place, k.code))


def visible_to(by: Acting, codes: Iterable[str] | None = None) -> Q | None:
    """The entries that ``by`` may find; ``None`` when there can be none."""
    condition: Q | None = None
    wanted = None if codes is None else frozenset(codes)
    for known in every():
        if wanted is not None and known.code not in wanted:
            continue
        if known.roles is not None and by.role not in known.roles:
            continue
        own = known.visible(by) if known.visible else _default(by)
        if own is None:
            continue
        part = Q(kind=known.code) & own
        condition = part if condition is None else condition | part
    return condition


def _default(by: Acting) -> Q | None:
    if not by.is_person:
        return None
    mine = Q(organisation_id=None)
    return mine | Q(organisation_id=by.organisation_id) if by.organisation_id else mine
