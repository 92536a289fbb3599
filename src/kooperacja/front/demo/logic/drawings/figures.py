# SPDX-License-Identifier: EUPL-1.2
"""People, trees, clouds and clay: what several drawings share."""

from __future__ import annotations

from dataclasses import dataclass

from kooperacja.front.demo.logic.drawings.canvas import Canvas, Point, mix

TEAL, TEAL_SOFT, TEAL_PALE = "#0d4a50", "#3f7f80", "#82aba8"
CREAM, PAPER, SAND = "#f8f0df", "#fffaf0", "#f1dfc0"
SKY, SAGE, SAGE_DARK = "#dce7e1", "#b9cdb2", "#8fae84"
BRICK, BRICK_DARK, CLAY = "#8c4424", "#6d321a", "#c96f4a"
SUN, AMBER = "#f4d692", "#db8b10"
PLUM, PLUM_DARK = "#5b4a86", "#2b2440"
BLUE, BLUE_DARK = "#2f5a8c", "#214169"
LEAF, LEAF_DARK, TRUNK = "#3f6d30", "#2f5525", "#5a4028"
INK, SHADE = "#1d2422", "#33403d"

SKINS = ("#e4b08a", "#d29c72", "#b97d58", "#8f5d40")
HAIRS = ("#4a3122", "#2a2421", "#b98a4e", "#d8d3ca", "#7a4a2a")


@dataclass(frozen=True)
class Look:
    """How somebody looks."""

    coat: str
    skin: int = 0
    hair: int = 0
    style: str = "short"
    accent: str = CREAM


def tree(c: Canvas, x: float, y: float, size: float, leaf: str = LEAF) -> None:
    """A round tree that stands on ``(x, y)``."""
    c.disc(x, y, size * 0.75, mix(SAGE, LEAF_DARK, 0.35), size * 0.12)
    c.shape(
        [(x - size * 0.08, y), (x + size * 0.08, y), (x + size * 0.04, y - size), (x - size * 0.04, y - size)], TRUNK
    )
    c.line([(x, y - size * 0.7), (x + size * 0.3, y - size * 1.05)], TRUNK, size * 0.06)
    c.disc(x, y - size * 1.35, size * 0.72, leaf)
    c.disc(x - size * 0.5, y - size * 1.1, size * 0.42, leaf)
    c.disc(x + size * 0.5, y - size * 1.12, size * 0.44, leaf)
    light = mix(leaf, "#a9c46c", 0.35)
    c.disc(x - size * 0.18, y - size * 1.55, size * 0.36, light)
    c.disc(x + size * 0.38, y - size * 1.28, size * 0.16, light)
    c.disc(x - size * 0.46, y - size * 1.16, size * 0.12, light)


def poplar(c: Canvas, x: float, y: float, size: float, leaf: str = LEAF_DARK) -> None:
    """A slender tree for the distance."""
    c.box(x - size * 0.05, y - size * 0.4, size * 0.1, size * 0.4, TRUNK)
    c.blob([(x, y - size * 2), (x + size * 0.28, y - size), (x, y - size * 0.15), (x - size * 0.28, y - size)], leaf)


def cloud(c: Canvas, x: float, y: float, size: float, colour: str = PAPER) -> None:
    """A flat-bottomed cloud."""
    c.disc(x, y, size * 0.42, colour)
    c.disc(x + size * 0.5, y - size * 0.16, size * 0.56, colour)
    c.disc(x + size * 1.08, y, size * 0.4, colour)
    c.box(x - size * 0.42, y, size * 1.9, size * 0.42, colour, radius=size * 0.2)


def bird(c: Canvas, x: float, y: float, size: float, colour: str = SHADE) -> None:
    """Two strokes in the sky."""
    c.line([(x - size, y - size * 0.4), (x - size * 0.4, y - size * 0.5), (x, y)], colour, size * 0.16, soft=True)
    c.line([(x, y), (x + size * 0.4, y - size * 0.5), (x + size, y - size * 0.4)], colour, size * 0.16, soft=True)


def steam(c: Canvas, x: float, y: float, height: float, colour: str, width: float = 7) -> None:
    """A curl over something hot."""
    c.line(
        [
            (x, y),
            (x - height * 0.14, y - height * 0.3),
            (x + height * 0.12, y - height * 0.62),
            (x - height * 0.04, y - height),
        ],
        colour,
        width,
        soft=True,
    )


def head(c: Canvas, x: float, y: float, r: float, look: Look, *, turn: float = 0) -> None:
    """A head with hair and a hint of a face; ``turn`` −1 looks left, 1 looks right."""
    skin, hair = SKINS[look.skin], HAIRS[look.hair]
    if look.style == "long":
        c.blob([(x - r * 1.12, y - r * 0.1), (x, y - r * 1.2), (x + r * 1.12, y - r * 0.1), (x + r * 1.1, y + r * 1.25),
                (x, y + r * 1.1), (x - r * 1.1, y + r * 1.25)], hair)  # fmt: skip
    if look.style == "bun":
        c.disc(x - turn * r * 0.5, y - r * 1.12, r * 0.42, hair)
    c.box(x - r * 0.3, y + r * 0.5, r * 0.6, r * 0.9, mix(skin, BRICK, 0.18))
    c.disc(x, y, r, skin)
    if look.style in {"short", "bun", "long"}:
        c.shape(_cap(x, y, r, turn), hair)
    if look.style == "scarf":
        c.shape(_cap(x, y, r * 1.08, turn), look.accent)
        c.disc(x - turn * r * 0.95, y + r * 0.1, r * 0.24, look.accent)
    if look.style == "bald":
        c.disc(x - r * 0.92, y + r * 0.1, r * 0.26, hair)
        c.disc(x + r * 0.92, y + r * 0.1, r * 0.26, hair)
    if look.style == "cap":
        c.shape(_cap(x, y, r * 1.06, 0), look.accent)
        c.box(x + (0 if turn >= 0 else -r * 1.5), y - r * 0.32, r * 1.5, r * 0.22, look.accent, radius=r * 0.1)
    eye = mix(INK, skin, 0.12)
    for side in (-0.36, 0.36):
        c.disc(x + (side + turn * 0.3) * r, y + r * 0.12, r * 0.085, eye)
    smile = [
        (x + (-0.3 + turn * 0.3) * r, y + r * 0.45),
        (x + turn * 0.3 * r, y + r * 0.58),
        (x + (0.3 + turn * 0.3) * r, y + r * 0.45),
    ]
    c.line(smile, mix(skin, BRICK_DARK, 0.7), r * 0.09, soft=True)
    for side in (-0.58, 0.58):
        c.disc(x + (side + turn * 0.2) * r, y + r * 0.36, r * 0.16, mix(skin, CLAY, 0.4))


