# SPDX-License-Identifier: EUPL-1.2
"""Columns are recognised, values are read, problems say where they are; nothing goes out as a formula."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from kooperacja.base.core import identifiers
from kooperacja.base.exchange import checking, export, kinds, reading
from kooperacja.base.exchange.kinds import Column, SheetKind
from tests.base.exchange import files

KIND = SheetKind(
    code="test",
    label="Próba",
    columns=(
        Column("name", "nazwa", ("nazwa podmiotu",), True),
        Column("nip", "NIP", ("numer NIP",), parse=identifiers.nip),
        Column("area", "gmina", ("TERYT",)),
        Column("since", "od kiedy", parse=kinds.day),
        Column("form", "forma", parse=kinds.one_of([("ngo", "organizacja"), ("zaz", "zakład")], what="forma")),
        Column("open", "czynne", parse=kinds.yes_or_no),
    ),
    roles=frozenset({"director"}),
)


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        (["Nazwa podmiotu", "NIP", "Gmina"], {"name": 0, "nip": 1, "area": 2}),
        (["L.p.", "NAZWA  PODMIOTU*", "Nr NIP", "teryt"], {"name": 1, "area": 3}),
        (["nazwa podmiotu (pełna)", "numer nip"], {"name": 0, "nip": 1}),
        (["Nazwa", "Nazwa podmiotu"], {"name": 0}),
        (["nzawa podmiotu", "numr NIP"], {"name": 0, "nip": 1}),
        (["", "x"], {}),
    ],
)
def test_recognising(headers: list[str], found: dict[str, int]) -> None:
    assert kinds.recognise(KIND, headers) == found


def test_every_problem_says_where_and_what_to_do() -> None:
    rows = [
        ["Nazwa", "NIP", "Gmina", "Od kiedy", "Forma", "Czynne"],
        ["Dobra", "856-734-62-15", "Śrem", "1.2.26", "ZAKŁAD", "T"],
        ["", "8567346214", "-", "32.01.2026", "hurtownia", "może"],
        ["=cmd|' /C calc'!A0", "", "", "", "", ""],
        ["@SUM(A1)", "", "+cmd|' /C calc'!A0", "", "", ""],
    ]
    table = reading.read(files.csv(rows), lambda headers: kinds.score(KIND, headers))
    checked = checking.check(KIND, table, kinds.recognise(KIND, table.headers))
    good, problems = checked.rows, checked.problems
    assert [(r.number, r.values) for r in good] == [
        (
            2,
            {
                "name": "Dobra",
                "nip": "8567346215",
                "area": "Śrem",
                "since": date(2026, 2, 1),
                "form": "zaz",
                "open": True,
            },
        )
    ]
    assert [(p.row, p.column) for p in problems] == [
        (3, "name"), (3, "nip"), (3, "since"), (3, "form"), (3, "open"), (4, "name"), (5, "name"), (5, "area"),
    ]  # fmt: skip
    assert problems[0].message == "Tu musi coś być. Uzupełnij."
    assert "Cyfra kontrolna" in problems[1].message and problems[1].value == "8567346214"
    assert "organizacja, zakład" in problems[3].message
    assert all(p.message == checking.FORMULA for p in problems[5:])


def test_a_phone_and_a_minus_are_no_formula() -> None:
    rows = [["Nazwa", "NIP", "gmina"], ["+48 600 100 200", "", "-5"], ["+48 (75) 222-33-44", "", "-5"]]
    table = reading.read(files.csv(rows), lambda h: 1)
    assert checking.check(KIND, table, {"name": 0, "area": 2}).problems == []


DANGEROUS = ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "'=x"]


def test_nothing_leaves_as_a_formula() -> None:
    text = export.rows_as_csv(["a"], [[v] for v in DANGEROUS]).decode("utf-8-sig")
    assert all(line.strip('"')[:1] in "'\t" for line in text.split("\r\n")[1:] if line)
    sheet = load_workbook(io.BytesIO(export.rows_as_xlsx(["=a"], [[v] for v in DANGEROUS]))).active
    assert sheet is not None
    values = [cell for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type == "s" and str(cell.value).startswith("'") for cell in values)


def test_what_goes_out_comes_back() -> None:
    rows = [["Żółw", "+48 600", "0001", "=x"]]
    headers = ["a", "b", "c", "d"]
    for content in (export.rows_as_csv(headers, rows), export.rows_as_xlsx(headers, rows)):
        assert reading.read(content, lambda h: 1).lines[0].cells == rows[0]


def test_numbers_days_and_answers() -> None:
    row = [Decimal("12.50"), 3, date(2026, 2, 1), True, None]
    assert export.rows_as_csv(["a"] * 5, [row]).decode("utf-8-sig").split("\r\n")[1] == "12,50;3;01.02.2026;tak;"
