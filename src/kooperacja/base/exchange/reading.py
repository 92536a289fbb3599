# SPDX-License-Identifier: EUPL-1.2
"""Reading a sheet as text: XLSX, ODS, CSV. Nothing is computed, nothing is guessed away, a refusal is a sentence."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.etree import ElementTree

import python_calamine
from django.conf import settings

from kooperacja.base.core.errors import DomainError

MAX_ROWS = 100_000
MAX_COLUMNS = 100
#: More than any column takes: a cell that is too long is told by its column, not cut in silence.
MAX_CELL = 10_000
#: Rows times columns of what a workbook spans; a forgotten cell far below would make memory of everything in between.
MAX_AREA = MAX_ROWS * MAX_COLUMNS
MAX_UNPACKED = 300 * 1024 * 1024
HEADER_SOUGHT_IN = 20
_CHUNK = 1024 * 1024
_ROW_TAGS = re.compile(rb"<(?:row|table:table-row)[ />]")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MOJIBAKE = re.compile(r"Ĺ[‚›şĽĄ„]|Ä[…‡™]|Ã³|Å[‚›¼º„]|\ufffd|[^\W\d_][³¹¿][^\W\d_]")
#: What no text holds and no database or workbook takes.
_CONTROLS = {code: " " for code in (*range(32), 0xA0, 0xFEFF)}


class BadSheet(DomainError):
    """This file cannot be read as a sheet: what it is and what to do."""


@dataclass(frozen=True)
class Line:
    """One row of a sheet with its number as the person sees it."""

    number: int
    cells: list[str]


@dataclass(frozen=True)
class Table:
    """A sheet as text: the headings, the rows under them, and where formulas stand."""

    name: str
    header_row: int
    headers: list[str]
    lines: list[Line]
    formulas: frozenset[str] = frozenset()

    def samples(self, index: int, count: int = 3) -> list[str]:
        """The first values of a column that are not empty."""
        found: list[str] = []
        for line in self.lines:
            if value := line.cells[index]:
                found.append(value)
                if len(found) == count:
                    break
        return found


@dataclass
class _Raw:
    name: str
    rows: list[list[str]]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    formulas: set[tuple[int, int]] = field(default_factory=set)


def letter(index: int) -> str:
    """``0`` → ``A``, ``27`` → ``AB``."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(row_number: int, index: int) -> str:
    """``address(4, 2)`` → ``C4``."""
    return f"{letter(index)}{row_number}"