def _cap(x: float, y: float, r: float, turn: float) -> list[Point]:
    import math

    top = [
        (x + r * 1.02 * math.cos(math.radians(a)), y + r * 1.04 * math.sin(math.radians(a))) for a in range(176, 366, 6)
    ]
    return [*top, (x + r * (0.55 + 0.2 * turn), y - r * 0.42), (x - r * 0.1 + turn * r * 0.3, y - r * 0.56),
            (x - r * (0.7 - 0.1 * turn), y - r * 0.22)]  # fmt: skip


def bust(c: Canvas, x: float, y: float, size: float, look: Look, *, turn: float = 0) -> None:
    """Somebody sitting: seen from the chest up; ``y`` is where the table begins."""
    w = size
    c.blob([(x - w * 0.62, y + w * 0.2), (x - w * 0.58, y - w * 0.5), (x - w * 0.3, y - w * 0.86), (x, y - w * 0.94),
            (x + w * 0.3, y - w * 0.86), (x + w * 0.58, y - w * 0.5), (x + w * 0.62, y + w * 0.2)], look.coat)  # fmt: skip
    c.shape([(x - w * 0.2, y - w * 0.93), (x + w * 0.2, y - w * 0.93), (x, y - w * 0.62)], look.accent)
    head(c, x, y - w * 1.32, w * 0.4, look, turn=turn)


def walker(c: Canvas, x: float, y: float, size: float, look: Look, *, turn: float = 0, bag: bool = False) -> None:
    """Somebody standing with feet at ``(x, y)``, ``size`` tall."""
    h = size
    c.disc(x + h * 0.04, y, h * 0.26, mix(SAGE_DARK, INK, 0.25), h * 0.045)
    dark = mix(look.coat, INK, 0.55)
    c.box(x - h * 0.12, y - h * 0.34, h * 0.095, h * 0.33, dark, radius=h * 0.03)
    c.box(x + h * 0.025, y - h * 0.34, h * 0.095, h * 0.33, dark, radius=h * 0.03)
    c.disc(x - h * 0.08, y - h * 0.012, h * 0.075, INK, h * 0.028)
    c.disc(x + h * 0.09, y - h * 0.012, h * 0.075, INK, h * 0.028)
    c.blob([(x - h * 0.19, y - h * 0.24), (x - h * 0.17, y - h * 0.55), (x - h * 0.1, y - h * 0.71), (x, y - h * 0.735),
            (x + h * 0.1, y - h * 0.71), (x + h * 0.17, y - h * 0.55), (x + h * 0.19, y - h * 0.24), (x, y - h * 0.22)],
           look.coat)  # fmt: skip
    sleeve = mix(look.coat, INK, 0.16)
    for side in (-1, 1):
        c.line([(x + side * h * 0.13, y - h * 0.63), (x + side * h * 0.185, y - h * 0.4)], sleeve, h * 0.075)
        c.disc(x + side * h * 0.19, y - h * 0.355, h * 0.036, SKINS[look.skin])
    c.box(x - h * 0.07, y - h * 0.735, h * 0.14, h * 0.05, look.accent, radius=h * 0.025)
    if bag:
        c.line([(x + h * 0.19, y - h * 0.36), (x + h * 0.19, y - h * 0.28)], BRICK_DARK, h * 0.015)
        c.box(x + h * 0.12, y - h * 0.29, h * 0.15, h * 0.13, CLAY, radius=h * 0.02)
    head(c, x, y - h * 0.855, h * 0.115, look, turn=turn)


def flower_pot(c: Canvas, x: float, y: float, size: float) -> None:
    """A plant on a sill."""
    for dx, dy in ((-0.5, -1.1), (0, -1.5), (0.5, -1.15)):
        c.line([(x, y - size * 0.4), (x + dx * size, y + dy * size)], LEAF, size * 0.12)
        c.disc(x + dx * size, y + dy * size, size * 0.3, LEAF)
        c.disc(x + dx * size, y + dy * size - size * 0.1, size * 0.13, CLAY)
    c.shape(
        [
            (x - size * 0.5, y - size * 0.7),
            (x + size * 0.5, y - size * 0.7),
            (x + size * 0.36, y),
            (x - size * 0.36, y),
        ],
        CLAY,
    )
    c.box(x - size * 0.56, y - size * 0.8, size * 1.12, size * 0.2, mix(CLAY, BRICK, 0.4), radius=size * 0.06)
