# SPDX-License-Identifier: EUPL-1.2
"""A sheet of three hundred people: every mistake by row and column, nothing saved before the confirmation."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook

from kooperacja.base.exchange import kinds
from kooperacja.base.exchange import services as exchange
from kooperacja.base.exchange.models import SheetImport
from kooperacja.growth.participants.models import Participant, Participation
from tests.growth.participants.factories import make_participant
from tests.growth.participants.test_services import MAN, make_timed_project, valid
from tests.world import World

HEADINGS = ["Imię", "Nazwisko", "PESEL", "Data urodzenia", "Płeć", "E-mail", "Instytucja", "Gmina", "Wykształcenie",
            "Projekt", "Data przystąpienia"]  # fmt: skip


def row(number: int) -> list[str]:
    """A right row; a woman born in 1980."""
    pesel = valid(f"8005{1 + number % 28:02d}{number:03d}2")
    return [
        f"Ewa{chr(97 + number % 26)}", f"Osoba{number}", pesel, "", "kobieta", f"o{number}@example.org", "CUS Zielona",
        "Zielona", "wyższe", "Kooperacja próbna", "2026-02-01",
    ]  # fmt: skip


BAD = {
    5: (2, "8005"), 17: (2, "80051400012"), 23: (3, "1.1.1981"), 40: (4, "mężczyzna"), 61: (5, "bez-małpy"),
    80: (7, "Nibylandia"), 99: (8, "bardzo wyższe"), 120: (9, "Inny projekt"), 121: (10, "2025-01-01"), 122: (10, ""),
    150: (0, ""), 151: (1, ""), 180: (3, "31.02.1980"), 200: (4, "tak"), 222: (7, "1234567"), 260: (10, "wczoraj"),
}  # fmt: skip


def sheet(count: int = 300, *, bad: bool = True) -> bytes:
    """A workbook of ``count`` people; with mistakes in 17 rows."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(HEADINGS)
    for number in range(count):
        cells = row(number)
        if bad and number in BAD:
            column, value = BAD[number]
            cells[column] = value
        if bad and number == 299:
            cells = row(298)
        page.append(cells)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def kind() -> kinds.SheetKind:
    """The sheet of participants."""
    return kinds.known("participants").kind


def test_seventeen_bad_rows_are_shown_and_nothing_is_saved(world: World, kind: kinds.SheetKind) -> None:
    make_timed_project(world)
    marta = world.acting("marta")
    found = exchange.upload_sheet(kind=kind, content=sheet(), name="osoby.xlsx", by=marta)
    found = exchange.choose_columns(sheet_import=found, columns=found.columns, by=marta)
    assert found.bad_rows == 17 and found.to_save == 283
    rows = {p["row"] for p in found.problems}
    assert rows == {number + 2 for number in BAD} | {301}
    assert all(p["column"] and p["message"] for p in found.problems)
    by_row = {p["row"]: p for p in found.problems}
    assert by_row[7]["cell"] == "C7" and "11 cyfr" in by_row[7]["message"]
    assert by_row[25]["column"] == "data urodzenia" and "nie zgadza się" in by_row[25]["message"]
    assert by_row[42]["column"] == "płeć" and by_row[123]["column"] == "data rozpoczęcia udziału"
    assert "wierszu 300" in by_row[301]["message"]
    assert Participant.objects.count() == 0 and SheetImport.objects.get().state == "checked"


def test_after_the_confirmation_everybody_is_there_and_a_second_time_nobody_is_new(
    world: World, kind: kinds.SheetKind
) -> None:
    make_timed_project(world)
    marta = world.acting("marta")
    facts = {"code": "participants", "name": "osoby.xlsx", "by": marta, "dry_run": False, "progress": lambda d, t: None}
    lines = exchange.load_sheet(content=sheet(), skip_bad=True, **facts)
    assert lines[-1].startswith("283 nowych")
    assert Participant.objects.count() == 283 and Participation.objects.count() == 283
    person = Participant.objects.order_by("pk")[0]
    assert person.employer == world.organisations["cus_zielona"] and person.work_area == world.areas["zielona"]
    again = exchange.load_sheet(content=sheet(), skip_bad=True, **facts)
    assert again[-1] == "0 nowych, 0 zmienionych, 283 bez zmian"


def test_a_known_person_is_completed_not_doubled(world: World, kind: kinds.SheetKind) -> None:
    make_timed_project(world)
    make_participant(world, given_name="Jan", pesel=MAN)
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["imię", "nazwisko", "PESEL", "telefon"])
    page.append(["Jan", "Brzoza", MAN, "600100200"])
    page.append(["Piotr", "Obcy", valid("4405140137"), ""])
    out = BytesIO()
    book.save(out)
    lines = exchange.load_sheet(
        code="participants", content=out.getvalue(), name="x.xlsx", by=world.acting("marta"), dry_run=False,
        skip_bad=False, progress=lambda d, t: None,
    )  # fmt: skip
    assert lines[-1].startswith("1 nowych, 1 zmienionych")
    assert Participant.objects.get(surname="Brzoza").phone == "600 100 200"


def test_a_cus_brings_no_participants_in(world: World, kind: kinds.SheetKind) -> None:
    assert "participants" not in {k.code for k in kinds.allowed_to(world.acting("grazyna"))}
