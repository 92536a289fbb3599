# SPDX-License-Identifier: EUPL-1.2
"""``{% load pictures %}{% figure picture %}``: a picture with caption, author and licence; ``{% gallery pictures %}``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template

from kooperacja.growth.pictures.models import Picture

register = template.Library()


@register.inclusion_tag("pictures/_figure.html")
def figure(picture: Picture, size: str = "duze", lazy: bool = True) -> dict[str, Any]:
    """A picture as a figure: alternative text, caption, author; ``male`` for lists, ``duze`` for a page."""
    return {"picture": picture, "size": size, "lazy": lazy}


@register.inclusion_tag("pictures/_gallery.html")
def gallery(pictures: Iterable[Picture], label: str = "Galeria") -> dict[str, Any]:
    """A grid of figures, each a link to the large picture."""
    return {"pictures": list(pictures), "label": label}
