# SPDX-License-Identifier: EUPL-1.2
"""The sketch of a route: towns where they lie, legs by day, rivers for orientation, words that do not cover each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from kooperacja.ground.territory.logic.rivers import RIVERS, STREAMS

WIDTH = 464.0
MARGIN_X, MARGIN_Y = 62.0, 66.0
MIN_HEIGHT, MAX_HEIGHT = 380.0, 600.0
LABEL, NOTE = 8.9, 7.3
#: From this many points to a degree on, lesser rivers help too.
NEAR = 450

XY = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Call:
    """One stop, or the start with number 0, as the sketch needs it."""

    number: int
    day: int
    place: str
    town: str
    note: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Mark:
    """A town on the sketch with its words."""

    x: float
    y: float
    label: str
    note: str
    label_x: float
    label_y: float
    anchor: Literal["start", "middle", "end"]
    is_start: bool

    @property
    def note_y(self) -> float:
        """Where the second line stands."""
        return round(self.label_y + 19, 1)


@dataclass(frozen=True)
class Leg:
    """A way between two towns on a day of the visit."""

    path: str
    day: int


@dataclass(frozen=True)
class River:
    """A river with its name, where there is room for it."""

    path: str
    name: str = ""
    x: float = 0
    y: float = 0


@dataclass(frozen=True)
class Sketch:
    """Everything that the picture shows."""

    width: float
    height: float
    marks: Sequence[Mark]
    legs: Sequence[Leg]
    rivers: Sequence[River]
    days: Sequence[int] = field(default=())


@dataclass(frozen=True)
class _Plane:
    """How degrees become points of the picture: towns and rivers lie on the same plane."""

    middle: float
    scale: float
    x: float
    y: float
    height: float

    def at(self, latitude: float, longitude: float) -> XY:
        return longitude * math.cos(self.middle) * self.scale + self.x, -latitude * self.scale + self.y


@dataclass
class _Town:
    place: str
    name: str
    latitude: float
    longitude: float
    numbers: list[int]
    notes: list[str]
    x: float = 0
    y: float = 0


def sketch(calls: Sequence[Call]) -> Sketch | None:
    """Lay out the route; nothing when fewer than two towns are known."""
    towns = _towns(calls)
    if len(towns) < 2:
        return None
    plane = _lay(towns)
    by_place = {t.place: t for t in towns}
    centre = (sum(t.x for t in towns) / len(towns), sum(t.y for t in towns) / len(towns))
    legs, samples = [], []
    for before, after in pairwise(calls):
        if before.place == after.place:
            continue
        path, points = _leg(by_place[before.place], by_place[after.place], centre)
        legs.append(Leg(path, after.day))
        samples += points
    marks = _label(towns, samples, plane.height)
    rivers = _rivers(towns, marks, samples, plane)
    return Sketch(WIDTH, plane.height, marks, legs, rivers, sorted({leg.day for leg in legs}))


def _towns(calls: Iterable[Call]) -> list[_Town]:
    made: dict[str, _Town] = {}
    for call in calls:
        town = made.setdefault(call.place, _Town(call.place, call.town, call.latitude, call.longitude, [], []))
        if call.number:
            town.numbers.append(call.number)
        if call.note and call.note not in town.notes:
            town.notes.append(call.note)
    return list(made.values())


def _lay(towns: Sequence[_Town]) -> _Plane:
    middle = math.radians(sum(t.latitude for t in towns) / len(towns))
    raw = [(t.longitude * math.cos(middle), -t.latitude) for t in towns]
    left, right = min(x for x, _y in raw), max(x for x, _y in raw)
    top, bottom = min(y for _x, y in raw), max(y for _x, y in raw)
    width, height = max(right - left, 0.02), max(bottom - top, 0.02)
    scale = min((WIDTH - 2 * MARGIN_X) / width, (MAX_HEIGHT - 2 * MARGIN_Y) / height)
    frame = min(max(height * scale + 2 * MARGIN_Y, MIN_HEIGHT), MAX_HEIGHT)
    plane = _Plane(
        middle,
        scale,
        (WIDTH - width * scale) / 2 - left * scale,
        (frame - height * scale) / 2 - top * scale,
        round(frame, 1),
    )
    for town in towns:
        x, y = plane.at(town.latitude, town.longitude)
        town.x, town.y = round(x, 1), round(y, 1)
    return plane


def _leg(start: _Town, end: _Town, centre: XY) -> tuple[str, list[XY]]:
    mx, my = (start.x + end.x) / 2, (start.y + end.y) / 2
    dx, dy = end.x - start.x, end.y - start.y
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    if (mx - centre[0]) * nx + (my - centre[1]) * ny < 0:
        nx, ny = -nx, -ny
    bend = min(0.22 * length, 46)
    cx, cy = mx + nx * bend, my + ny * bend
    path = f"M{start.x:.1f} {start.y:.1f}Q{cx:.1f} {cy:.1f} {end.x:.1f} {end.y:.1f}"
    points = []
    for i in range(1, 12):
        t = i / 12
        points.append(
            (
                (1 - t) ** 2 * start.x + 2 * (1 - t) * t * cx + t * t * end.x,
                (1 - t) ** 2 * start.y + 2 * (1 - t) * t * cy + t * t * end.y,
            )
        )
    return path, points


def _words(town: _Town) -> tuple[str, str]:
    numbers = town.numbers
    if not numbers:
        label = town.name
    elif len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        label = f"{numbers[0]}–{numbers[-1]} {town.name}"
    else:
        label = f"{', '.join(map(str, numbers))} {town.name}"
    return label, " i ".join(town.notes) if len(town.notes) < 3 else ", ".join(town.notes)


def _box(x: float, y: float, anchor: str, width: float, *, note: bool) -> Box:
    left = x if anchor == "start" else x - width if anchor == "end" else x - width / 2
    return left, y - 16, left + width, y + (24 if note else 6)


def _overlap(a: Box, b: Box) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def _inside(box: Box, point: XY, pad: float = 0) -> bool:
    return box[0] - pad <= point[0] <= box[2] + pad and box[1] - pad <= point[1] <= box[3] + pad


_PLACES: tuple[tuple[float, float, Literal["start", "middle", "end"]], ...] = (
    (18, -1, "start"), (-18, -1, "end"), (18, 22, "start"), (-18, 22, "end"), (18, -22, "start"), (-18, -22, "end"),
    (0, 32, "middle"), (0, -38, "middle"),
)  # fmt: skip


def _label(towns: Sequence[_Town], samples: Sequence[XY], height: float) -> list[Mark]:
    taken: list[Box] = []
    made: list[Mark] = []
    for town in towns:
        label, note = _words(town)
        width = max(len(label) * LABEL, len(note) * NOTE)
        best: tuple[float, float, float, Literal["start", "middle", "end"], Box] | None = None
        for place, (dx, dy, anchor) in enumerate(_PLACES):
            x, y = town.x + dx, town.y + dy
            box = _box(x, y, anchor, width, note=bool(note))
            cost = place * 1.5
            cost += 40 * max(0.0, 8 - box[0], box[2] - WIDTH + 8, 8 - box[1], box[3] - height + 8)
            cost += sum(_overlap(box, other) for other in taken)
            cost += 120 * sum(_inside(box, (t.x, t.y), 12) for t in towns)
            cost += 14 * sum(_inside(box, point, 3) for point in samples)
            if best is None or cost < best[0]:
                best = (cost, x, y, anchor, box)
        assert best is not None
        _cost, x, y, anchor, box = best
        taken.append(box)
        made.append(Mark(town.x, town.y, label, note, round(x, 1), round(y, 1), anchor, is_start=not town.numbers))
    return made


def _rivers(towns: Sequence[_Town], marks: Sequence[Mark], samples: Sequence[XY], plane: _Plane) -> list[River]:
    boxes = [
        _box(m.label_x, m.label_y, m.anchor, max(len(m.label) * LABEL, len(m.note) * NOTE), note=bool(m.note))
        for m in marks
    ]
    obstacles = [(t.x, t.y) for t in towns] + list(samples)
    made = []
    height = plane.height
    frame = (-40.0, -40.0, WIDTH + 40, height + 40)
    for name, points in RIVERS if plane.scale < NEAR else (*RIVERS, *STREAMS):
        laid = [plane.at(*point) for point in points]
        curve = _dense(laid)
        seen = [p for p in curve if _inside((0, 0, WIDTH, height), p)]
        if len(seen) < 4:
            continue
        drawn = [p for p in curve if _inside(frame, p, 60)]
        path = "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in drawn)
        river = _named(name, path, seen, boxes, obstacles, height)
        if river.name:
            boxes.append(_box(river.x, river.y, "middle", len(name) * 8.0, note=False))
        made.append(river)
    return made


def _dense(points: Sequence[XY], steps: int = 6) -> list[XY]:
    made: list[XY] = []
    last = len(points) - 1
    for i in range(last):
        p0, p1, p2, p3 = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, last)]
        for step in range(steps):
            t = step / steps
            made.append((_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t)))
    return [*made, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def _named(
    name: str, path: str, seen: Sequence[XY], boxes: Sequence[Box], obstacles: Sequence[XY], height: float
) -> River:
    """The river with its name where nothing else stands, or without it."""
    width = len(name) * 8.0
    best: tuple[float, float, float] | None = None
    for x, y in seen:
        for dy in (-11.0, 22.0):
            box = (x - width / 2 - 8, y + dy - 15, x + width / 2 + 8, y + dy + 6)
            if not (box[0] > 10 and box[2] < WIDTH - 10 and box[1] > 12 and box[3] < height - 10):
                continue
            if any(_overlap(box, other) for other in boxes) or any(_inside(box, o, 12) for o in obstacles):
                continue
            if any(_inside(box, p, -7) for p in seen):
                continue
            room = min(math.hypot(x - ox, y + dy - oy) for ox, oy in obstacles)
            if best is None or room > best[0]:
                best = (room, x, y + dy)
    if best is None:
        return River(path)
    return River(path, name, round(best[1], 1), round(best[2], 1))
