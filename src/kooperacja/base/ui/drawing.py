# SPDX-License-Identifier: EUPL-1.2
"""Geometry of the drawings: plain numbers in, plain coordinates out; templates turn them into SVG."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Tick:
    """A line of the scale: its label and how far from the top it lies, in percent."""

    label: str
    y: float


@dataclass(frozen=True)
class Trend:
    """A line of known values, an area under it, and a dotted forecast. All coordinates are percent of the picture."""

    line: str
    area: str
    dots: str
    hatch: str
    zero: float
    now_x: float
    now_y: float
    end_x: float
    end_y: float
    ticks: list[Tick]

    @property
    def has_forecast(self) -> bool:
        """True when there is something dotted to draw."""
        return bool(self.dots)


def _round_up(value: float) -> float:
    """A round number not below ``value``: 1, 2, 2.5, 4, 5, 6.4 or 8 times a power of ten."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(power * step for step in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if power * step >= value)


def _label(value: float) -> str:
    if value == int(value):
        return f"{int(value):,}".replace(",", "\u00a0").replace("-", "−")
    return f"{value:.1f}".replace(".", ",").replace("-", "−")


def trend(points: Sequence[float], forecast: Sequence[float] = (), *, from_zero: bool = True) -> Trend:
    """Lay out a trend. With ``from_zero`` the scale is honest: it begins at zero."""
    known, coming = [float(p) for p in points], [float(p) for p in forecast]
    everything = known + coming or [0.0]
    if from_zero:
        top, bottom = _round_up(max(*everything, 0.0)), min(*everything, 0.0)
    else:
        top, bottom = max(everything), min(everything)
        margin = (top - bottom or abs(top) or 1) * 0.25
        top, bottom = top + margin, bottom - margin
    span, steps = (top - bottom) or 1.0, max(len(everything) - 1, 1)

    def at(index: int, value: float) -> tuple[float, float]:
        return round(100 * index / steps, 2), round(4 + 92 * (top - value) / span, 2)

    places = [at(i, v) for i, v in enumerate(known)]
    ahead = [at(len(known) - 1 + i, v) for i, v in enumerate([known[-1], *coming])] if known and coming else []
    zero = at(0, max(bottom, 0.0))[1] if from_zero else 100.0
    line = " ".join(f"{x},{y}" for x, y in places)
    area = f"{places[0][0]},{zero} {line} {places[-1][0]},{zero}" if places else ""
    below = [(x, y) for x, y in ahead if y > zero]
    hatch = ""
    if below and from_zero:
        crossing = _crossing(ahead, zero)
        hatch = " ".join(f"{x},{y}" for x, y in [(crossing, zero), *below, (below[-1][0], zero)])
    now, end = (places[-1] if places else (0.0, 50.0)), (ahead[-1] if ahead else (0.0, 0.0))
    marks = [top, top / 2, 0.0] if from_zero else []
    return Trend(
        line=line, area=area, dots=" ".join(f"{x},{y}" for x, y in ahead), hatch=hatch, zero=zero,
        now_x=now[0], now_y=now[1], end_x=end[0], end_y=end[1],
        ticks=[Tick(_label(value), at(0, value)[1]) for value in marks],
    )  # fmt: skip


def _crossing(places: Sequence[tuple[float, float]], zero: float) -> float:
    """Where the line goes below zero."""
    for (x1, y1), (x2, y2) in itertools.pairwise(places):
        if y1 <= zero < y2:
            return round(x1 + (x2 - x1) * (zero - y1) / (y2 - y1), 2)
    return places[0][0]


@dataclass(frozen=True)
class Ray:
    """One day on the ring."""

    x1: float
    y1: float
    x2: float
    y2: float
    used: bool


def ring(used: int, total: int) -> list[Ray]:
    """The days of a deadline as rays of a ring, clockwise from the top; days over the term leave none unused."""
    rays = []
    for day in range(total):
        angle = 2 * math.pi * (day + 0.5) / total
        sin, cos = math.sin(angle), math.cos(angle)
        rays.append(
            Ray(
                round(50 + 37 * sin, 2), round(50 - 37 * cos, 2), round(50 + 46 * sin, 2), round(50 - 46 * cos, 2),
                day < used,
            )
        )  # fmt: skip
    return rays


@dataclass(frozen=True)
class Arc:
    """One visit of the day on the ring: an SVG path."""

    path: str
    done: bool


def arcs(done: int, total: int) -> list[Arc]:
    """The visits of a day as pieces of a ring, clockwise from the top."""
    made, gap = [], 0.14
    for i in range(total):
        start, end = 2 * math.pi * i / total + gap, 2 * math.pi * (i + 1) / total - gap
        if total == 1:
            start, end = 0.01, 2 * math.pi - 0.01
        x1, y1 = 30 + 26 * math.sin(start), 30 - 26 * math.cos(start)
        x2, y2 = 30 + 26 * math.sin(end), 30 - 26 * math.cos(end)
        large = int(end - start > math.pi)
        made.append(Arc(f"M{x1:.2f} {y1:.2f}A26 26 0 {large} 1 {x2:.2f} {y2:.2f}", i < done))
    return made


@dataclass(frozen=True)
class Thing:
    """Something that stands on the ground of the skyline: a template partial, its place and its colour."""

    kind: str
    x: float
    y: float
    scale: float
    tone: int


def skyline(seed: str) -> tuple[list[Thing], float]:
    """The little skyline of one gmina: the same name always gives the same place. Also where the sun stands."""
    dice = Random(f"skyline:{seed}")
    landmarks = dice.sample(["house", "hall", "shop", "church", "school", "mill", "barn"], 3)
    tones = dice.sample([1, 2, 3, 4], 3)
    xs = [22.0, 64.0, 104.0]
    things = [
        Thing(kind, x + dice.uniform(-2, 2), 0, round(dice.uniform(0.94, 1.06), 2), tone)
        for kind, x, tone in zip(landmarks, xs, tones, strict=True)
    ]
    trees = [Thing(dice.choice(["fir", "fir", "oak"]), x + dice.uniform(-2, 2), 0, 1, 0) for x in (4, 146, 168)]
    trees.append(Thing("oak", 156 + dice.uniform(-3, 3), 0, 1.1, 0))
    return trees[:1] + things + trees[1:], round(dice.uniform(130, 160), 1)


@dataclass(frozen=True)
class Vote:
    """One opinion on the scale of the dot plot."""

    x: float
    y: float


@dataclass(frozen=True)
class DotRow:
    """Geometry of one row of the dot plot, in percent of the scale."""

    votes: list[Vote]
    low: float
    high: float
    median: float
    required: float
    gap_from: float
    gap_width: float


def dot_row(votes: Sequence[float], median: float, required: float, maximum: int) -> DotRow:
    """Where the votes, the median and the requirement lie; equal votes stand side by side."""

    def at(value: float) -> float:
        return round(100 * value / maximum, 2)

    placed = []
    for value in sorted(set(votes)):
        same = sum(v == value for v in votes)
        placed += [Vote(at(value), round((i - (same - 1) / 2) * 8, 1)) for i in range(same)]
    missing = max(required - median, 0)
    return DotRow(
        placed, at(min(votes, default=0)), at(max(votes, default=0)), at(median), at(required), at(median), at(missing)
    )
