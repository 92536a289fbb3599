# SPDX-License-Identifier: EUPL-1.2
"""What every page of the frame needs. Upper apps add what they know: ``context.offer("place", place_of)``."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from kooperacja.base.ui import navigation

Source = Callable[[HttpRequest], Any]
_SOURCES: dict[str, Source] = {}


def offer(name: str, source: Source) -> None:
    """Called from ``apps.py``: this app knows something that the frame shows (asked only when a template needs it).

    Known to the frame: ``acting_label`` (text), ``memberships`` (``uid label organisation is_current``),
    ``place`` (``title note seed``).
    """
    _SOURCES[name] = source


@lru_cache(maxsize=1)
def fonts_css() -> str:
    """The address of the prepared fonts, or nothing: then the system fonts serve."""
    places = [Path(settings.DATA) / "assets", Path(settings.STATIC_ROOT)]
    served = places[1:] if settings.ENV == "prod" else [p for p in places[:1] if p in settings.STATICFILES_DIRS]
    if any((place / "fonts" / "fonts.css").is_file() for place in served):
        return staticfiles_storage.url("fonts/fonts.css")
    return ""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Who acts, where the areas of work are, whether this is a demonstration.

    A page renders several templates (every slot is one); what costs a question is asked once a request, and only when
    a template needs it.
    """
    known: dict[str, Any] | None = getattr(request, "_frame", None)
    if known is None:
        known = _frame(request)
        request._frame = known  # type: ignore[attr-defined]
    return known


def _frame(request: HttpRequest) -> dict[str, Any]:
    by: Any = getattr(request, "by", None)
    is_person = by is not None and by.is_person
    offered = {name: _lazy(source, request) for name, source in _SOURCES.items()} if is_person else {}
    return {
        **offered,
        "by": by,
        "is_demo": settings.DEMO,
        "navigation": SimpleLazyObject(lambda: navigation.items_for(by, request.path))
        if by is not None and is_person
        else [],
        "fonts_css": fonts_css(),
        "layout": "ui/page.html" if is_person else "ui/public.html",
    }


def _lazy(source: Source, request: HttpRequest) -> Any:
    return SimpleLazyObject(lambda: source(request))
