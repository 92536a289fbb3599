# SPDX-License-Identifier: EUPL-1.2
"""Sheets of every sort, made on the spot."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from odf import opendocument, table, text
from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]


def xlsx(rows: Rows, *, merge: str = "", title: str = "Arkusz1") -> bytes:
    """A workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    if merge:
        sheet.merge_cells(merge)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(rows: Rows, *, formula: str = "", span: int = 1) -> bytes:
    """An OpenDocument sheet; the first cell of the last row may hold a formula or span columns."""
    document = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="Arkusz1")
    for number, row in enumerate(rows):
        line = table.TableRow()
        for index, value in enumerate(row):
            is_last = number == len(rows) - 1 and index == 0
            extra = {"formula": formula} if formula and is_last else {}
            if span > 1 and is_last:
                extra["numbercolumnsspanned"] = str(span)
            if isinstance(value, int | float):
                cell = table.TableCell(valuetype="float", value=value, **extra)
            else:
                cell = table.TableCell(valuetype="string", **extra)
            cell.addElement(text.P(text=str(value)))
            line.addElement(cell)
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def csv(rows: Rows, *, delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    """A text file."""
    return "\r\n".join(delimiter.join(map(str, row)) for row in rows).encode(encoding)
