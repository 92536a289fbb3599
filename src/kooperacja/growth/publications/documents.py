# SPDX-License-Identifier: EUPL-1.2
"""The picture that social media show beside a link: 1200 × 630, the title on warm paper, the picture of the page beside it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

from PIL import Image, ImageDraw, ImageFont, ImageOps

from kooperacja.base.core.text import no_orphans

WIDTH, HEIGHT = 1200, 630
_MARGIN = 64
_PAPER, _INK, _INK_2, _ACTION = "#FAF6EE", "#1D2422", "#4B504A", "#0D4A50"


@lru_cache(maxsize=32)
def _font(package: str, name: str, size: int) -> ImageFont.FreeTypeFont:
    found = next(p for p in _files(package) if p.endswith(name))
    return ImageFont.truetype(found, size)


def _files(package: str) -> list[str]:
    root = resources.files(package)
    return [str(path) for folder in (root, root / "files") if folder.is_dir() for path in folder.iterdir()]


def _serif(size: int) -> ImageFont.FreeTypeFont:
    return _font("font_source_serif_pro", "SourceSerifPro-Semibold.ttf", size)


def _sans(size: int) -> ImageFont.FreeTypeFont:
    return _font("font_source_sans_pro", "SourceSansPro-Regular.ttf", size)


def draw_card(*, title: str, kicker: str, signature: str, picture: bytes | None = None) -> bytes:
    """The card as JPEG. Without ``picture`` the title takes the whole width."""
    card = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(card)
    right = WIDTH - _MARGIN
    if picture is not None:
        with Image.open(io.BytesIO(picture)) as opened:
            shown = ImageOps.fit(opened.convert("RGB"), (480, HEIGHT), Image.Resampling.LANCZOS)
        card.paste(shown, (WIDTH - 480, 0))
        right = WIDTH - 480 - 48
    pen.rectangle((0, 0, WIDTH if picture is None else WIDTH - 480, 12), fill=_ACTION)
    y = _MARGIN
    if kicker:
        line = _lines(kicker, _sans(28), right - _MARGIN, 1)[0]
        pen.text((_MARGIN, y), line, font=_sans(28), fill=_INK_2)
    y += 56
    size, lines = _fitting(title, right - _MARGIN)
    for line in lines:
        pen.text((_MARGIN, y), line, font=_serif(size), fill=_INK)
        y += round(size * 1.18)
    pen.text((_MARGIN, HEIGHT - _MARGIN - 58), "Kooperacja", font=_serif(34), fill=_ACTION)
    last = _lines(signature, _sans(24), right - _MARGIN, 1)[0] if signature else ""
    pen.text((_MARGIN, HEIGHT - _MARGIN - 14), last, font=_sans(24), fill=_INK_2)
    out = io.BytesIO()
    card.save(out, "JPEG", quality=86, optimize=True)
    return out.getvalue()


def _fitting(title: str, width: int) -> tuple[int, Sequence[str]]:
    """The largest letters in which the title stands in the space it has."""
    for size in (68, 60, 52, 46, 40):
        lines = _lines(title, _serif(size), width, 99)
        if len(lines) * size * 1.18 <= HEIGHT - 2 * _MARGIN - 56 - 80:
            return size, lines
    return 40, _lines(title, _serif(40), width, 7)


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int, limit: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in no_orphans(" ".join(text.split())).split(" "):
        wider = f"{line} {word}".strip()
        if line and font.getlength(wider) > width:
            lines.append(line)
            line = word
        else:
            line = wider
    lines.append(line)
    if len(lines) > limit:
        lines = lines[:limit]
        lines[-1] = lines[-1].rstrip(" .,;:") + "…"
    return lines
