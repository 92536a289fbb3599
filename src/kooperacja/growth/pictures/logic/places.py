# SPDX-License-Identifier: EUPL-1.2
"""Where a picture is shown: apps above register what they know, so that a consent leads to every page it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Shown:
    """One page with a picture on it."""

    title: str
    url: str
    #: Everybody can open this page now.
    is_public: bool


#: Takes primary keys of pictures, answers the pages of each.
Source = Callable[[Iterable[int]], Mapping[int, list[Shown]]]
_SOURCES: list[Source] = []


def register(source: Source) -> None:
    """Called from ``apps.py`` of an app that shows pictures."""
    if source not in _SOURCES:
        _SOURCES.append(source)


def of(pictures: Iterable[int]) -> dict[int, list[Shown]]:
    """Every known page of each picture."""
    keys = list(pictures)
    made: dict[int, list[Shown]] = {key: [] for key in keys}
    for source in _SOURCES:
        for key, shown in source(keys).items():
            made[key] = list(dict.fromkeys([*made[key], *shown]))
    return made
