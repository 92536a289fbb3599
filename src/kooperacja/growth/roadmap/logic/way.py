# SPDX-License-Identifier: EUPL-1.2
"""Distances of a week on the road: straight lines on the globe times a factor. An estimate, and called one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

EARTH_KM = 6371.0


@dataclass(frozen=True)
class Point:
    """A place on the globe, in degrees."""

    latitude: float
    longitude: float


def straight_km(a: Point, b: Point) -> float:
    """The distance as the crow flies, in kilometres."""
    phi_a, phi_b = math.radians(a.latitude), math.radians(b.latitude)
    half = math.sin((phi_b - phi_a) / 2) ** 2
    half += math.cos(phi_a) * math.cos(phi_b) * math.sin(math.radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def road_km(a: Point, b: Point, percent: int) -> int:
    """Kilometres of road as we guess them: ``percent`` of the straight line, whole."""
    return round(straight_km(a, b) * percent / 100)


def detour_km(way: Sequence[Point], place: Point, percent: int) -> int | None:
    """How much longer a way becomes when a place is fitted between its best two points; nothing for less than two."""
    longer = [
        (straight_km(a, place) + straight_km(place, b) - straight_km(a, b)) * percent / 100 for a, b in pairwise(way)
    ]
    return round(min(longer)) if longer else None


def known(points: Iterable[Point | None]) -> list[Point]:
    """Those that we know."""
    return [point for point in points if point is not None]
