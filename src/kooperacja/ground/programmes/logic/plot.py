# SPDX-License-Identifier: EUPL-1.2
"""The fee table as a picture: steps of the fee against income, in per cent; a table stands under it for everyone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kooperacja.ground.programmes.logic.fees import FAMILY, SINGLE, Band

WIDTH, HEIGHT, LEFT, TOP = 560, 180, 44, 12
AFTER_LAST = 60


@dataclass(frozen=True)
class Line:
    """One stepped line with its name at the end."""

    household: str
    path: str
    label_y: float


@dataclass(frozen=True)
class Tick:
    """A mark of an axis."""

    at: float
    label: str


@dataclass(frozen=True)
class BandRow:
    """Brackets of both kinds of household side by side, as words for a table."""

    above: int
    up_to: int | None
    single: str
    family: str


@dataclass(frozen=True)
class FeePlot:
    """Everything that the drawing needs, in points of its own field."""

    width: int
    height: int
    left: int
    bottom: float
    right: float
    lines: tuple[Line, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]


def fee_plot(bands: Sequence[Band]) -> FeePlot:
    """The drawing of a table."""
    edges = sorted({b.above for b in bands} | {b.up_to for b in bands if b.up_to is not None})
    end = (edges[-1] if edges else 100) + AFTER_LAST
    right, bottom = WIDTH - 96, HEIGHT - 28

    def x(percent: int) -> float:
        return round(LEFT + (right - LEFT) * percent / end, 1)

    def y(percent: float) -> float:
        return round(bottom - (bottom - TOP) * percent / 100, 1)

    lines = []
    for household in (SINGLE, FAMILY):
        mine = sorted((b for b in bands if b.household == household), key=lambda b: b.above)
        points = [
            point
            for band in mine
            for fee in (y(float(band.fee_percent)),)
            for point in ((x(band.above), fee), (x(band.up_to if band.up_to is not None else end), fee))
        ]
        if points:
            path = "M" + "L".join(f"{a} {b}" for a, b in points)
            lines.append(Line(household, path, points[-1][1]))
    lines = _apart(lines)
    return FeePlot(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        bottom=bottom,
        right=right,
        lines=tuple(lines),
        x_ticks=tuple(Tick(x(edge), f"{edge}%") for edge in edges if edge),
        y_ticks=tuple(Tick(y(percent), f"{percent}%") for percent in (0, 25, 50, 75, 100)),
    )


def band_rows(bands: Sequence[Band]) -> list[BandRow]:
    """The table under the drawing: one row for each bracket that either kind of household has."""
    edges = sorted({(b.above, b.up_to) for b in bands}, key=lambda e: (e[0], e[1] is None, e[1] or 0))
    found = {(b.household, b.above, b.up_to): _percent(b.fee_percent) for b in bands}
    return [
        BandRow(above, up_to, found.get((SINGLE, above, up_to), "—"), found.get((FAMILY, above, up_to), "—"))
        for above, up_to in edges
    ]


def _percent(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",") + "%"


def _apart(lines: list[Line]) -> list[Line]:
    """Names at the ends do not cover one another."""
    if len(lines) == 2 and abs(lines[0].label_y - lines[1].label_y) < 16:
        first, second = lines
        return [first, Line(second.household, second.path, first.label_y + 16)]
    return lines
