# SPDX-License-Identifier: EUPL-1.2
"""A small flat-colour easel over Pillow: drawn four times too large and reduced, so that edges are soft."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterable, Sequence

from PIL import Image, ImageColor, ImageDraw

Point = tuple[float, float]
SCALE = 4


def mix(first: str, second: str, share: float) -> str:
    """The colour between two: ``share`` 0 is the first, 1 the second."""
    a, b = ImageColor.getrgb(first), ImageColor.getrgb(second)
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a[:3], b[:3], strict=True))


def smooth(points: Sequence[Point], *, closed: bool = True, steps: int = 14) -> list[Point]:
    """A soft line through ``points`` (Catmull–Rom)."""
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[min(max(i, 0), count - 1)]

    made: list[Point] = []
    for i in range(count if closed else count - 1):
        p0, p1, p2, p3 = at(i - 1), at(i), at(i + 1), at(i + 2)
        for step in range(steps):
            t = step / steps
            made.append((_between(p0[0], p1[0], p2[0], p3[0], t), _between(p0[1], p1[1], p2[1], p3[1], t)))
    if not closed:
        made.append(points[-1])
    return made


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def turned(points: Iterable[Point], around: Point, degrees: float) -> list[Point]:
    """``points`` turned clockwise around a point."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    cx, cy = around
    return [(cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos) for x, y in points]


def oval(cx: float, cy: float, rx: float, ry: float, count: int = 48) -> list[Point]:
    """Points of an ellipse."""
    return [
        (cx + rx * math.cos(2 * math.pi * i / count), cy + ry * math.sin(2 * math.pi * i / count)) for i in range(count)
    ]


class Canvas:
    """A sheet of ``width`` × ``height`` on which shapes are laid one over another."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        self._take(Image.new("RGB", (width * SCALE, height * SCALE), ground), 0, 0)

    def _take(self, image: Image.Image, left: int, top: int) -> None:
        self.image, self.left, self.top = image, left, top
        self.pen = ImageDraw.Draw(image)

    def _at(self, x: float, y: float) -> Point:
        return x * SCALE - self.left, y * SCALE - self.top

    def _around(self, cx: float, cy: float, rx: float, ry: float) -> tuple[float, float, float, float]:
        return (*self._at(cx - rx, cy - ry), *self._at(cx + rx, cy + ry))

    def shape(self, points: Iterable[Point], fill: str) -> None:
        """A filled polygon."""
        self.pen.polygon([self._at(x, y) for x, y in points], fill=fill)

    def blob(self, points: Sequence[Point], fill: str) -> None:
        """A filled soft shape through ``points``."""
        self.shape(smooth(points), fill)

    def box(self, x: float, y: float, w: float, h: float, fill: str, *, radius: float = 0, corners: str = "") -> None:
        """A rectangle; ``radius`` rounds its corners, all of them or those named in ``corners`` (of "abcd", clockwise)."""
        right, bottom = self._at(x + w, y + h)
        area = (*self._at(x, y), right - 1, bottom - 1)
        if not radius:
            self.pen.rectangle(area, fill=fill)
            return
        a, b, c, d = (letter in (corners or "abcd") for letter in "abcd")
        self.pen.rounded_rectangle(area, radius=radius * SCALE, fill=fill, corners=(a, b, c, d))

    def disc(self, cx: float, cy: float, r: float, fill: str, ry: float | None = None) -> None:
        """A circle, or an ellipse when ``ry`` is given."""
        self.pen.ellipse(self._around(cx, cy, r, r if ry is None else ry), fill=fill)

    def ring(self, cx: float, cy: float, r: float, colour: str, width: float) -> None:
        """A circle line."""
        self.pen.ellipse(self._around(cx, cy, r, r), outline=colour, width=max(1, round(width * SCALE)))

    def line(self, points: Sequence[Point], colour: str, width: float, *, soft: bool = False) -> None:
        """A line with round ends; ``soft`` makes it a curve through the points."""
        path = smooth(points, closed=False) if soft else list(points)
        self.pen.line([self._at(x, y) for x, y in path], fill=colour, width=round(width * SCALE), joint="curve")
        for x, y in path if soft and width > 12 else (path[0], path[-1]):
            self.disc(x, y, width / 2, colour)

    def arch(self, x: float, y: float, w: float, h: float, fill: str) -> None:
        """A door or window with a round top."""
        self.disc(x + w / 2, y + w / 2, w / 2, fill)
        self.box(x, y + w / 2, w, h - w / 2, fill)

    def inside(self, points: Sequence[Point], draw: Callable[[Canvas], None]) -> None:
        """Draw something that is seen only within a shape; only the piece of the sheet around it is copied."""
        xs, ys = [x * SCALE for x, _y in points], [y * SCALE for _x, y in points]
        left, top = max(0, math.floor(min(xs))), max(0, math.floor(min(ys)))
        right, bottom = min(self.image.width, math.ceil(max(xs))), min(self.image.height, math.ceil(max(ys)))
        piece = Canvas.__new__(Canvas)
        piece._take(self.image.crop((left, top, right, bottom)), left, top)
        draw(piece)
        mask = Image.new("1", piece.image.size, 0)
        ImageDraw.Draw(mask).polygon([piece._at(x, y) for x, y in points], fill=1)
        self.image.paste(piece.image, (left, top), mask)

    def finish(self) -> bytes:
        """The drawing as a PNG of its true size."""
        out = io.BytesIO()
        small = self.image.reduce(SCALE).quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        write = small.save
        write(out, "PNG", compress_level=6)
        return out.getvalue()
