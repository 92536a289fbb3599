# SPDX-License-Identifier: EUPL-1.2
"""Sheets as text, and what each thing that is no sheet gets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date

import pytest

from kooperacja.base.exchange import reading
from tests.base.exchange import files

HEADERS = ["Nazwa", "NIP", "Gmina"]
ROWS = [HEADERS, ["Żółta Łódź", "8567346215", "Koźmin"], ["Druga", "0123", "Śrem"]]


def score(headers: Sequence[str]) -> int:
    return sum(1 for header in headers if header in HEADERS)


def cells(content: bytes) -> list[list[str]]:
    table = reading.read(content, score)
    return [table.headers, *(line.cells for line in table.lines)]


@pytest.mark.parametrize(
    "content",
    [
        files.xlsx(ROWS),
        files.ods(ROWS),
        files.csv(ROWS),
        files.csv(ROWS, encoding="utf-8-sig"),
        files.csv(ROWS, encoding="cp1250"),
        files.csv(ROWS, encoding="iso-8859-2"),
        files.csv(ROWS, encoding="utf-16"),
        files.csv(ROWS, delimiter=","),
        files.csv(ROWS, delimiter="\t", encoding="cp1250"),
    ],
)
def test_every_form_gives_the_same_text(content: bytes) -> None:
    assert cells(content) == ROWS


def test_identifiers_stay_text() -> None:
    rows = [HEADERS, ["a", 8567346215.0, 12.5], ["b", "0000123456", date(2026, 1, 31)], ["c", True, "  x\u00a0y "]]
    assert cells(files.xlsx(rows))[1:] == [
        ["a", "8567346215", "12,5"], ["b", "0000123456", "2026-01-31"], ["c", "tak", "x y"],
    ]  # fmt: skip
    assert cells(files.ods(rows[:2]))[1] == ["a", "8567346215", "12,5"]


def test_headings_are_found_under_a_title() -> None:
    rows = [["Wykaz wykonawców"], [], ["stan na", "2026"], [*HEADERS, "Uwagi"], ["a", "1", "b"]]
    table = reading.read(files.xlsx(rows, merge="A1:D1"), score)
    assert (table.header_row, table.headers, table.lines[0].number) == (4, [*HEADERS, "Uwagi"], 5)


def test_the_sheet_with_the_headings_is_taken() -> None:
    from openpyxl import Workbook

    book = Workbook()
    first, second = book.active, book.create_sheet("Dane")
    assert first is not None
    first.append(["Instrukcja wypełniania"])
    for row in ROWS:
        second.append(row)
    out = io.BytesIO()
    book.save(out)
    assert reading.read(out.getvalue(), score).name == "Dane"


@pytest.mark.parametrize("index", [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(index: tuple[int, str]) -> None:
    assert reading.letter(index[0]) == index[1]


def test_formulas_are_marked_by_address() -> None:
    table = reading.read(files.xlsx([*ROWS, ["=1+1", "=cmd|' /C calc'!A0", "x"]]), score)
    assert table.formulas == {"A4", "B4"}
    assert reading.read(files.ods([*ROWS, ["x", "y", "z"]], formula="of:=1+1"), score).formulas == {"A4"}


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "Plik jest pusty"),
        (b" \r\n \r\n", "Plik jest pusty"),
        (files.xlsx([]), "nie ma żadnych danych"),
        (files.xlsx([HEADERS]), "same nagłówki"),
        (files.xlsx(ROWS, merge="A2:A3"), "scalone komórki: A2:A3"),
        (files.ods([*ROWS, ["a", "b", "c"]], span=2), "scalone komórki: A4:B4"),
        (OLE, "formacie XLS"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "hasłem"),
        (b"%PDF-1.7 ...", "dokument PDF"),
        (b"\xff\xd8\xff\xe0 jpg", "obraz albo dokument"),
        (b"<!DOCTYPE html><table><tr><td>NIP</td></tr></table>", "strona HTML"),
        (b"\x00\x01\x02\x03 bytes", "ani plik tekstowy"),
        (_zip(word__document_xml=b"<w/>"), "jest coś innego"),
        (b"PK\x03\x04 torn", "uszkodzony"),
        (files.xlsx(ROWS)[:-200], "uszkodzony"),
        (_zip(xl__workbook_xml=b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"), "niebezpieczne"),
        (files.csv([HEADERS, ["Stowarzyszenie MiÄ…sto", "1", "KoĹ‚o"]]), "litery w tym pliku są zepsute"),
        (files.csv([HEADERS, ["Sp\ufffddzielnia", "1", "x"]]), "litery w tym pliku są zepsute"),
        (files.csv([HEADERS, ["Spó³dzielnia", "1", "x"]]), "litery w tym pliku są zepsute"),
        (files.csv([HEADERS, ["x" * 200_000, "1", "y"]]), "Wiersza 2 nie da się odczytać"),
        (b"x" * 200_000, "Wiersza 1 nie da się odczytać"),
        (files.csv([HEADERS, ['"Pomocna', "1", "x"], ["Druga", "2", "y"]]), "W wierszu 2 zaczyna się cudzysłów"),
        (files.csv([*ROWS, *[["", "", ""]] * 3_000, ["a\x00b", "1", "x"]]), "ani plik tekstowy"),
        (files.csv([[f"k{i}" for i in range(120)], [str(i) for i in range(120)]]), "120 kolumn"),
        (files.csv([HEADERS, *(["x", "1", "y"] for _i in range(reading.MAX_ROWS + 30))]), "100\u00a0030 wierszy|100\u00a003. wierszy"),
    ],
)  # fmt: skip
def test_what_is_no_sheet_gets_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(reading.BadSheet, match=says):
        reading.read(content, score)


def test_two_hundred_thousand_rows_are_refused_before_they_are_built() -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (i, i) for i in range(1, 200_001))
    content = _zip(
        xl__workbook_xml=b"<workbook/>", xl__worksheets__sheet1_xml=b"<sheetData>" + rows + b"</sheetData>"
    )  # fmt: skip
    with pytest.raises(reading.BadSheet, match="200\u00a0000 wierszy, a naraz można wczytać najwyżej 100\u00a0000"):
        reading.read(content, score)


def test_a_bomb_does_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_UNPACKED", 1_000_000)
    content = _zip(xl__workbook_xml=b"<workbook/>", xl__media__a=bytes(reading.MAX_UNPACKED + 1))
    assert len(content) < 10_000
    with pytest.raises(reading.BadSheet, match="ogromny"):
        reading.read(content, score)


@pytest.mark.parametrize("cell", ["XFD1048576", "ZZ60000", "CV1048576"])
def test_a_forgotten_cell_far_away_is_named_and_not_reached(cell: str) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    sheet[cell] = "x"
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(reading.BadSheet, match=f"sięga aż do komórki {cell}"):
        reading.read(out.getvalue(), score)


def test_a_far_cell_of_an_open_document_is_named_too() -> None:
    cells = b"<table:table-cell/>" * 2 + b'<table:table-cell table:number-columns-repeated="700"/>'
    rows = b'<table:table-row table:number-rows-repeated="60000"><table:table-cell/></table:table-row>'
    last = b"<table:table-row>" + cells + b"<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
    content = _zip(content_xml=b'<table:table table:name="A">' + rows + last + b"</table:table>")
    with pytest.raises(reading.BadSheet, match="sięga aż do komórki AAA60001"):
        reading.read(content, score)


def test_a_long_cell_is_not_cut_in_silence_and_holds_no_control_characters() -> None:
    assert cells(files.csv([HEADERS, ["a", "x" * 4_001, "b"]]))[1] == ["a", "x" * 4_001, "b"]
    assert cells(files.xlsx([HEADERS, ["a_x0000_b", "c_x0001_d", "e"]]))[1] == ["a b", "c d", "e"]
    assert cells(b'Nazwa;NIP;Gmina\r\n"dwa\r\nwiersze";1;x')[1] == ["dwa wiersze", "1", "x"]


def test_a_file_above_the_limit(settings: object) -> None:
    settings.MAX_UPLOAD_BYTES = 10  # type: ignore[attr-defined]
    with pytest.raises(reading.BadSheet, match="najwięcej może mieć"):
        reading.read(b"x" * 11, score)
