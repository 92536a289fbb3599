# SPDX-License-Identifier: EUPL-1.2
"""``{% load pictures %}{% picture picture %}``: one picture with its words; ``{% picture_gallery pictures %}``: a grid."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from kooperacja.base.ui import parts
from kooperacja.growth.pictures.enums import PictureSize
from kooperacja.growth.pictures.models import Picture

register = template.Library()


@register.inclusion_tag("pictures/_picture.html")
def picture(picture: Picture, size: str = "duze", lazy: bool = True) -> dict[str, Any]:
    """A picture as a figure: alternative text, caption, author; ``male`` for lists, ``duze`` for a page."""
    return {"picture": picture, "size": size, "lazy": lazy}


@register.simple_tag
def picture_gallery(pictures: Iterable[Picture], title: str = "Galeria") -> SafeString:
    """The gallery of the frame, filled with our pictures: grid, viewer by keyboard, captions, authors."""
    return render_to_string(
        "pictures/_gallery.html", {"pictures": [shown(picture) for picture in pictures], "title": title}
    )


def shown(picture: Picture) -> parts.Picture:
    """A picture as the frame's components take it."""
    return parts.Picture(
        url=reverse("pictures:picture_file", args=[picture.uid, PictureSize.THUMBNAIL]),
        full_url=reverse("pictures:picture_file", args=[picture.uid, PictureSize.DISPLAY]),
        alt=picture.alt_text,
        caption=picture.caption,
        author=picture.author,
        width=picture.width,
        height=picture.height,
        is_drawing=picture.is_drawing,
    )
