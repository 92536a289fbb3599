# SPDX-License-Identifier: EUPL-1.2
"""How long the way between two stops takes: an estimate from a straight line, and whether the programme leaves time for it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import time

#: Roads are longer than a straight line; a coach outside towns goes about so fast. Both only for an estimate.
DETOUR = 1.3
KM_PER_HOUR = 55
_EARTH_KM = 6371.0
_STEP = 5


@dataclass(frozen=True)
class Point:
    """Where a place lies: degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Leg:
    """The way to a stop: kilometres in a straight line, minutes by road, the time that the programme leaves for it."""

    kilometres: int
    minutes: int
    #: Minutes between the end of the stop before and the start of this one; nothing when one of them is unknown.
    gap: int | None = None

    @property
    def is_tight(self) -> bool:
        """True when the programme leaves less time than the way takes."""
        return self.gap is not None and self.gap < self.minutes


def distance(start: Point, end: Point) -> float:
    """Kilometres in a straight line over the globe."""
    first, second = math.radians(start.latitude), math.radians(end.latitude)
    across = math.radians(end.longitude - start.longitude) / 2
    down = (second - first) / 2
    chord = math.sin(down) ** 2 + math.cos(first) * math.cos(second) * math.sin(across) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(chord))


def minutes_by_road(kilometres: float) -> int:
    """Minutes by road for so many kilometres in a straight line, up to the next five."""
    return math.ceil(kilometres * DETOUR / KM_PER_HOUR * 60 / _STEP) * _STEP


def between(ended: time | None, starts: time | None) -> int | None:
    """Minutes from the end of one stop to the start of the next; nothing when one of them is unknown."""
    if ended is None or starts is None:
        return None
    return (starts.hour - ended.hour) * 60 + starts.minute - ended.minute


def leg(start: Point | None, end: Point | None, *, ended: time | None, starts: time | None) -> Leg | None:
    """The way between two places; nothing when one is not on the map or both are one place."""
    if start is None or end is None:
        return None
    kilometres = distance(start, end)
    if kilometres < 1:
        return None
    return Leg(round(kilometres), minutes_by_road(kilometres), between(ended, starts))
