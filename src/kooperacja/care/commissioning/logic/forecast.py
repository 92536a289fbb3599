# SPDX-License-Identifier: EUPL-1.2
"""When will the hours of a contract run out? What is planned against what is left, day by day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Forecast:
    """``past`` and ``ahead`` are what is left at the end of each day; ``ahead`` may fall below nought."""

    left: int
    needed: int
    runs_out_on: date | None
    past: tuple[tuple[date, int], ...]
    ahead: tuple[tuple[date, int], ...]

    @property
    def missing(self) -> int:
        """How much more is needed than is left."""
        return max(0, self.needed - self.left)


def forecast(
    limit: int, used: Mapping[date, int], planned: Mapping[date, int], *, first: date, today: date, last: date
) -> Forecast:
    """Burn-down of ``limit`` from ``first`` to ``last``: what was used until today, what is planned after.

    ``used`` may hold days before ``first``: they were spent earlier. The plan of today counts as ahead.
    """
    left = limit - sum(units for day, units in used.items() if day < first)
    past: list[tuple[date, int]] = []
    for day in _days(first, min(today, last)):
        left -= used.get(day, 0)
        past.append((day, left))
    left_now, runs_out, ahead = left, None, [(min(today, last), left)]
    for day in _days(max(today, first), last):
        left -= planned.get(day, 0)
        if left < 0 and runs_out is None:
            runs_out = day
        ahead.append((day, left))
    return Forecast(left_now, left_now - left, runs_out, tuple(past), tuple(ahead))


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
