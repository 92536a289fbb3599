# SPDX-License-Identifier: EUPL-1.2
"""Icons as inline SVG: always decorative, always beside a word."""

from __future__ import annotations

import io
import logging
from functools import lru_cache
from importlib.resources import files
from xml.etree import ElementTree
from zipfile import ZipFile

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

_SVG = "http://www.w3.org/2000/svg"

log = logging.getLogger(__name__)

#: Icons that this house uses, by the word they stand beside: the same thing has the same picture everywhere.
DICTIONARY: dict[str, tuple[str, ...]] = {
    "Praca": ("calendar-check", "calendar-days", "clock", "bell", "inbox", "list-checks", "history", "hourglass"),
    "Osoby": ("users-round", "user-round", "heart-handshake", "hand-heart", "accessibility", "contact-round"),
    "Sprawy": ("file-text", "file-check", "file-pen", "file-plus", "file-x", "clipboard-list", "folder-open", "gavel"),
    "Usługi": ("house", "soup", "utensils", "bus", "stethoscope", "brain", "graduation-cap", "baby", "music", "bike"),
    "Wykonawcy": ("shopping-basket", "store", "handshake", "badge-check", "truck", "briefcase-business", "factory"),
    "Pieniądze": ("wallet", "banknote", "coins", "receipt-text", "scale", "trending-up", "trending-down", "calculator"),
    "Gmina i region": ("landmark", "building-2", "school", "map-pin", "map", "route", "car", "waypoints", "milestone", "leaf"),
    "W terenie": ("door-closed", "hospital", "key-round", "dog", "smartphone", "wifi-off", "phone", "camera"),
    "Znaki stanu": ("check", "x", "circle", "circle-check", "circle-alert", "triangle-alert", "info", "circle-dot"),
    "Czynności": (
        "plus", "minus", "pencil", "trash-2", "download", "upload", "printer", "send", "search", "list-filter", "copy",
        "undo-2", "arrow-right", "arrow-left", "arrow-left-right", "external-link", "eye", "lock", "settings", "log-out",
    ),
    "Wiedza": ("book-open", "book-marked", "lightbulb", "sprout", "circle-question-mark", "message-square", "megaphone"),
    "Wygląd": ("sun", "moon", "monitor", "languages", "image", "images", "coffee", "sparkles", "chevron-down", "menu"),
}  # fmt: skip


@lru_cache(maxsize=1)
def _drawings() -> ZipFile:
    """The drawings of the package, their index read once: the package itself reads it again for every icon, and the first
    pages of a server draw a hundred."""
    return ZipFile(io.BytesIO(files("lucide").joinpath("lucide.zip").read_bytes()))


def _draw(name: str, size: int, css: str) -> str:
    drawn = ElementTree.fromstring(_drawings().read(f"{name}.svg"))
    for node in drawn.iter():
        node.tag = node.tag.removeprefix(f"{{{_SVG}}}")
    drawn.attrib |= {
        "width": str(size),
        "height": str(size),
        "class": css,
        "stroke-width": "1.75",
        "aria-hidden": "true",
    }
    return ElementTree.tostring(drawn, encoding="unicode")


@lru_cache(maxsize=1024)
def svg(name: str, size: int = 20, css: str = "icon") -> SafeString:
    """The icon, drawn once and remembered. A name that does not exist is an error wherever people build and test."""
    try:
        drawn = _draw(name, size, css)
    except KeyError:
        if settings.ENV in {"dev", "test"}:
            raise
        log.warning("icon %s does not exist", name)
        return svg("circle", size, css)
    return mark_safe(drawn)
