# SPDX-License-Identifier: EUPL-1.2
"""Spreadsheets of exactly what is shown: numbers as numbers, text that no program takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.http import Http404, HttpResponse
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

Cell = str | int | Decimal | None
KINDS = {"csv": "text/csv; charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return cell


def sheet(kind: str, name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """A file to save: ``csv`` (UTF-8 with a mark, semicolons, decimal commas) or ``xlsx``."""
    if kind not in KINDS:
        raise Http404
    body = _csv(head, rows) if kind == "csv" else _xlsx(name, head, rows)
    response = HttpResponse(body, content_type=KINDS[kind])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    response["Cache-Control"] = "private, no-store"
    return response


def _csv(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([str(c).replace(".", ",") if isinstance(c, Decimal) else _safe(c) for c in row])
    return out.getvalue().encode("utf-8-sig")


def _xlsx(name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    book = Workbook()
    page = book.active
    page.title = name[:31]
    page.append(list(head))
    for cell in page[1]:
        cell.font = Font(bold=True)
    page.freeze_panes = "A2"
    for row in rows:
        page.append([_safe(c) for c in row])
    for place, label in enumerate(head, start=1):
        page.column_dimensions[get_column_letter(place)].width = max(12, min(len(label) + 4, 32))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
