# SPDX-License-Identifier: EUPL-1.2
"""Scenes of the invented region: a talk over the fence, a wall of opinions. Nobody's likeness."""

from __future__ import annotations

from kooperacja.front.demo.logic.drawings.canvas import Canvas, mix
from kooperacja.front.demo.logic.drawings.figures import (
    AMBER,
    BLUE,
    BRICK,
    BRICK_DARK,
    CLAY,
    CREAM,
    INK,
    LEAF,
    PAPER,
    PLUM,
    SAGE,
    SAGE_DARK,
    SAND,
    SHADE,
    SKY,
    SUN,
    TEAL,
    TEAL_PALE,
    TEAL_SOFT,
    Look,
    bust,
    cloud,
    flower_pot,
    poplar,
    tree,
    walker,
)


def neighbours() -> bytes:
    """Two neighbours talk over a fence; one has brought the shopping."""
    c = Canvas(960, 656, SKY)
    c.disc(782, 132, 84, mix(SUN, SKY, 0.55))
    c.disc(782, 132, 66, SUN)
    cloud(c, 210, 112, 66)
    cloud(c, 560, 158, 44, mix(PAPER, SKY, 0.25))
    c.blob([(-60, 700), (-60, 420), (180, 366), (460, 424), (720, 350), (1020, 410), (1020, 700)], mix(SAGE, SKY, 0.35))
    for x, size in ((60, 52), (92, 40), (900, 58)):
        poplar(c, x, 430, size)
    c.blob([(-60, 740), (-60, 470), (260, 448), (620, 470), (1020, 440), (1020, 740)], SAGE)
    # the house of one of them
    c.box(96, 262, 286, 236, CREAM)
    c.box(96, 262, 22, 236, mix(CREAM, CLAY, 0.16))
    c.shape([(68, 272), (238, 150), (410, 272)], BRICK)
    c.box(64, 266, 350, 14, BRICK_DARK, radius=5)
    c.box(318, 166, 30, 66, BRICK_DARK)
    for x in (142, 278):
        c.box(x - 6, 322, 68, 80, mix(SAND, BRICK, 0.16), radius=4)
        c.box(x, 328, 56, 68, TEAL)
        c.line([(x + 28, 328), (x + 28, 396)], PAPER, 4)
        c.line([(x, 360), (x + 56, 360)], PAPER, 4)
    flower_pot(c, 170, 424, 22)
    flower_pot(c, 306, 424, 22)
    tree(c, 846, 506, 96)
    tree(c, 470, 470, 56, SAGE_DARK)
    # they talk, the fence between them
    walker(c, 520, 586, 232, Look(PLUM, 1, 3, "bun", CREAM), turn=1)
    walker(c, 716, 590, 232, Look(TEAL, 0, 1, "short", SUN), turn=-1, bag=True)
    c.line([(392, 528), (640, 528)], BRICK_DARK, 9)
    c.line([(392, 580), (640, 580)], BRICK_DARK, 9)
    for x in range(400, 640, 34):
        c.box(x, 504, 16, 106, PAPER, radius=5)
        c.box(x + 11, 504, 5, 106, mix(PAPER, SHADE, 0.3), radius=3)
    c.disc(624, 300, 58, PAPER, 40)
    c.shape([(588, 326), (616, 336), (572, 366)], PAPER)
    for x in (602, 624, 646):
        c.disc(x, 300, 6, TEAL)
    for x in (70, 128, 216, 860, 914):
        c.disc(x, 620, 10, CLAY)
        c.disc(x, 612, 7, SUN)
        c.line([(x, 622), (x, 646)], LEAF, 4)
    return c.finish()


def opinions() -> bytes:
    """A talk before a wall of opinions: dots on a line, some of them far apart."""
    c = Canvas(960, 656, mix(TEAL_PALE, PAPER, 0.5))
    c.box(0, 470, 960, 186, mix(SAND, CLAY, 0.12))
    # the board
    c.box(180, 58, 600, 300, mix(BRICK, INK, 0.2), radius=14)
    c.box(194, 72, 572, 272, PAPER, radius=8)
    rows = ((4, 4, 5, 4, 3), (2, 2, 3, 2, 2), (5, 4, 2, 1, 1), (3, 3, 3, 2, 4))
    for row, votes in enumerate(rows):
        y = 116 + row * 62
        c.line([(250, y), (720, y)], mix(SAND, SHADE, 0.25), 4)
        need = 250 + (470 * (4, 3, 4, 3)[row]) / 5
        c.shape([(need, y - 17), (need + 17, y), (need, y + 17), (need - 17, y)], AMBER)
        seen: dict[int, int] = {}
        for vote in votes:
            seen[vote] = seen.get(vote, 0) + 1
            c.disc(250 + 470 * vote / 5, y - 10 * (seen[vote] - 1), 9, TEAL if row != 2 else BRICK)
        c.disc(222, y, 8, TEAL_SOFT)
    # five people from behind the table
    bust(c, 156, 520, 98, Look(BLUE, 1, 0, "short", PAPER), turn=1)
    bust(c, 804, 520, 98, Look(BRICK, 0, 3, "bun", CREAM), turn=-1)
    bust(c, 318, 548, 104, Look(TEAL, 2, 1, "long", SUN), turn=1)
    bust(c, 642, 548, 104, Look(PLUM, 0, 2, "short", CREAM), turn=-1)
    bust(c, 480, 560, 108, Look(SAGE_DARK, 1, 1, "bun", PAPER))
    c.disc(480, 668, 520, mix(TEAL, INK, 0.3), 118)
    c.disc(480, 652, 520, TEAL, 112)
    c.disc(480, 646, 500, TEAL_SOFT, 102)
    for x, y, colour in (
        (300, 590, PAPER),
        (470, 606, SUN),
        (640, 588, PAPER),
        (390, 622, CLAY),
        (560, 624, TEAL_PALE),
    ):
        c.box(x, y, 66, 42, colour, radius=4)
        c.line([(x + 10, y + 15), (x + 54, y + 15)], SHADE, 3)
        c.line([(x + 10, y + 27), (x + 40, y + 27)], SHADE, 3)
    return c.finish()
