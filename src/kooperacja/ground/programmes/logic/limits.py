# SPDX-License-Identifier: EUPL-1.2
"""Places: qualification minds the limits that follow from the programme's budget (CUS Act, art. 42(2))."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """Places of one service: how many there are (``None``: no limit) and how many are taken."""

    limit: int | None
    taken: int

    @property
    def left(self) -> int | None:
        """Free places, never below zero; ``None`` without a limit."""
        return None if self.limit is None else max(self.limit - self.taken, 0)

    @property
    def is_full(self) -> bool:
        """True when nobody more can be qualified now."""
        return self.left == 0

    @property
    def over(self) -> int:
        """How many are served above the limit: the limit was lowered after they came."""
        return 0 if self.limit is None else max(self.taken - self.limit, 0)

    @property
    def percent(self) -> int | None:
        """How much is taken, in per cent, at most 100."""
        if self.limit is None:
            return None
        return 100 if self.limit == 0 else min(100 * self.taken // self.limit, 100)
