# SPDX-License-Identifier: EUPL-1.2
"""Counted results of services, offered from above without a person in them.

``front.reports`` registers providers at start-up; pages of growth ask here and receive numbers, already suppressed.
This is the one inversion of direction between the shelves, and only ``Figure`` values pass through it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from kooperacja.base.core.dates import Period


@dataclass(frozen=True)
class Figure:
    """A counted result. ``value`` is ``None`` when it is hidden: about fewer than five people, or a key to such a number."""

    key: str
    label: str
    value: int | None
    unit: str
    definition: str
    source: str
    as_of: date
    period: Period
    service: str = ""

    @property
    def is_hidden(self) -> bool:
        """True when the number is suppressed."""
        return self.value is None


FigureSource = Callable[[str, Period, date], Iterable[Figure]]
_SOURCES: list[FigureSource] = []


def register(source: FigureSource) -> None:
    """Called from ``apps.py`` of ``front.reports`` and nowhere else."""
    if source not in _SOURCES:
        _SOURCES.append(source)


def figures_of(area_code: str, period: Period, today: date) -> list[Figure]:
    """Everything counted for a gmina (TERYT code) in a period."""
    return [figure for source in _SOURCES for figure in source(area_code, period, today)]