def as_text(value: Any) -> str:
    """A cell as a person typed it: ``8567346215.0`` → ``8567346215``, a day → ``2026-01-31``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "tak" if value else "nie"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value).replace(".", ",")
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    text = " ".join(str(value).replace("\ufeff", "").translate(_CONTROLS).split())
    if len(text) > 1 and text[0] == "'" and text[1] in "=+-@'":
        text = text[1:]
    return text[:MAX_CELL]


def read(content: bytes, score: Callable[[Sequence[str]], int]) -> Table:
    """Read the sheet whose headings ``score`` finds best. Raises ``BadSheet`` with a sentence for the person."""
    if len(content) > settings.MAX_UPLOAD_BYTES:
        raise BadSheet(
            f"Plik ma {len(content) // (1024 * 1024)} MB, a najwięcej może mieć "
            f"{settings.MAX_UPLOAD_BYTES // (1024 * 1024)} MB. Podziel go na części albo usuń z niego obrazki."
        )
    if not content.strip():
        raise BadSheet("Plik jest pusty. Sprawdź, czy to na pewno ten plik.")
    raws = _open(content)
    filled = [raw for raw in raws if any(any(row) for row in raw.rows)]
    if not filled:
        raise BadSheet("W arkuszu nie ma żadnych danych. Sprawdź, czy to na pewno ten plik.")
    best = max(filled, key=lambda raw: _best_header(raw.rows, score)[1])
    return _table(best, score)


def _table(raw: _Raw, score: Callable[[Sequence[str]], int]) -> Table:
    at, _points = _best_header(raw.rows, score)
    spread = [m for m in raw.merged if m[2] >= at]
    if spread:
        named = [f"{address(top + 1, left)}:{address(bottom + 1, right)}" for top, left, bottom, right in spread[:5]]
        more = f" i jeszcze {len(spread) - 5}" if len(spread) > 5 else ""
        raise BadSheet(
            f"W arkuszu są scalone komórki: {', '.join(named)}{more}. Nie wiadomo, do którego wiersza należy ich treść. "
            "Rozłącz je (w arkuszu: zaznacz i wybierz „Rozdziel komórki”), uzupełnij i wczytaj plik jeszcze raz."
        )
    headers = raw.rows[at]
    width = max((i + 1 for i, cell in enumerate(headers) if cell), default=0)
    width = max([width, *(i + 1 for row in raw.rows[at + 1 : at + 51] for i, cell in enumerate(row) if cell)])
    if width > MAX_COLUMNS:
        raise BadSheet(f"Arkusz ma {width} kolumn, najwięcej może mieć {MAX_COLUMNS}. Zostaw tylko potrzebne.")
    lines = [
        Line(number, (row + [""] * width)[:width])
        for number, row in enumerate(raw.rows[at + 1 :], start=at + 2)
        if any(row)
    ]
    if not lines:
        raise BadSheet("W arkuszu są same nagłówki, a pod nimi ani jednego wiersza. Nie ma czego wczytać.")
    if len(lines) > MAX_ROWS:
        raise BadSheet(_too_many(len(lines)))
    if any(_MOJIBAKE.search(cell) for line in lines[:500] for cell in line.cells):
        raise BadSheet(
            "Polskie litery w tym pliku są zepsute (na przykład „Ĺ‚” zamiast „ł”): zapisano go w złym kodowaniu. "
            "Zapisz arkusz od nowa jako XLSX i wczytaj jeszcze raz."
        )
    formulas = frozenset(address(row + 1, column) for row, column in raw.formulas if row > at)
    return Table(raw.name, at + 1, (headers + [""] * width)[:width], lines, formulas)


def _best_header(rows: list[list[str]], score: Callable[[Sequence[str]], int]) -> tuple[int, int]:
    first = next(i for i, row in enumerate(rows) if any(row))
    points = [(score(row), -i) for i, row in enumerate(rows[: first + HEADER_SOUGHT_IN]) if i >= first]
    best, at = max(points)
    return (-at, best) if best > 0 else (first, 0)


def _too_many(count: int) -> str:
    shown = f"{count:,}".replace(",", "\u00a0")
    limit = f"{MAX_ROWS:,}".replace(",", "\u00a0")
    return f"Arkusz ma {shown} wierszy, a naraz można wczytać najwyżej {limit}. Podziel plik na części."


def _open(content: bytes) -> list[_Raw]:
    if content.startswith(b"PK\x03\x04"):
        return _open_archive(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise BadSheet(_PASSWORD)
        raise BadSheet("To arkusz w dawnym formacie XLS. Otwórz go i zapisz jako XLSX, potem wczytaj jeszcze raz.")
    if content.startswith(b"%PDF"):
        raise BadSheet("To jest dokument PDF, nie arkusz. Potrzebny jest plik XLSX, ODS albo CSV.")
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"{\\rtf")):
        raise BadSheet("To nie jest arkusz, tylko obraz albo dokument. Potrzebny jest plik XLSX, ODS albo CSV.")
    return [_open_csv(content)]


_PASSWORD = (
    "Plik jest zabezpieczony hasłem, więc nie da się go odczytać. "
    "Zapisz kopię bez hasła (w arkuszu: Plik, Informacje, Chroń skoroszyt) i wczytaj ją."
)


def _open_archive(content: bytes) -> list[_Raw]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "xl/workbook.bin" in names:
                raise BadSheet("To arkusz w formacie XLSB. Otwórz go i zapisz jako XLSX, potem wczytaj jeszcze raz.")
            is_ods = "content.xml" in names
            if "xl/workbook.xml" not in names and not is_ods:
                raise BadSheet("To nie jest arkusz (w środku jest coś innego). Potrzebny jest plik XLSX, ODS albo CSV.")
            if (
                is_ods
                and "META-INF/manifest.xml" in names
                and b"encryption-data" in archive.read("META-INF/manifest.xml")
            ):
                raise BadSheet(_PASSWORD)
            _refuse_bombs(archive)
            _refuse_far_cells(archive, is_ods=is_ods)
            marks = _ods_marks(archive) if is_ods else _xlsx_marks(archive)
        with python_calamine.load_workbook(io.BytesIO(content)) as book:
            visible = [m.name for m in book.sheets_metadata if m.visible == python_calamine.SheetVisibleEnum.Visible]
            raws = [_calamine_sheet(book, name) for name in visible[:10]]
    except BadSheet:
        raise
    except python_calamine.PasswordError as error:
        raise BadSheet(_PASSWORD) from error
    except (zipfile.BadZipFile, python_calamine.CalamineError, ElementTree.ParseError, KeyError, ValueError, OSError,
            NotImplementedError, RuntimeError) as error:  # fmt: skip
        raise BadSheet(
            "Plik jest uszkodzony albo nie jest arkuszem. Otwórz go w arkuszu, zapisz jako XLSX i wczytaj jeszcze raz."
        ) from error
    for raw in raws:
        merged, formulas = marks.get(raw.name, ([], set()))
        raw.merged, raw.formulas = merged, formulas
    return raws


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    """Unpack once into nothing, counting: a bomb, an entity or too many rows stop before anything is built."""
    unpacked = 0
    for info in archive.infolist():
        rows, tail = 0, b""
        is_xml = info.filename.endswith(".xml")
        with archive.open(info) as member:
            while chunk := member.read(_CHUNK):
                unpacked += len(chunk)
                if unpacked > MAX_UNPACKED:
                    raise BadSheet(
                        "Plik po rozpakowaniu jest ogromny, więc go nie otwieramy. "
                        "Skopiuj same dane do nowego arkusza i wczytaj ten nowy."
                    )
                if is_xml:
                    if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
                        raise BadSheet("Plik zawiera niebezpieczne definicje XML, więc go nie otwieramy.")
                    rows += len(_ROW_TAGS.findall(tail + chunk)) - len(_ROW_TAGS.findall(tail))
                    tail = chunk[-20:]
        if rows > MAX_ROWS + HEADER_SOUGHT_IN + 1:
            raise BadSheet(_too_many(rows))


_XLSX_CELL = re.compile(rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r=\"([A-Z]{1,3})(\d{1,7})\"[^>]*(?<!/)>")
_ODS_PLACE = re.compile(rb"<table:(?:(table)|(table-row)|(?:covered-)?table-cell)((?:\s[^>]*)?/?)>")
_ODS_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=\"(\d+)\"")


def _refuse_far_cells(archive: zipfile.ZipFile, *, is_ods: bool) -> None:
    """Refuse a sheet whose last filled cell lies so far that everything before it would not fit into memory."""
    if is_ods:
        spans = _ods_spans(archive.read("content.xml"))
    else:
        names = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        spans = [_xlsx_span(archive.read(name)) for name in names]
    for rows, columns in spans:
        if rows * columns > MAX_AREA:
            raise BadSheet(
                f"Treść arkusza sięga aż do komórki {address(rows, columns - 1)}: daleko za tabelą coś stoi, choćby spacja. "
                "Usuń puste wiersze pod tabelą i puste kolumny obok niej i wczytaj plik jeszcze raz."
            )


def _xlsx_span(content: bytes) -> tuple[int, int]:
    rows, columns = 0, b""
    for found in _XLSX_CELL.finditer(content):
        column, row = found.groups()
        rows = max(rows, int(row))
        if (len(column), column) > (len(columns), columns):
            columns = column
    return rows, _cell_of(f"{columns.decode() or 'A'}1")[1] + 1


def _ods_spans(content: bytes) -> list[tuple[int, int]]:
    spans = [(0, 0)]
    row = height = column = 0
    for found in _ODS_PLACE.finditer(content):
        is_table, is_row, attributes = found[1], found[2], found[3]
        repeated = _ODS_REPEATED.search(attributes)
        times = int(repeated[1]) if repeated else 1
        if is_table:
            spans.append((0, 0))
            row = height = column = 0
        elif is_row:
            row, height, column = row + height, times, 0
        else:
            column += times
            if not attributes.endswith(b"/") or b"office:value" in attributes:
                spans[-1] = (row + height, max(spans[-1][1], column))
    return spans


def _calamine_sheet(book: Any, name: str) -> _Raw:
    sheet = book.get_sheet_by_name(name)
    return _Raw(name, [[as_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)])


_Marks = dict[str, tuple[list[tuple[int, int, int, int]], set[tuple[int, int]]]]
_CELL = re.compile(r"([A-Z]+)(\d+)")


def _cell_of(reference: str) -> tuple[int, int]:
    match = _CELL.fullmatch(reference.replace("$", ""))
    if match is None:
        raise ValueError(reference)
    column = 0
    for character in match.group(1):
        column = column * 26 + ord(character) - 64
    return int(match.group(2)) - 1, column - 1


def _xlsx_marks(archive: zipfile.ZipFile) -> _Marks:
    """Merged cells and formulas of each sheet: they live in the XML, values alone do not show them."""
    targets = {
        rel.get("Id"): str(rel.get("Target", "")).lstrip("/").removeprefix("xl/")
        for rel in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    marks: _Marks = {}
    for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{_SHEET}sheet"):
        path = f"xl/{targets.get(sheet.get(f'{_REL}id'), '')}"
        if path not in archive.namelist():
            continue
        content = archive.read(path)
        merged: list[tuple[int, int, int, int]] = []
        formulas: set[tuple[int, int]] = set()
        for found in re.finditer(rb"<(?:\w+:)?mergeCell\s[^>]*ref=\"([A-Z0-9:$]+)\"", content):
            first, _colon, last = found.group(1).decode().partition(":")
            merged.append((*_cell_of(first), *_cell_of(last or first)))
        if re.search(rb"<(?:\w+:)?f[ />]", content):
            formulas.update(_xlsx_formulas(content))
        marks[str(sheet.get("name"))] = (merged, formulas)
    return marks


def _xlsx_formulas(content: bytes) -> Iterator[tuple[int, int]]:
    for _event, element in ElementTree.iterparse(io.BytesIO(content)):
        if element.tag == f"{_SHEET}c":
            if element.find(f"{_SHEET}f") is not None and element.get("r"):
                yield _cell_of(str(element.get("r")))
        elif element.tag == f"{_SHEET}row":
            element.clear()


def _ods_marks(archive: zipfile.ZipFile) -> _Marks:
    content = archive.read("content.xml")
    if b"table:formula" not in content and b"-spanned=" not in content:
        return {}
    marks: _Marks = {}
    for table in ElementTree.fromstring(content).iter(f"{_TABLE}table"):
        merged: list[tuple[int, int, int, int]] = []
        formulas: set[tuple[int, int]] = set()
        at = 0
        for row in table.iter(f"{_TABLE}table-row"):
            column = 0
            for cell in row:
                down = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
                across = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
                if down > 1 or across > 1:
                    merged.append((at, column, at + down - 1, column + across - 1))
                if cell.get(f"{_TABLE}formula"):
                    formulas.add((at, column))
                column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            at += int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        marks[str(table.get(f"{_TABLE}name"))] = (merged, formulas)
    return marks


def _open_csv(content: bytes) -> _Raw:
    text = _decode(content)
    start = text.lstrip()[:200].lower()
    if start.startswith(("<!doctype", "<html", "<table", "<?xml")):
        raise BadSheet("To strona HTML albo plik XML, nie arkusz. Otwórz go w arkuszu i zapisz jako XLSX.")
    rows: list[list[str]] = []
    try:
        delimiter = _delimiter(text)
        for row in csv.reader(io.StringIO(f"{text}\r\n{_END}", newline=""), delimiter=delimiter):
            if len(rows) > MAX_ROWS + HEADER_SOUGHT_IN:
                raise BadSheet(_too_many(text.count("\n")))
            rows.append([as_text(cell) for cell in row])
    except csv.Error as error:
        raise BadSheet(
            f"Wiersza {len(rows) + 1} nie da się odczytać jako CSV. Otwórz plik w arkuszu i zapisz jako XLSX."
        ) from error
    if rows.pop() != [_END]:
        raise BadSheet(
            f"W wierszu {len(rows) + 1} zaczyna się cudzysłów, który nigdzie się nie kończy, więc nie wiadomo, gdzie kończy się "
            "wiersz. Popraw go albo otwórz plik w arkuszu i zapisz jako XLSX."
        )
    return _Raw("", rows)


#: Added as the last row: when it does not come out as a row, a quotation mark before it was never closed.
_END = "koniec arkusza"


def _decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content:
        raise BadSheet("To nie jest arkusz ani plik tekstowy. Potrzebny jest plik XLSX, ODS albo CSV.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1250")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise BadSheet(
            f"Plik ma nieznane kodowanie znaków (wiersz {row}). "
            "Zapisz go jako XLSX albo jako CSV UTF-8 i wczytaj jeszcze raz."
        ) from error
    if any(mark in text for mark in "±¶Ľľ") and not any(mark in text for mark in "ąśźŚŹ"):
        return content.decode("iso-8859-2")
    return text


def _delimiter(text: str) -> str:
    lines = [line[:5_000] for line in text.splitlines()[:50] if line.strip()][:20]
    best, points = ";", -1.0
    for candidate in (";", "\t", ",", "|"):
        widths = [len(row) for row in csv.reader(lines, delimiter=candidate)]
        usual = max(set(widths), key=widths.count) if widths else 1
        value = (usual - 1) * widths.count(usual) / max(1, len(widths))
        if value > points:
            best, points = candidate, value
    return best
