# SPDX-License-Identifier: EUPL-1.2
"""What a gmina lacks for a practice: medians laid over requirements. It names what to close, never a chance of success."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kooperacja.base.core.text import plural
from kooperacja.growth.readiness.logic.spread import Spread, level


@dataclass(frozen=True)
class Need:
    """What a practice requires in one dimension: level 0–5, weight 1–3, why."""

    dimension: str
    level: int
    weight: int = 1
    why: str = ""


@dataclass(frozen=True)
class Gap:
    """One dimension in which the gmina is below what the practice requires."""

    dimension: str
    have: float
    need: Need
    low: int
    high: int
    is_divided: bool
    is_largest: bool = False

    @property
    def size(self) -> float:
        """How many levels are missing."""
        return self.need.level - self.have

    @property
    def urgency(self) -> float:
        """Size times weight: the order in which gaps are closed."""
        return self.size * self.need.weight

    @property
    def sentence(self) -> str:
        """``„z 2 na 4, największa luka, waga 3”``."""
        parts = [f"z {level(self.have)} na {self.need.level}"]
        if self.is_divided:
            parts.append(f"zdania od {self.low} do {self.high}")
        elif self.is_largest:
            parts.append("największa luka")
        parts.append(f"waga {self.need.weight}")
        return ", ".join(parts)


@dataclass(frozen=True)
class Comparison:
    """A gmina beside a practice: what suffices, what is missing, what nobody knows."""

    gaps: tuple[Gap, ...]
    enough: tuple[str, ...]
    unknown: tuple[str, ...]
    unprofiled: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """All dimensions that were compared or should have been."""
        return len(self.gaps) + len(self.enough) + len(self.unknown) + len(self.unprofiled)

    @property
    def title(self) -> str:
        """The finding: ``„8 z 12 wymiarów już wystarcza”``."""
        n = len(self.enough)
        if n == self.total and n:
            return f"Wszystkie {n} {plural(n, 'wymiar', 'wymiary', 'wymiarów')} wystarcza"
        if not n:
            return "Żaden wymiar jeszcze nie wystarcza"
        return f"{n} z {self.total} {plural(self.total, 'wymiaru', 'wymiarów', 'wymiarów')} już wystarcza"


def compare(spreads: Iterable[Spread], needs: Mapping[str, Need]) -> Comparison:
    """Lay the medians of a round over the requirements of a practice.

    A dimension that nobody rated is unknown, which is not the same as 0. A requirement of 0 always suffices.
    """
    gaps: list[Gap] = []
    enough: list[str] = []
    unknown: list[str] = []
    unprofiled: list[str] = []
    for found in spreads:
        need = needs.get(found.dimension)
        if need is None:
            unprofiled.append(found.dimension)
        elif need.level == 0:
            enough.append(found.dimension)
        elif found.middle is None:
            unknown.append(found.dimension)
        elif found.middle >= need.level:
            enough.append(found.dimension)
        else:
            low, high = found.scores[0], found.scores[-1]
            gaps.append(Gap(found.dimension, found.middle, need, low, high, found.is_divided))
    ordered = sorted(gaps, key=lambda g: (-g.urgency, -g.need.weight, int(g.dimension[1:])))
    marked = tuple(
        Gap(g.dimension, g.have, g.need, g.low, g.high, g.is_divided, is_largest=i == 0) for i, g in enumerate(ordered)
    )
    return Comparison(marked, tuple(enough), tuple(unknown), tuple(unprofiled))
