# SPDX-License-Identifier: EUPL-1.2
"""Uploaded marks: what an SVG may hold, and how any mark becomes SVG for a paper. A doubtful file is refused whole."""

from __future__ import annotations

import base64
import math
import re
from xml.etree import ElementTree

MAX_BYTES = 400_000
_SVG = "{http://www.w3.org/2000/svg}"
#: Drawing, and nothing that runs, loads or embeds.
_ELEMENTS = frozenset(
    {
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "use",
        "symbol", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "title", "desc", "style", "metadata",
        "pattern",
    }
)  # fmt: skip
_BAD_STYLE = re.compile(r"@import|url\s*\(\s*['\"]?\s*(?!#)|expression|javascript:|behavior", re.IGNORECASE)


class BadMark(ValueError):
    """The file cannot stand in a label; the text says why."""


def check_svg(content: bytes) -> str:
    """The SVG as text without its prologue, or ``BadMark``: no script, no events, no outside address, no entities."""
    if len(content) > MAX_BYTES:
        raise BadMark("Plik SVG jest za duży: znak powinien mieć najwyżej 400 kB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadMark("Plik SVG nie jest zapisany w UTF-8. Zapisz go jeszcze raz albo wyślij PNG.") from error
    if "<!DOCTYPE" in text.upper() and "[" in text.upper().split("<!DOCTYPE", 1)[1].split(">", 1)[0]:
        raise BadMark("Plik SVG ma własne definicje (encje). Takich nie przyjmujemy. Wyślij PNG.")
    if "<!ENTITY" in text.upper():
        raise BadMark("Plik SVG ma własne definicje (encje). Takich nie przyjmujemy. Wyślij PNG.")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise BadMark("Tego pliku nie da się odczytać jako SVG. Zapisz go jeszcze raz albo wyślij PNG.") from error
    if root.tag != f"{_SVG}svg":
        raise BadMark("To nie jest rysunek SVG. Wyślij SVG albo PNG.")
    for element in root.iter():
        _check_element(element)
    start = text.index("<svg") if "<svg" in text else -1
    if start < 0:
        raise BadMark("Tego pliku nie da się odczytać jako SVG. Zapisz go jeszcze raz albo wyślij PNG.")
    return text[start:].strip()


def _check_element(element: ElementTree.Element) -> None:
    tag = str(element.tag)
    if tag.startswith(_SVG):
        name = tag.removeprefix(_SVG)
        if name == "script":
            raise BadMark(
                "Plik SVG zawiera skrypt. Nie przyjmujemy takich znaków: poproś o plik bez skryptu albo wyślij PNG."
            )
        if name not in _ELEMENTS:
            raise BadMark(f"Plik SVG zawiera element „{name}”, którego w znakach nie przyjmujemy. Wyślij PNG.")
        if name == "style" and _BAD_STYLE.search("".join(element.itertext())):
            raise BadMark("Styl w pliku SVG sięga po coś z zewnątrz. Wyślij PNG.")
    for name, value in element.attrib.items():
        local = name.rsplit("}", 1)[-1].lower()
        if local.startswith("on"):
            raise BadMark("Plik SVG zawiera skrypt (zdarzenia). Poproś o plik bez skryptu albo wyślij PNG.")
        if local in {"href", "src"} and not value.strip().startswith("#"):
            raise BadMark("Plik SVG sięga po coś z zewnątrz. Wyślij PNG.")
        if _BAD_STYLE.search(value):
            raise BadMark("Plik SVG sięga po coś z zewnątrz. Wyślij PNG.")


def png_as_svg(content: bytes, width: int, height: int) -> str:
    """A PNG inside an SVG, so a paper sets both kinds of marks in the same way."""
    data = base64.b64encode(content).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" xlink:href="data:image/png;base64,{data}"/></svg>'
    )


def eu_flag() -> str:
    """The flag of the European Union by its own geometry: twelve stars in a circle on blue."""
    stars = []
    for hour in range(12):
        angle = math.pi * hour / 6
        x, y = 405 + 180 * math.sin(angle), 270 - 180 * math.cos(angle)
        points = []
        for i in range(10):
            radius = 30 if i % 2 == 0 else 30 * 0.381966
            turn = math.pi * i / 5
            points.append(f"{x + radius * math.sin(turn):.1f} {y - radius * math.cos(turn):.1f}")
        stars.append("M" + "L".join(points) + "z")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 810 540"><path fill="#039" d="M0 0h810v540H0z"/>'
        f'<path fill="#fc0" d="{"".join(stars)}"/></svg>'
    )
