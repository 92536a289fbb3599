# SPDX-License-Identifier: EUPL-1.2
"""Spread before average: what several separate scores of one dimension say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from kooperacja.base.core.text import plural

#: Opinions are divided when the lowest and the highest score stand so far apart.
DIVIDED_FROM = 3


@dataclass(frozen=True)
class Spread:
    """The scores of one dimension. ``middle`` is ``None`` when nobody knew: that is not 0."""

    dimension: str
    scores: tuple[int, ...]
    unknown: int = 0

    @property
    def middle(self) -> float | None:
        """The median: as many people see more as see less."""
        return float(median(self.scores)) if self.scores else None

    @property
    def low(self) -> int | None:
        return self.scores[0] if self.scores else None

    @property
    def high(self) -> int | None:
        return self.scores[-1] if self.scores else None

    @property
    def is_divided(self) -> bool:
        """True when people see it so differently that a talk comes before a number."""
        return bool(self.scores) and self.scores[-1] - self.scores[0] >= DIVIDED_FROM

    @property
    def sentence(self) -> str:
        """The finding in words, for those who do not read the drawing."""
        if not self.scores:
            return "nikt nie ocenił"
        said = f"ocena środkowa {level(self.middle)}"
        if self.scores[0] == self.scores[-1]:
            said += ", wszyscy zgodnie" if len(self.scores) > 1 else ", jedna ocena"
        elif self.is_divided:
            said += f", zdania podzielone: od {self.scores[0]} do {self.scores[-1]}"
        else:
            said += f", oceny od {self.scores[0]} do {self.scores[-1]}"
        if self.unknown:
            said += f", nie wie: {self.unknown} {plural(self.unknown, 'osoba', 'osoby', 'osób')}"
        return said


def spread(dimension: str, scores: Iterable[int | None]) -> Spread:
    """Put the scores of one dimension together; ``None`` is „nie wiem”."""
    given = list(scores)
    known = tuple(sorted(s for s in given if s is not None))
    return Spread(dimension, known, len(given) - len(known))


def spreads(order: Sequence[str], ratings: Mapping[str, Sequence[int | None]]) -> list[Spread]:
    """All dimensions in order, also those that nobody rated."""
    return [spread(dimension, ratings.get(dimension, ())) for dimension in order]


def level(value: float | None) -> str:
    """``2.0`` → ``„2”``, ``2.5`` → ``„2,5”``."""
    if value is None:
        return "brak"
    return str(int(value)) if value == int(value) else f"{value:.1f}".replace(".", ",")


def summary(found: Sequence[Spread]) -> str:
    """One sentence over all dimensions: where people see it differently."""
    divided = [s for s in found if s.is_divided]
    unknown = [s for s in found if s.middle is None]
    parts = []
    if divided:
        n = len(divided)
        parts.append(f"w {n} {plural(n, 'wymiarze', 'wymiarach', 'wymiarach')} zdania są podzielone")
    if unknown:
        n = len(unknown)
        parts.append(f"{n} {plural(n, 'wymiaru', 'wymiarów', 'wymiarów')} nikt nie ocenił")
    return ("; ".join(parts)).capitalize() if parts else "Oceny są zgodne, można rozmawiać o tym, co dalej"
