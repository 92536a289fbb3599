# SPDX-License-Identifier: EUPL-1.2
"""Papers: data and a typst template in, a tagged PDF (PDF/UA-1 and PDF/A-2a) out.

A template lives in the app that owns the paper, ``<app>/typst/<name>.typ``, and is asked for as ``"<app>/<name>.typ"``.
It begins with ``#import "/base/documents/typst/house.typ": *`` and ``#show: paper`` and finds its data in ``data``.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import segno
import typst
from django.apps import apps
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder

from kooperacja.base.core.dates import MONTHS_OF
from kooperacja.base.core.text import no_orphans

STANDARDS: list[Any] = ["ua-1", "a-2a"]
#: Font packages of the registry and the family that each must bring.
FONTS = {"font_manrope": "Manrope", "font_source_sans_pro": "Source Sans Pro"}
_LOCAL = threading.local()


class PaperError(RuntimeError):
    """A paper could not be set: a mistake of a template or of its data, told with the place."""


def long_day(day: date) -> str:
    """``"2 marca 2026 r."``."""
    return f"{day.day} {MONTHS_OF[day.month - 1]} {day.year} r."


def frame(
    *,
    title: str,
    organisation: str,
    address: Iterable[str] = (),
    number: str = "",
    day: date | None = None,
    place: str = "",
    subtitle: str = "",
    funding: Mapping[str, Any] | None = None,
    qr: str = "",
    qr_caption: str = "Sprawdź ten dokument",
) -> dict[str, Any]:
    """What every paper of the house shares; a template reads it as ``data.paper``.

    ``funding`` holds ``lead`` and ``wording`` of the activity's funding notice and either ``marks`` in words or ``logos``
    (each ``svg`` and ``alt``) in their order; ``qr`` is the address to encode.
    """
    return {
        "title": title,
        "subtitle": subtitle,
        "number": number,
        "day": long_day(day) if day else "",
        "place": place,
        "organisation": organisation,
        "address": [line for line in address if line],
        "funding": dict(funding) if funding else None,
        "qr": _qr(qr) if qr else "",
        "qr_caption": qr_caption,
    }


def to_pdf(template: str, data: Mapping[str, Any], *, at: datetime | None = None) -> bytes:
    """Set ``data`` with ``template``; a warning is an error, so a missing font or picture never leaves the house."""
    document, warnings = _compiler().compile_with_warnings(
        input=find(template),
        format="pdf",
        sys_inputs={"data": json.dumps(_polished(dict(data)), cls=DjangoJSONEncoder, ensure_ascii=False)},
        pdf_standards=STANDARDS,
        timestamp=int(at.timestamp()) if at else None,
    )
    if warnings:
        raise PaperError(f"{template}: " + "; ".join(str(w.message) for w in warnings))
    if not isinstance(document, bytes):
        raise PaperError(f"{template}: nothing was set")
    return document


def find(template: str) -> Path:
    """The file of ``"app/name.typ"`` in the installed apps."""
    label, _, name = template.partition("/")
    path = Path(apps.get_app_config(label).path) / "typst" / name
    if not path.is_file():
        raise PaperError(f"{template}: there is no {name} in the typst folder of {label}")
    return path


def all_templates() -> list[str]:
    """Every template of every app, ``house.typ`` and files that begin with an underscore aside."""
    return sorted(
        f"{config.label}/{path.name}"
        for config in apps.get_app_configs()
        for path in (Path(config.path) / "typst").glob("*.typ")
        if path.name != "house.typ" and not path.name.startswith("_")
    )


@cache
def _fonts() -> typst.Fonts:
    folders = []
    for package in FONTS:
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise PaperError(f"font package {package} is not installed")
        folders.append(str(Path(spec.origin).parent / "files"))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def _compiler() -> typst.Compiler:
    """One compiler a thread: it keeps fonts and read files, so the second paper is quick."""
    if not hasattr(_LOCAL, "compiler"):
        _LOCAL.compiler = typst.Compiler(root=settings.PACKAGE, font_paths=_fonts(), ignore_system_fonts=True)
    compiler: typst.Compiler = _LOCAL.compiler
    return compiler


def _qr(text: str) -> str:
    return segno.make(text, error="m", micro=False).svg_inline(border=0, dark="#13201E", omitsize=True)


def _polished(value: Any) -> Any:
    """Every text gets its non-breaking spaces; SVG of a QR code is left alone."""
    if isinstance(value, str):
        return value if value.startswith("<svg") else no_orphans(value)
    if isinstance(value, Mapping):
        return {key: _polished(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_polished(item) for item in value]
    return value


__all__ = ["STANDARDS", "PaperError", "all_templates", "find", "frame", "long_day", "to_pdf"]
