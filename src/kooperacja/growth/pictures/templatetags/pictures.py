# SPDX-License-Identifier: EUPL-1.2
"""``{% load pictures %}{% picture picture %}``: one picture with its words; ``{% picture_img picture %}``: the picture alone,
in every format a browser may know; ``{% picture_gallery pictures %}``: a grid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from kooperacja.base.ui import parts
from kooperacja.growth.pictures.enums import PictureSize
from kooperacja.growth.pictures.logic import sizes
from kooperacja.growth.pictures.models import Picture

register = template.Library()
#: How wide a picture stands, so that a browser takes no more than it needs.
WIDTHS = {
    "male": "(max-width: 40rem) 45vw, 22rem",
    "duze": "(max-width: 56rem) 92vw, 50rem",
    "pol": "(max-width: 56rem) 92vw, 32rem",
}


@dataclass(frozen=True)
class Sources:
    """A picture as a browser is told of it."""

    picture: Picture
    avif: str
    webp: str
    fallback: str


def _file(picture: Picture, size: str) -> str:
    return reverse("pictures:picture_file", args=[picture.uid, size])


def sources_of(picture: Picture) -> Sources:
    """Addresses and widths of a picture in every format; without scaled sizes the two WebP that every picture has."""
    made = sizes.sizes_of(picture.width, picture.height)
    if not picture.has_renditions:
        both = f"{_file(picture, PictureSize.THUMBNAIL)} {made[0].width}w"
        if len(made) > 1:
            both += f", {_file(picture, PictureSize.DISPLAY)} {picture.width}w"
        return Sources(picture, "", both, _file(picture, PictureSize.DISPLAY))
    names = set(sizes.names_of(picture.width, picture.height))
    webp = []
    for place, size in enumerate(made):
        if place == 0:
            webp.append(f"{_file(picture, PictureSize.THUMBNAIL)} {size.width}w")
        elif place == len(made) - 1:
            webp.append(f"{_file(picture, PictureSize.DISPLAY)} {size.width}w")
        elif f"{size.longest}.webp" in names:
            webp.append(f"{_file(picture, f'{size.longest}.webp')} {size.width}w")
    avif = ", ".join(f"{_file(picture, f'{size.longest}.avif')} {size.width}w" for size in made)
    fallback = _file(picture, f"{sizes.fallback_of(picture.width, picture.height)}.jpg")
    return Sources(picture, avif, ", ".join(webp), fallback)


@register.inclusion_tag("pictures/_sources.html")
def picture_img(picture: Picture, size: str = "duze", lazy: bool = True) -> dict[str, Any]:
    """The picture alone: AVIF, WebP and JPEG, each in several widths, with its alternative text and its measures."""
    return {"p": sources_of(picture), "lazy": lazy, "sizes": WIDTHS.get(size, WIDTHS["duze"])}


@register.simple_tag
def viewer_avif(picture: Picture) -> str:
    """What the viewer loads first, where a browser knows AVIF."""
    return sources_of(picture).avif


@register.inclusion_tag("pictures/_picture.html")
def picture(picture: Picture, size: str = "duze", lazy: bool = True) -> dict[str, Any]:
    """A picture as a figure: alternative text, caption, author; ``male`` for lists, ``duze`` for a page."""
    return {"picture": picture, "size": size, "lazy": lazy}


@register.inclusion_tag("pictures/_viewer.html")
def picture_viewer(name: str, title: str = "Galeria") -> dict[str, Any]:
    """The viewer that a grid with ``data-gallery`` opens."""
    return {"name": name, "title": title}


@register.simple_tag
def picture_gallery(pictures: Iterable[Picture], title: str = "Galeria") -> SafeString:
    """The gallery of the frame, filled with our pictures: grid, viewer by keyboard, captions, authors."""
    return render_to_string(
        "pictures/_gallery.html", {"pictures": [shown(picture) for picture in pictures], "title": title}
    )


def shown(picture: Picture) -> parts.Picture:
    """A picture as the frame's components take it."""
    return parts.Picture(
        url=_file(picture, PictureSize.THUMBNAIL),
        full_url=_file(picture, PictureSize.DISPLAY),
        alt=picture.alt_text,
        caption=picture.caption,
        author=picture.author,
        width=picture.width,
        height=picture.height,
        is_drawing=picture.is_drawing,
    )
