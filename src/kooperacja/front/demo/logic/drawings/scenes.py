# SPDX-License-Identifier: EUPL-1.2
"""The scenes of the demonstration gallery: symbols of places, no likeness of a real building or person."""

from __future__ import annotations

import math
from collections.abc import Callable

from kooperacja.front.demo.logic.drawings.canvas import Canvas, mix, oval, smooth, turned
from kooperacja.front.demo.logic.drawings.figures import (
    AMBER,
    BLUE,
    BLUE_DARK,
    BRICK,
    BRICK_DARK,
    CLAY,
    CREAM,
    INK,
    LEAF,
    LEAF_DARK,
    PAPER,
    PLUM,
    PLUM_DARK,
    SAGE,
    SAGE_DARK,
    SAND,
    SHADE,
    SKINS,
    SKY,
    SUN,
    TEAL,
    TEAL_PALE,
    TEAL_SOFT,
    Look,
    bird,
    bust,
    cloud,
    flower_pot,
    head,
    poplar,
    steam,
    tree,
    walker,
)


def town_hall() -> bytes:
    """A town hall with a clock, and people who have just arrived."""
    c = Canvas(960, 704, SKY)
    c.disc(768, 168, 92, mix(SUN, SKY, 0.55))
    c.disc(768, 168, 74, SUN)
    cloud(c, 120, 150, 78)
    cloud(c, 610, 96, 46, mix(PAPER, SKY, 0.25))
    bird(c, 300, 120, 20)
    bird(c, 352, 92, 14)
    c.blob([(-60, 760), (-60, 500), (140, 452), (420, 500), (700, 440), (1020, 500), (1020, 760)], SAGE)
    for x, s in ((64, 44), (96, 58), (884, 60), (918, 46)):
        poplar(c, x, 520, s, mix(LEAF_DARK, SAGE, 0.35))
    c.blob(
        [(-60, 780), (-60, 590), (240, 560), (520, 572), (760, 552), (1020, 590), (1020, 780)], mix(SAGE, SAND, 0.45)
    )
    c.shape([(392, 574), (568, 574), (690, 704), (270, 704)], SAND)
    for y, half in ((604, 112), (636, 140), (668, 170)):
        c.line([(480 - half, y), (480 + half, y)], mix(SAND, BRICK, 0.18), 2)
    # the house
    c.box(206, 318, 548, 260, mix(CREAM, CLAY, 0.06))
    c.box(206, 318, 20, 260, mix(CREAM, CLAY, 0.16))
    c.box(734, 318, 20, 260, mix(CREAM, CLAY, 0.16))
    c.box(196, 560, 568, 20, mix(SAND, BRICK, 0.28))
    c.shape([(170, 330), (236, 236), (724, 236), (790, 330)], BRICK)
    for row, y in enumerate((258, 282, 306)):
        inset = 66 - (y - 236) * 0.7
        for x in range(int(176 + inset + (row % 2) * 16), int(784 - inset), 32):
            c.line([(x, y), (x + 16, y + 3)], BRICK_DARK, 3)
    c.box(162, 322, 636, 14, BRICK_DARK, radius=5)
    # gable and tower
    c.shape([(358, 336), (480, 214), (602, 336)], CREAM)
    c.line([(352, 338), (480, 208), (608, 338)], BRICK_DARK, 13)
    c.box(432, 98, 96, 134, PAPER)
    c.box(432, 98, 14, 134, mix(CREAM, CLAY, 0.14))
    c.box(422, 90, 116, 13, mix(SAND, BRICK, 0.2), radius=4)
    c.shape([(424, 92), (452, 52), (470, 44), (480, 8), (490, 44), (508, 52), (536, 92)], TEAL)
    c.shape([(480, 8), (490, 44), (508, 52), (536, 92), (480, 92)], mix(TEAL, INK, 0.22))
    c.disc(480, 7, 6, AMBER)
    c.disc(480, 152, 31, TEAL)
    c.disc(480, 152, 25, PAPER)
    for hour in range(12):
        a = math.radians(hour * 30)
        c.disc(480 + 20 * math.sin(a), 152 - 20 * math.cos(a), 1.7, TEAL)
    c.line([(480, 152), (480, 136)], TEAL, 3)
    c.line([(480, 152), (491, 158)], TEAL, 3)
    c.disc(480, 270, 19, TEAL)
    c.disc(480, 270, 14, TEAL_PALE)
    c.line([(466, 270), (494, 270)], TEAL, 3)
    c.line([(480, 256), (480, 284)], TEAL, 3)
    # windows
    for x in (252, 336, 582, 666):
        c.box(x - 6, 366, 54, 92, mix(SAND, BRICK, 0.14), radius=4)
        c.arch(x, 372, 42, 80, TEAL)
        c.shape([(x + 5, 446), (x + 5, 410), (x + 30, 384), (x + 37, 396), (x + 37, 400)], mix(TEAL, TEAL_PALE, 0.45))
        c.line([(x + 21, 376), (x + 21, 450)], PAPER, 3)
        c.line([(x + 2, 412), (x + 40, 412)], PAPER, 3)
        c.box(x - 10, 456, 62, 10, mix(SAND, BRICK, 0.3), radius=3)
    for x in (252, 666):
        for dx, colour in ((4, CLAY), (14, SUN), (24, CLAY), (34, SUN)):
            c.disc(x + dx + 2, 452, 7, LEAF)
            c.disc(x + dx + 2, 447, 5, colour)
    # door
    c.box(416, 386, 128, 12, mix(SAND, BRICK, 0.3), radius=4)
    c.arch(432, 400, 96, 176, mix(SAND, BRICK, 0.24))
    c.arch(440, 408, 80, 168, TEAL)
    c.line([(480, 412), (480, 576)], mix(TEAL, INK, 0.35), 4)
    for x in (450, 490):
        c.box(x, 462, 22, 40, mix(TEAL, TEAL_PALE, 0.22), radius=3)
        c.box(x, 514, 22, 44, mix(TEAL, TEAL_PALE, 0.22), radius=3)
    c.disc(474, 508, 4, AMBER)
    c.disc(487, 508, 4, AMBER)
    c.box(404, 572, 152, 12, mix(SAND, SHADE, 0.22), radius=3)
    c.box(390, 582, 180, 12, mix(SAND, SHADE, 0.14), radius=3)
    # lamps, trees
    for x in (176, 784):
        c.line([(x, 600), (x, 470)], SHADE, 6)
        c.disc(x, 600, 16, SHADE, 5)
        c.shape([(x - 13, 472), (x + 13, 472), (x + 8, 446), (x - 8, 446)], SUN)
        c.box(x - 11, 438, 22, 9, SHADE, radius=4)
    tree(c, 94, 600, 92)
    tree(c, 872, 596, 84, mix(LEAF, LEAF_DARK, 0.3))
    # people
    walker(c, 322, 652, 132, Look(BLUE, 0, 0, "long", SUN), turn=1)
    walker(c, 400, 664, 126, Look(BRICK, 2, 1, "short", SAND), turn=-1)
    walker(c, 598, 660, 130, Look(PLUM, 1, 2, "bun", CREAM), turn=-1, bag=True)
    walker(c, 672, 650, 124, Look(TEAL_SOFT, 0, 3, "short", PAPER), turn=-1)
    return c.finish()


