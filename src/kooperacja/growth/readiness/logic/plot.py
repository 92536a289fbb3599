# SPDX-License-Identifier: EUPL-1.2
"""Where the marks of one dimension stand on a drawing 260 wide: votes, their range, the middle, the requirement."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kooperacja.growth.readiness.logic.spread import Spread

LEFT, STEP, VOTE_STEP = 20, 44, 9
GRID = tuple(LEFT + STEP * i for i in range(6))


@dataclass(frozen=True)
class Plot:
    """Whole-number places of marks, so that no language writes a comma into a drawing."""

    middle: int | None
    low: int | None
    high: int | None
    votes: tuple[int, ...]
    need: int | None = None
    gap_start: int | None = None
    gap_width: int | None = None

    @property
    def has_range(self) -> bool:
        """True when the votes differ, so that a line shows from where to where."""
        return self.low is not None and self.low != self.high

    @property
    def diamond(self) -> str:
        """The outline of the requirement's mark."""
        if self.need is None:
            return ""
        x = self.need
        return f"{x},6 {x + 9},16 {x},26 {x - 9},16"


def place(value: float) -> int:
    """The place of a level on the drawing."""
    return LEFT + round(STEP * value)


def plot(found: Spread, need: int | None = None) -> Plot:
    """Put the marks of one dimension in their places."""
    votes: list[int] = []
    for score, count in sorted(Counter(found.scores).items()):
        first = place(score) - VOTE_STEP * (count - 1) // 2
        votes += [first + VOTE_STEP * i for i in range(count)]
    middle = None if found.middle is None else place(found.middle)
    needed = None if need is None else place(need)
    gap = middle is not None and needed is not None and needed > middle
    return Plot(
        middle=middle,
        low=None if found.low is None else place(found.low),
        high=None if found.high is None else place(found.high),
        votes=tuple(votes),
        need=needed,
        gap_start=middle if gap else None,
        gap_width=(needed or 0) - (middle or 0) if gap else None,
    )
