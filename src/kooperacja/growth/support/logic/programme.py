# SPDX-License-Identifier: EUPL-1.2
"""The programme of a day: stops with times that must not overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class Slot:
    """A stop as a stretch of a day. An unknown end is unknown: such a stop only occupies the instant of its start."""

    name: str
    starts_at: time | None
    ends_at: time | None = None

    @property
    def hours(self) -> str:
        """``9:00–11:30``, ``od 9:00`` or nothing."""
        if self.starts_at is None:
            return ""
        first = _clock(self.starts_at)
        return f"{first}–{_clock(self.ends_at)}" if self.ends_at else f"od {first}"


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02d}"


def clashing(slot: Slot, others: Iterable[Slot]) -> Slot | None:
    """The first of ``others`` that shares a moment with ``slot``; stops that only touch do not clash."""
    if slot.starts_at is None:
        return None
    for other in others:
        if other.starts_at is None:
            continue
        if slot.starts_at == other.starts_at:
            return other
        first, second = (slot, other) if slot.starts_at < other.starts_at else (other, slot)
        assert second.starts_at is not None
        if first.ends_at is not None and second.starts_at < first.ends_at:
            return other
    return None


def out_of_order(days: Iterable[tuple[int, date | None]]) -> int | None:
    """The number of the first day whose date is not after the date of an earlier day; unknown dates are passed over."""
    last: date | None = None
    for number, day in sorted(days):
        if day is None:
            continue
        if last is not None and day <= last:
            return number
        last = day
    return None
