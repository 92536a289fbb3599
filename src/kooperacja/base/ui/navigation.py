# SPDX-License-Identifier: EUPL-1.2
"""The areas of work on the left: every app offers its own, each role sees five to nine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.urls import reverse

from kooperacja.base.core.acting import Acting


@dataclass(frozen=True)
class Item:
    """One word on the left. ``area`` gives the quiet accent; ``count`` is what waits there (0 shows nothing)."""

    place: int
    label: str
    url_name: str
    icon: str
    area: str
    roles: frozenset[str]
    url: str = ""
    is_current: bool = False
    count: int = 0


_ITEMS: list[tuple[Item, Callable[[Acting], int] | None]] = []


def offer(
    *, place: int, label: str, url_name: str, icon: str, area: str, roles: frozenset[str],
    count: Callable[[Acting], int] | None = None,
) -> None:  # fmt: skip
    """Called from ``apps.py``: this app has an area of work for these roles."""
    item = Item(place, label, url_name, icon, area, roles)
    if all((known.url_name, known.roles) != (url_name, roles) for known, _count in _ITEMS):
        _ITEMS.append((item, count))


def items_for(by: Acting, path: str) -> list[Item]:
    """The areas of work of this person, the one that ``path`` is in marked as current."""
    mine = sorted((pair for pair in _ITEMS if by.role in pair[0].roles), key=lambda pair: pair[0].place)
    made = [replace(item, url=reverse(item.url_name), count=count(by) if count else 0) for item, count in mine]
    fitting = [i for i in made if path == i.url or (i.url != "/" and path.startswith(i.url))]
    current = max(fitting, key=lambda i: len(i.url), default=None)
    return [replace(i, is_current=i is current) for i in made]
