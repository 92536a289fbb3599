# SPDX-License-Identifier: EUPL-1.2
"""Lists on their way out: CSV that a Polish spreadsheet opens by itself, XLSX. No cell ever becomes a formula."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any, Literal, cast

from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

Format = Literal["csv", "xlsx"]
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTHS_FROM = 200


def safe(value: Any) -> Any:
    """A text that begins like a formula gets an apostrophe in front; reading takes it away again."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r", "'"):
        return f"'{value}"
    return value


def _plain(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "tak" if value else "nie"
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, float | Decimal):
        return str(value).replace(".", ",")
    return safe(value if isinstance(value, int) else str(value))


def rows_as_csv(headers: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 with a byte order mark, semicolons, CRLF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow([_plain(str(h)) for h in headers])
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def csv_pieces(headers: Sequence[str], rows: Iterable[Sequence[Any]], size: int = 500) -> Iterator[bytes]:
    """The same as ``rows_as_csv`` in pieces of ``size`` rows: a long list never stands in memory as a whole."""
    rest = iter(rows)
    yield rows_as_csv(headers, itertools.islice(rest, size))
    while True:
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=";")
        writer.writerows([_plain(cell) for cell in row] for row in itertools.islice(rest, size))
        if not out.tell():
            return
        yield out.getvalue().encode()


def rows_as_xlsx(headers: Sequence[str], rows: Iterable[Sequence[Any]], title: str = "Dane") -> bytes:
    """A workbook of one sheet: bold headings that stay in sight, identifiers as text."""
    out = io.BytesIO()
    write_xlsx(out, headers, rows, title=title)
    return out.getvalue()


def write_xlsx(out: IO[bytes], headers: Sequence[str], rows: Iterable[Sequence[Any]], title: str = "Dane") -> None:
    """The same into a file: rows are written as they come, only the first ones are looked at for widths."""
    book = Workbook(write_only=True)
    _add_sheet(book, title, headers, rows)
    book.save(out)


Sheet = tuple[str, Sequence[str], Iterable[Sequence[Any]]]


def book_as_xlsx(sheets: Iterable[Sheet]) -> bytes:
    """A workbook of several sheets, each with its title, headings and rows; a title that comes twice gets a number."""
    book, out, taken = Workbook(write_only=True), io.BytesIO(), set[str]()
    for title, headers, rows in sheets:
        name, number = _sheet_name(title), 1
        while name.casefold() in taken:
            number += 1
            name = f"{_sheet_name(title)[:27]} {number}"
        taken.add(name.casefold())
        _add_sheet(book, name, headers, rows)
    book.save(out)
    return out.getvalue()


def _sheet_name(title: str) -> str:
    return "".join(c for c in title if c not in "[]:*?/\\").strip()[:31].rstrip() or "Dane"


def _add_sheet(book: Workbook, title: str, headers: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    sheet = book.create_sheet(_sheet_name(title))
    sheet.freeze_panes = "A2"
    rest = iter(rows)
    first = [list(row) for row in itertools.islice(rest, _WIDTHS_FROM)]
    for index, header in enumerate(headers):
        longest = max([len(str(header)), *(len(str(row[index])) for row in first if index < len(row))])
        sheet.column_dimensions[get_column_letter(index + 1)].width = min(60, longest + 2)
    bold = []
    for header in headers:
        cell = WriteOnlyCell(sheet, value=safe(str(header)))
        cell.font = Font(bold=True)
        bold.append(cell)
    sheet.append(bold)
    for row in itertools.chain(first, rest):
        sheet.append([_cell(value) for value in row])


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return _plain(value)
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None)
    if isinstance(value, int | float | Decimal | date):
        return value
    return safe("".join(c for c in str(value) if c >= " " or c in "\n\t"))


def download(name: str, format: Format, headers: Sequence[str], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    """A list as a file to keep: ``download("wykonawcy", "xlsx", …)``."""
    if format == "xlsx":
        response = HttpResponse(rows_as_xlsx(headers, rows, title=name), content_type=XLSX_TYPE)
    else:
        response = HttpResponse(rows_as_csv(headers, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.{format}"'
    return response


def download_book(name: str, sheets: Iterable[Sheet]) -> HttpResponse:
    """Several lists in one workbook, a sheet each."""
    response = HttpResponse(book_as_xlsx(sheets), content_type=XLSX_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response


def stream_csv(name: str, headers: Sequence[str], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    """A long list as CSV that begins to arrive at once."""
    response = StreamingHttpResponse(csv_pieces(headers, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return cast(HttpResponse, response)  # views answer responses; that this one streams is Django's affair