def guitar_and_record() -> bytes:
    """A guitar in stage light beside a record."""
    c = Canvas(960, 948, PLUM_DARK)
    c.disc(196, 250, 420, mix(PLUM_DARK, PLUM, 0.45))
    c.disc(930, 900, 420, mix(PLUM_DARK, BRICK, 0.4))
    for points, share in (
        ([(700, -20), (860, -20), (560, 980), (120, 980)], 0.12),
        ([(60, -20), (180, -20), (860, 980), (540, 980)], 0.1),
    ):
        c.inside(points, _light(share))
    for x, y, r in (
        (120, 96, 4),
        (250, 180, 3),
        (384, 70, 4),
        (86, 380, 3),
        (880, 330, 4),
        (812, 470, 3),
        (520, 150, 3),
    ):
        c.disc(x, y, r, mix(SUN, PLUM_DARK, 0.25))
    c.disc(480, 912, 520, mix(PLUM_DARK, INK, 0.45), 74)
    # the record
    cx, cy = 214, 690
    c.disc(cx + 8, cy + 10, 226, mix(PLUM_DARK, INK, 0.7))
    c.disc(cx, cy, 222, "#15111f")
    for r in range(104, 216, 11):
        c.ring(cx, cy, r, "#2a2438", 2.4)
    for start in (205, 25):
        sector = [(cx, cy)] + [
            (cx + 214 * math.cos(math.radians(a)), cy + 214 * math.sin(math.radians(a)))
            for a in range(start, start + 34, 3)
        ]
        c.inside(sector, lambda layer: _shine(layer, cx, cy))
    c.disc(cx, cy, 84, CLAY)
    c.ring(cx, cy, 66, mix(CLAY, CREAM, 0.55), 3)
    c.disc(cx, cy, 50, mix(CLAY, BRICK, 0.45))
    c.line([(cx - 26, cy - 24), (cx + 26, cy - 24)], CREAM, 4)
    c.line([(cx - 18, cy + 24), (cx + 18, cy + 24)], CREAM, 4)
    c.disc(cx, cy, 12, CREAM)
    # the guitar, drawn upright and turned
    around, angle = (560.0, 640.0), 24
    body = smooth(
        [(560, 424), (620, 430), (666, 470), (660, 530), (640, 572), (662, 618), (706, 676), (706, 764), (648, 832),
         (560, 850), (472, 832), (414, 764), (414, 676), (458, 618), (480, 572), (460, 530), (454, 470), (500, 430)]
    )  # fmt: skip

    def turn(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return turned(points, around, angle)

    def bar(x: float, y: float, w: float, h: float, colour: str) -> None:
        c.shape(turn([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]), colour)

    c.shape([(x + 16, y + 16) for x, y in turn(body)], mix(PLUM_DARK, INK, 0.6))
    c.shape(turn(body), "#a8610a")
    inner = [(560 + (x - 560) * 0.945, 640 + (y - 640) * 0.952) for x, y in body]
    c.shape(turn(inner), AMBER)
    c.inside(turn(inner), lambda layer: layer.shape(turn([(350, 380), (520, 380), (470, 900), (350, 900)]), "#e8a234"))
    bar(526, -40, 68, 620, "#5a3418")
    bar(531, -40, 58, 616, mix(SAND, CLAY, 0.12))
    for i, y in enumerate((6, 74, 138, 198, 254, 306, 354, 398, 440, 478, 514)):
        bar(531, y, 58, 4, mix(SAND, BRICK, 0.5))
        if i in (2, 4, 6, 8):
            c.disc(*turn([(560, y - 26)])[0], 6, BRICK)
    c.disc(*turn([(560, 620)])[0], 70, "#c67c10")
    c.disc(*turn([(560, 620)])[0], 64, CREAM)
    c.disc(*turn([(560, 620)])[0], 58, "#7a3f12")
    c.disc(*turn([(560, 620)])[0], 52, "#241a2c")
    guard = smooth([(608, 640), (650, 660), (668, 720), (640, 760), (606, 730), (598, 690)])
    c.shape(turn(guard), BRICK_DARK)
    bar(486, 742, 148, 26, "#4a2812")
    bar(506, 748, 108, 6, CREAM)
    for i in range(6):
        string = 538 + i * 8.8
        c.line(turn([(string, -40), (string, 748)]), mix(CREAM, AMBER, 0.1), 2.4)
        c.disc(*turn([(string - 6 + i * 2.4, 761)])[0], 4, CREAM)
    # notes
    _note(c, 430, 330, 1.25, SUN)
    _note(c, 300, 400, 0.9, TEAL_PALE, double=True)
    _note(c, 838, 640, 0.95, mix(CLAY, SUN, 0.4))
    return c.finish()


def _light(share: float) -> Callable[[Canvas], None]:
    table = [round(v + (255 - v) * share * 0.7) for v in range(256)]

    def draw(layer: Canvas) -> None:
        layer.image = layer.image.point(table * 3)

    return draw


def _shine(layer: Canvas, cx: float, cy: float) -> None:
    for r in range(100, 220, 11):
        layer.ring(cx, cy, r, "#4b4266", 5)


def _note(c: Canvas, x: float, y: float, size: float, colour: str, *, double: bool = False) -> None:
    c.shape(turned(oval(x, y, 20 * size, 14 * size), (x, y), -20), colour)
    c.line([(x + 17 * size, y - 4 * size), (x + 17 * size, y - 74 * size)], colour, 5 * size)
    if double:
        c.shape(
            turned(oval(x + 58 * size, y - 10 * size, 20 * size, 14 * size), (x + 58 * size, y - 10 * size), -20),
            colour,
        )
        c.line([(x + 75 * size, y - 14 * size), (x + 75 * size, y - 84 * size)], colour, 5 * size)
        c.line([(x + 17 * size, y - 74 * size), (x + 75 * size, y - 84 * size)], colour, 13 * size)
    else:
        c.line(
            [(x + 17 * size, y - 74 * size), (x + 34 * size, y - 50 * size), (x + 38 * size, y - 30 * size)],
            colour,
            7 * size,
            soft=True,
        )


def kitchen() -> bytes:
    """Two cooks, two pots, one kitchen."""
    c = Canvas(960, 656, SAND)
    for row in range(5):
        for col in range(13):
            x, y = col * 80 - (40 if row % 2 else 0), 250 + row * 46
            c.box(x, y, 76, 42, mix(CREAM, SAND, 0.35), radius=4)
    c.box(0, 0, 960, 250, mix(SAND, CLAY, 0.1))
    c.box(0, 242, 960, 10, mix(SAND, BRICK, 0.3))
    # rail with tools
    c.line([(330, 60), (640, 60)], SHADE, 7)
    for i, x in enumerate((360, 420, 480, 540, 604)):
        c.line([(x, 60), (x, 78)], SHADE, 4)
        if i in (0, 3):
            c.line([(x, 78), (x, 148)], BRICK_DARK, 7)
            c.disc(x, 168, 22, SHADE)
            c.disc(x, 166, 15, mix(SHADE, TEAL_PALE, 0.4))
        elif i in (1, 4):
            c.line([(x, 78), (x, 134)], BRICK_DARK, 7)
            c.box(x - 17, 130, 34, 52, SHADE, radius=6)
            for k in (-8, 0, 8):
                c.line([(x + k, 142), (x + k, 170)], mix(SAND, CLAY, 0.1), 3)
        else:
            c.line([(x, 78), (x, 128)], BRICK_DARK, 7)
            for k in (-14, -5, 5, 14):
                c.line([(x, 128), (x + k, 156), (x, 186)], SHADE, 3, soft=True)
    # shelf with jars
    c.box(704, 164, 216, 12, BRICK)
    for x, h, colour, lid in (
        (722, 62, CLAY, CREAM),
        (774, 78, LEAF, BRICK),
        (826, 56, SUN, TEAL),
        (872, 70, BRICK, CREAM),
    ):
        c.box(x, 164 - h, 40, h, mix(colour, PAPER, 0.22), radius=9)
        c.box(x + 6, 164 - h * 0.62, 28, h * 0.42, PAPER, radius=3)
        c.box(x + 2, 164 - h - 9, 36, 13, lid, radius=4)
    # window
    c.box(40, 36, 214, 186, BRICK)
    c.box(52, 48, 190, 162, SKY)
    c.disc(196, 92, 26, SUN)
    c.inside([(52, 48), (242, 48), (242, 210), (52, 210)], lambda layer: layer.blob(
        [(20, 240), (20, 176), (110, 150), (200, 178), (280, 160), (280, 240)], SAGE))  # fmt: skip
    c.box(142, 48, 10, 162, BRICK)
    c.box(52, 122, 190, 9, BRICK)
    c.box(28, 216, 238, 14, BRICK_DARK, radius=4)
    flower_pot(c, 84, 218, 30)
    flower_pot(c, 206, 218, 24)
    # cooks
    for x, look, side in ((226, Look(TEAL, 0, 4, "scarf", CLAY), 1), (742, Look(PLUM, 1, 1, "cap", PAPER), -1)):
        bust(c, x, 470, 108, look, turn=side)
        c.shape([(x - 46, 384), (x + 46, 384), (x + 56, 480), (x - 56, 480)], PAPER)
        c.line([(x - 34, 388), (x - 26, 366)], PAPER, 9)
        c.line([(x + 34, 388), (x + 26, 366)], PAPER, 9)
        c.box(x - 22, 420, 44, 34, mix(PAPER, SAND, 0.8), radius=6)
    # worktop
    c.box(0, 470, 960, 24, mix(BRICK, CLAY, 0.35))
    c.box(0, 490, 960, 166, BRICK)
    c.box(0, 490, 960, 12, BRICK_DARK)
    for x in (30, 350, 670):
        c.box(x, 536, 260, 100, mix(BRICK, BRICK_DARK, 0.5), radius=8)
        c.box(x + 96, 552, 68, 10, SAND, radius=5)
    # pots
    _pot(c, 332, 352, 190, 118, TEAL)
    _pot(c, 544, 382, 150, 88, mix(BLUE, TEAL, 0.35))
    for x, y, h in ((384, 306, 96), (434, 312, 112), (474, 308, 84), (590, 342, 84), (634, 346, 100)):
        steam(c, x, y, h, PAPER, 8)
    # arms with spoons
    c.line([(286, 420), (330, 400), (366, 336)], TEAL, 40, soft=True)
    c.line([(364, 346), (396, 304)], SKINS[0], 30)
    c.line([(380, 250), (414, 366)], BRICK_DARK, 9)
    c.disc(398, 306, 17, SKINS[0])
    c.line([(684, 424), (650, 410), (628, 366)], PLUM, 38, soft=True)
    c.disc(624, 352, 18, SKINS[1])
    c.line([(646, 300), (612, 392)], BRICK_DARK, 9)
    # plates, bread, carrot
    for x, soup in ((128, CLAY), (838, LEAF)):
        c.disc(x, 476, 84, mix(BRICK, INK, 0.25), 14)
        c.disc(x, 468, 84, PAPER, 17)
        c.disc(x, 464, 56, soup, 10)
        c.disc(x - 14, 462, 9, mix(soup, PAPER, 0.5), 3)
        c.disc(x + 18, 465, 7, mix(soup, PAPER, 0.5), 2.5)
    return c.finish()


def _pot(c: Canvas, x: float, y: float, w: float, h: float, colour: str) -> None:
    c.box(x - 22, y + 26, w + 44, 16, mix(colour, INK, 0.3), radius=8)
    c.box(x, y, w, h, colour, radius=18, corners="cd")
    c.box(x + w * 0.72, y + 6, w * 0.14, h - 14, mix(colour, TEAL_PALE, 0.22), radius=8)
    c.disc(x + w / 2, y, w / 2 + 6, TEAL_PALE, 17)
    c.disc(x + w / 2, y, w / 2 - 4, mix(colour, INK, 0.5), 12)
    c.disc(x + w / 2, y + 3, w / 2 - 14, mix(CLAY, SUN, 0.35), 8)


def packing() -> bytes:
    """Boxes folded at a table, sitting, in good light."""
    c = Canvas(960, 656, "#e4ebdd")
    c.box(0, 0, 960, 656, mix(SAGE, PAPER, 0.62))
    # window with blinds
    c.box(70, 54, 330, 214, PAPER, radius=6)
    c.box(84, 68, 302, 186, SKY)
    c.disc(322, 128, 30, SUN)
    c.inside([(84, 68), (386, 68), (386, 254), (84, 254)], lambda layer: _view(layer))
    c.box(229, 68, 12, 186, PAPER)
    c.box(56, 262, 358, 16, mix(PAPER, SHADE, 0.14), radius=5)
    flower_pot(c, 124, 264, 28)
    c.line([(474, 0), (474, 92)], SHADE, 5)
    c.shape([(420, 134), (528, 134), (500, 92), (448, 92)], TEAL)
    c.disc(474, 136, 16, SUN)
    # shelves
    for y in (150, 258):
        c.box(618, y, 300, 12, mix(BRICK, CLAY, 0.4))
    for x, y, w, h in (
        (632, 92, 70, 58),
        (708, 108, 56, 42),
        (772, 84, 64, 66),
        (842, 104, 62, 46),
        (640, 206, 84, 52),
        (734, 190, 62, 68),
        (806, 212, 92, 46),
    ):
        c.box(x, y, w, h, "#cf9f63")
        c.box(x + w * 0.7, y, w * 0.3, h, "#b9874c")
        c.box(x + w * 0.28, y, w * 0.14, h, mix("#cf9f63", PAPER, 0.35))
    # people
    bust(c, 690, 468, 124, Look(BLUE, 0, 1, "short", SUN), turn=-1)
    bust(c, 200, 468, 116, Look(BRICK, 1, 4, "bun", SAND), turn=1)
    # table
    c.box(0, 466, 960, 26, LEAF)
    c.box(0, 488, 960, 168, LEAF_DARK)
    c.box(0, 488, 960, 12, mix(LEAF_DARK, INK, 0.35))
    for x in (90, 480, 870):
        c.box(x - 14, 520, 28, 136, mix(LEAF_DARK, INK, 0.3), radius=6)
    # boxes
    _crate(c, 330, 304, 190, 164, 46)
    _crate(c, 532, 398, 110, 70, 30, open_top=True)
    # arms
    c.line([(640, 420), (600, 436), (566, 408)], mix(BLUE, INK, 0.14), 38, soft=True)
    c.disc(560, 404, 19, SKINS[0])
    c.line([(748, 424), (740, 458), (684, 462)], mix(BLUE, INK, 0.14), 36, soft=True)
    c.disc(672, 460, 18, SKINS[0])
    c.line([(252, 420), (292, 440), (338, 410)], mix(BRICK, INK, 0.14), 36, soft=True)
    c.disc(344, 404, 18, SKINS[1])
    # tape and flat cartons
    c.disc(812, 442, 30, SAND)
    c.disc(812, 442, 24, mix(SAND, CLAY, 0.5))
    c.disc(812, 442, 13, mix(SAGE, PAPER, 0.62))
    for i in range(5):
        c.box(40 + i * 3, 456 - i * 8, 110, 8, "#cf9f63" if i % 2 else "#b9874c", radius=2)
    return c.finish()


def _view(layer: Canvas) -> None:
    layer.blob([(40, 320), (40, 206), (150, 182), (260, 214), (380, 186), (440, 200), (440, 320)], SAGE)
    poplar(layer, 128, 214, 36, SAGE_DARK)
    poplar(layer, 154, 216, 46, SAGE_DARK)


def _crate(c: Canvas, x: float, y: float, w: float, h: float, depth: float, *, open_top: bool = False) -> None:
    front, side, top, edge = "#d7a868", "#b17f45", "#e6c08a", "#8a5f31"
    c.disc(x + w * 0.55, y + h, w * 0.62, mix(LEAF, INK, 0.3), 9)
    c.shape(
        [(x + w, y), (x + w + depth, y - depth * 0.62), (x + w + depth, y + h - depth * 0.62), (x + w, y + h)], side
    )
    if open_top:
        c.shape([(x, y), (x + depth, y - depth * 0.62), (x + w + depth, y - depth * 0.62), (x + w, y)], "#7a5327")
        c.shape([(x, y), (x - 26, y - 34), (x + w - 34, y - 40), (x + w, y)], top)
        c.shape(
            [(x + w, y), (x + w + depth, y - depth * 0.62), (x + w + depth + 26, y - depth - 18), (x + w + 28, y - 22)],
            mix(top, side, 0.4),
        )
    else:
        c.shape([(x, y), (x + depth, y - depth * 0.62), (x + w + depth, y - depth * 0.62), (x + w, y)], top)
        c.shape(
            [
                (x + w * 0.42, y),
                (x + w * 0.42 + depth, y - depth * 0.62),
                (x + w * 0.58 + depth, y - depth * 0.62),
                (x + w * 0.58, y),
            ],
            CREAM,
        )
    c.box(x, y, w, h, front)
    if not open_top:
        c.box(x + w * 0.42, y, w * 0.16, h * 0.3, CREAM)
        c.box(x + w * 0.1, y + h * 0.58, w * 0.34, h * 0.28, PAPER, radius=4)
        for k in (0.66, 0.74):
            c.line([(x + w * 0.15, y + h * k), (x + w * 0.38, y + h * k)], edge, 3)
        for k in (0.68, 0.82):
            c.line([(x + w * k, y + h * 0.84), (x + w * k, y + h * 0.66)], BRICK, 4)
            c.shape([(x + w * k - 9, y + h * 0.69), (x + w * k + 9, y + h * 0.69), (x + w * k, y + h * 0.58)], BRICK)
    c.line([(x, y), (x + w, y)], edge, 2.5)
    c.line([(x + w, y), (x + w, y + h)], edge, 2.5)


def coffee() -> bytes:
    """A talk over coffee about how a centre began."""
    c = Canvas(960, 656, mix(SAND, PAPER, 0.45))
    c.disc(480, 700, 560, mix(SAND, CLAY, 0.12), 420)
    c.line([(480, 0), (480, 72)], SHADE, 5)
    c.shape([(396, 138), (564, 138), (520, 70), (440, 70)], TEAL)
    c.disc(480, 140, 24, SUN, 12)
    # pictures on the wall
    for x, y, w, h, colour in ((70, 70, 118, 146, SKY), (776, 86, 128, 104, mix(CLAY, SAND, 0.55))):
        c.box(x, y, w, h, BRICK, radius=4)
        c.box(x + 10, y + 10, w - 20, h - 20, colour)
    frame = [(80, 80), (178, 80), (178, 206), (80, 206)]
    c.inside(frame, lambda w: w.blob([(60, 240), (60, 176), (112, 142), (156, 168), (200, 152), (200, 240)], SAGE_DARK))
    c.disc(150, 112, 14, SUN)
    c.box(812, 136, 56, 42, CREAM)
    c.shape([(802, 140), (840, 108), (878, 140)], BRICK_DARK)
    # three people
    bust(c, 480, 436, 112, Look(PLUM, 2, 1, "long", SUN))
    bust(c, 210, 470, 128, Look(BRICK, 0, 3, "bun", CREAM), turn=1)
    bust(c, 752, 470, 128, Look(BLUE, 1, 0, "short", PAPER), turn=-1)
    # speech
    c.disc(640, 206, 62, PAPER, 44)
    c.shape([(592, 226), (624, 242), (570, 270)], PAPER)
    for x in (614, 640, 666):
        c.disc(x, 206, 7, TEAL)
    # table
    c.disc(480, 546, 412, mix(TEAL, INK, 0.3), 104)
    c.disc(480, 528, 412, TEAL, 102)
    c.disc(480, 520, 398, TEAL_SOFT, 94)
    c.disc(480, 518, 346, mix(TEAL_SOFT, TEAL_PALE, 0.4), 74)
    # arms on the table
    c.disc(376, 486, 18, SKINS[0])
    c.line([(258, 398), (292, 462), (358, 484)], mix(BRICK, INK, 0.14), 40, soft=True)
    c.disc(584, 490, 18, SKINS[1])
    c.line([(704, 398), (672, 464), (602, 488)], mix(BLUE, INK, 0.14), 40, soft=True)
    # cake, cups, vase
    c.disc(480, 560, 98, mix(TEAL_SOFT, INK, 0.2), 24)
    c.disc(480, 554, 98, PAPER, 24)
    c.disc(480, 552, 74, mix(PAPER, SAND, 0.6), 18)
    for x, colour in ((438, CLAY), (480, SUN), (522, CLAY)):
        c.shape([(x - 22, 552), (x + 22, 552), (x + 4, 520)], mix(colour, SAND, 0.3))
        c.shape([(x - 22, 552), (x + 22, 552), (x + 22, 560), (x - 22, 560)], BRICK)
        c.disc(x + 3, 520, 6, BRICK)
    for x, y in ((318, 546), (652, 548), (480, 448)):
        c.disc(x, y + 22, 44, mix(TEAL_SOFT, INK, 0.2), 12)
        c.disc(x, y + 19, 44, PAPER, 11)
        c.disc(x + 32, y - 4, 15, PAPER)
        c.disc(x + 32, y - 4, 8, TEAL_SOFT)
        c.box(x - 29, y - 24, 58, 42, PAPER, radius=16, corners="cd")
        c.disc(x, y - 24, 29, mix(PAPER, SAND, 0.5), 9)
        c.disc(x, y - 23, 23, BRICK_DARK, 6)
    for x, y in ((310, 514), (644, 516)):
        steam(c, x, y, 62, PAPER, 6)
    return c.finish()


def on_the_road() -> bytes:
    """A small bus between hills, everybody at a window."""
    c = Canvas(960, 656, SKY)
    c.disc(210, 156, 92, mix(SUN, SKY, 0.55))
    c.disc(210, 156, 72, SUN)
    cloud(c, 420, 120, 64)
    cloud(c, 760, 176, 48, mix(PAPER, SKY, 0.2))
    bird(c, 620, 96, 20)
    bird(c, 668, 124, 14)
    c.blob([(-60, 700), (-60, 400), (160, 330), (420, 398), (660, 312), (1020, 390), (1020, 700)], mix(SAGE, SKY, 0.4))
    c.box(742, 316, 40, 34, CREAM)
    c.shape([(734, 318), (762, 292), (790, 318)], BRICK)
    c.box(784, 296, 22, 54, CREAM)
    c.shape([(780, 298), (795, 262), (810, 298)], BRICK_DARK)
    c.blob([(-60, 740), (-60, 470), (220, 424), (500, 478), (760, 400), (1020, 446), (1020, 740)], SAGE)
    for i, x in enumerate(range(40, 330, 36)):
        c.line([(x, 470 - i * 2), (x - 60, 560)], mix(SAGE, SAGE_DARK, 0.6), 6)
    for x, s in ((560, 40), (592, 54), (622, 42)):
        poplar(c, x, 456, s)
    tree(c, 92, 484, 60)
    tree(c, 846, 452, 76)
    tree(c, 920, 470, 54, mix(LEAF, LEAF_DARK, 0.4))
    c.blob([(-80, 760), (-80, 570), (200, 548), (500, 540), (800, 500), (1060, 470), (1060, 760)], SAGE_DARK)
    road = [(-20, 668), (-20, 600), (240, 596), (520, 574), (780, 536), (980, 494), (980, 668)]
    c.shape([*smooth(road[1:-1], closed=False), (980, 668), (-20, 668)], "#5d6b69")
    c.line(road[1:-1], mix("#5d6b69", PAPER, 0.4), 5, soft=True)
    middle = smooth([(-40, 648), (240, 640), (520, 620), (780, 582), (1000, 540)], closed=False, steps=40)
    for i in range(0, len(middle) - 8, 13):
        c.line(middle[i : i + 7], SUN, 8)
    # the bus, a little uphill
    around, angle = (470.0, 500.0), -4.5

    def t(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return turned(points, around, angle)

    def block(x: float, y: float, w: float, h: float, colour: str, r: float = 0) -> None:
        if not r:
            c.shape(t([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]), colour)
            return
        corners = []
        for cx, cy, first in (
            (x + w - r, y + r, -90),
            (x + w - r, y + h - r, 0),
            (x + r, y + h - r, 90),
            (x + r, y + r, 180),
        ):
            corners += [
                (cx + r * math.cos(math.radians(first + a)), cy + r * math.sin(math.radians(first + a)))
                for a in range(0, 91, 9)
            ]
        c.shape(t(corners), colour)

    c.shape(t(oval(480, 596, 250, 16)), mix("#5d6b69", INK, 0.45))
    block(246, 316, 468, 264, TEAL, 38)
    block(246, 316, 468, 150, PAPER, 38)
    block(246, 420, 468, 52, PAPER)
    block(246, 462, 468, 14, CLAY)
    block(300, 302, 300, 22, mix(PAPER, SHADE, 0.2), 9)
    for i, x in enumerate((268, 350, 432, 514)):
        block(x, 348, 70, 86, TEAL, 12)
        block(x + 5, 353, 60, 76, mix(SKY, TEAL_PALE, 0.45), 9)
        look = (
            Look(PLUM, 0, 4, "long"),
            Look(BRICK, 2, 1, "short"),
            Look(BLUE, 1, 2, "bun"),
            Look(CLAY, 0, 3, "short"),
        )[i]
        hx, hy = t([(x + 35, 402)])[0]
        c.inside(t([(x + 5, 353), (x + 65, 353), (x + 65, 429), (x + 5, 429)]), _rider((hx, hy), look))
        block(x + 5, 353, 60, 9, mix(SKY, PAPER, 0.5))
    block(600, 344, 96, 104, TEAL, 16)
    block(606, 350, 84, 92, mix(SKY, TEAL_PALE, 0.3), 12)
    hx, hy = t([(640, 410)])[0]
    c.inside(
        t([(606, 350), (690, 350), (690, 442), (606, 442)]),
        _rider((hx, hy), Look(TEAL, 1, 1, "cap", BLUE_DARK)),
    )
    block(690, 506, 26, 26, SUN, 8)
    block(244, 508, 14, 34, CLAY, 5)
    block(690, 546, 34, 20, mix(TEAL, INK, 0.4), 8)
    block(236, 546, 30, 20, mix(TEAL, INK, 0.4), 8)
    block(412, 492, 100, 8, TEAL_PALE, 4)
    for x in (340, 612):
        wx, wy = t([(x, 578)])[0]
        c.disc(wx, wy, 56, mix(TEAL, INK, 0.55))
        c.disc(wx, wy, 46, INK)
        c.disc(wx, wy, 27, mix(PAPER, SHADE, 0.25))
        c.disc(wx, wy, 9, SHADE)
    # signpost
    c.line([(868, 560), (868, 404)], mix(BRICK, SAND, 0.3), 10)
    c.shape([(806, 414), (904, 414), (924, 434), (904, 454), (806, 454)], PAPER)
    c.line([(824, 434), (890, 434)], TEAL, 6)
    return c.finish()


def _rider(at: tuple[float, float], look: Look) -> Callable[[Canvas], None]:
    x, y = at

    def draw(layer: Canvas) -> None:
        layer.blob([(x - 30, y + 60), (x - 26, y + 26), (x, y + 18), (x + 26, y + 26), (x + 30, y + 60)], look.coat)
        head(layer, x, y, 20, look, turn=0.7)

    return draw


def club_evening() -> bytes:
    """An evening in a village club: light in the windows, an accordion, cards on the table."""
    night, dusk = "#22384a", "#3a5566"
    c = Canvas(960, 656, night)
    c.blob([(-60, 720), (-60, 330), (200, 290), (520, 340), (780, 280), (1020, 320), (1020, 720)], dusk)
    for x, y, r in (
        (90, 80, 3),
        (190, 150, 2.4),
        (330, 60, 3),
        (420, 130, 2),
        (560, 54, 3),
        (680, 140, 2.4),
        (900, 200, 3),
        (780, 60, 2),
    ):
        c.disc(x, y, r, SUN)
    c.disc(846, 108, 50, SUN)
    c.disc(868, 96, 44, night)
    for x, s in ((40, 70), (84, 90), (900, 84), (940, 64)):
        poplar(c, x, 420, s, mix(LEAF_DARK, night, 0.55))
    c.blob([(-60, 740), (-60, 440), (300, 410), (700, 416), (1020, 440), (1020, 740)], mix(LEAF_DARK, night, 0.5))
    # the club
    c.box(220, 190, 520, 236, mix(SAND, dusk, 0.25))
    c.shape([(190, 204), (300, 108), (660, 108), (770, 204)], mix(BRICK, night, 0.25))
    c.box(182, 196, 596, 15, mix(BRICK_DARK, night, 0.3), radius=6)
    c.box(590, 84, 40, 62, mix(BRICK, night, 0.4))
    steam(c, 610, 80, 70, mix(dusk, PAPER, 0.25), 9)
    for x in (258, 610):
        c.box(x, 246, 96, 104, mix(BRICK_DARK, night, 0.2), radius=5)
        c.box(x + 8, 254, 80, 88, "#f7d37c")
        c.box(x + 44, 254, 7, 88, mix(BRICK_DARK, night, 0.2))
        c.box(x + 8, 292, 80, 7, mix(BRICK_DARK, night, 0.2))
        c.shape([(x + 8, 254), (x + 36, 254), (x + 8, 306)], mix("#f7d37c", CLAY, 0.45))
        c.shape([(x + 88, 254), (x + 60, 254), (x + 88, 306)], mix("#f7d37c", CLAY, 0.45))
    c.box(408, 232, 144, 194, mix(BRICK_DARK, night, 0.2), radius=6)
    c.box(418, 242, 124, 184, "#fbe3a4")
    c.box(418, 242, 50, 184, TEAL)
    c.disc(456, 340, 5, AMBER)
    c.shape([(418, 426), (542, 426), (700, 500), (300, 500)], mix("#f7d37c", LEAF_DARK, 0.45))
    # string of bulbs
    rope = smooth(
        [(-10, 150), (150, 236), (330, 214), (480, 252), (640, 214), (810, 240), (970, 150)], closed=False, steps=20
    )
    c.line(rope, INK, 3)
    for i in range(6, len(rope), 9):
        bx, by = rope[i]
        c.disc(bx, by + 11, 13, mix("#f7d37c", night, 0.62))
        c.disc(bx, by + 11, 8, (SUN, CLAY, "#fbe3a4", TEAL_PALE)[i // 9 % 4])
    # people at the table
    bust(c, 206, 540, 106, Look(TEAL_SOFT, 0, 3, "scarf", CLAY), turn=1)
    bust(c, 376, 528, 98, Look(BRICK, 1, 0, "short", SAND))
    bust(c, 548, 528, 98, Look(PLUM, 2, 1, "long", SUN), turn=-1)
    bust(c, 756, 540, 112, Look(BLUE, 0, 3, "bald", PAPER), turn=-1)
    # accordion
    for i in range(9):
        c.shape([(690 + i * 13, 440 - (i % 2) * 7), (703 + i * 13, 440 - ((i + 1) % 2) * 7), (703 + i * 13, 540 + ((i + 1) % 2) * 7), (690 + i * 13, 540 + (i % 2) * 7)],
                CREAM if i % 2 else mix(CREAM, CLAY, 0.3))  # fmt: skip
    for x, keys in ((652, True), (806, False)):
        c.box(x, 430, 44, 122, mix(BRICK, CLAY, 0.45), radius=9)
        for k in range(6):
            if keys:
                c.box(x + 6, 440 + k * 17, 24, 12, PAPER, radius=3)
            else:
                c.disc(x + 24, 448 + k * 17, 5, PAPER)
    c.disc(666, 500, 18, SKINS[0])
    c.disc(838, 500, 18, SKINS[0])
    c.line([(844, 460), (862, 484), (842, 500)], mix(BLUE, INK, 0.15), 32, soft=True)
    # table
    c.box(60, 540, 560, 24, mix(BRICK, CLAY, 0.35), radius=8)
    c.box(80, 562, 520, 94, mix(BRICK, night, 0.3))
    c.shape(
        [
            (130, 540),
            (560, 540),
            (530, 596),
            (490, 566),
            (450, 596),
            (410, 566),
            (370, 596),
            (330, 566),
            (290, 596),
            (250, 566),
            (210, 596),
            (160, 566),
        ],
        PAPER,
    )
    for x, y, colour in ((280, 526, CLAY), (306, 530, PAPER), (334, 528, BLUE)):
        c.shape(turned([(x, y), (x + 22, y), (x + 22, y + 14), (x, y + 14)], (x, y), -8), colour)
    for x in (450, 150):
        c.box(x, 502, 40, 38, PAPER, radius=10, corners="cd")
        c.disc(x + 42, 518, 10, PAPER)
        c.disc(x + 42, 518, 5, mix(BRICK, night, 0.3))
        c.disc(x + 20, 502, 20, BRICK_DARK, 6)
    steam(c, 470, 492, 46, mix(PAPER, dusk, 0.2), 5)
    return c.finish()
