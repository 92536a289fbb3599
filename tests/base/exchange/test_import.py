# SPDX-License-Identifier: EUPL-1.2
"""A sheet of providers comes in: by hand in a browser and from the command line."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.test import Client
from openpyxl import load_workbook

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed
from kooperacja.base.exchange import kinds, services
from kooperacja.base.exchange.enums import ImportState
from kooperacja.base.exchange.models import SheetImport
from kooperacja.base.jobs.enums import JobState
from kooperacja.base.search import queries as search
from kooperacja.ground.organisations.models import Organisation
from tests.base.exchange import files
from tests.world import World

As = Callable[[str], Client]
HEADERS = ["Nazwa podmiotu", "Forma prawna", "NIP", "REGON", "Gmina", "Telefon", "Obszar działania"]
GOOD = [
    ["Stowarzyszenie „Bliżej”", "stowarzyszenie", "8567346215", "730295378", "Borki", "600 100 200", "Borki, Zielona"],
    ["ZAZ w Jasnej", "ZAZ", "1220781342", "", "9901032", "", ""],
]
BAD = ["Fundacja „Iskra”", "loża", "8567346214", "1", "Nigdzie", "1", ""]


def sheet(*rows: Sequence[Any]) -> bytes:
    return files.xlsx([HEADERS, *rows])


def through_preview(world: World, content: bytes, who: str = "olga") -> SheetImport:
    by = world.acting(who)
    made = services.upload_sheet(kind=kinds.known("providers").kind, content=content, name="wykaz.xlsx", by=by)
    services.choose_columns(sheet_import=made, columns=made.columns, by=by)
    return made


def test_nothing_is_saved_before_the_confirmation(world: World) -> None:
    made = through_preview(world, sheet(*GOOD, BAD))
    assert (made.state, made.counts_line, made.bad_rows) == (
        ImportState.CHECKED, "2 nowych, 0 zmienionych, 0 bez zmian", 1,
    )  # fmt: skip
    assert {(p["row"], p["column"], p["cell"]) for p in made.problems} == {
        (4, "forma prawna", "B4"), (4, "NIP", "C4"), (4, "REGON", "D4"), (4, "telefon", "F4"), (4, "gmina", "E4"),
    }  # fmt: skip
    assert Organisation.objects.providers().count() == 1


def test_everything_is_saved_after_it(world: World) -> None:
    by = world.acting("olga")
    made = through_preview(world, sheet(*GOOD))
    services.confirm_import(sheet_import=made, skip_bad=False, by=by)
    made.refresh_from_db()
    assert made.job is not None
    assert (made.state, made.job.state, made.job.message) == (
        ImportState.SAVED, JobState.DONE, "2 nowych, 0 zmienionych, 0 bez zmian",
    )  # fmt: skip
    blizej = Organisation.objects.get(nip="8567346215")
    assert (blizej.legal_form, blizej.phone, blizej.source) == ("ngo", "600 100 200", "arkusz wykaz.xlsx")
    assert {a.name for a in blizej.serves.all()} == {"Borki", "Zielona"}
    assert [h.title for h in search.find(by, "bliżej")] == ["Stowarzyszenie „Bliżej”"]
    actions = list(Event.objects.order_by("pk").values_list("action", flat=True))
    assert actions.count("organisations.organisation.registered") == 2
    assert actions[-1] == "exchange.import.saved"
    with pytest.raises(IllegalMove):
        services.confirm_import(sheet_import=made, skip_bad=False, by=by)


def test_the_same_file_again_changes_nothing(world: World) -> None:
    first = through_preview(world, sheet(*GOOD))
    services.confirm_import(sheet_import=first, skip_bad=False, by=world.acting("olga"))
    again = through_preview(world, sheet(*GOOD))
    assert again.counts_line == "0 nowych, 0 zmienionych, 2 bez zmian"
    with pytest.raises(DomainError, match="już tu jest"):
        services.confirm_import(sheet_import=again, skip_bad=False, by=world.acting("olga"))


def test_known_ones_are_updated_and_an_empty_cell_takes_nothing_away(world: World) -> None:
    services.confirm_import(
        sheet_import=through_preview(world, sheet(*GOOD)), skip_bad=False, by=world.acting("olga")
    )  # fmt: skip
    renamed = ["Stowarzyszenie „Dalej”", "", "", "730295378", "Borki", "", ""]
    made = through_preview(world, sheet(renamed, GOOD[1]))
    assert made.counts_line == "0 nowych, 1 zmienionych, 1 bez zmian"
    services.confirm_import(sheet_import=made, skip_bad=False, by=world.acting("olga"))
    kept = Organisation.objects.get(regon="730295378")
    assert (kept.name, kept.nip, kept.phone, kept.serves.count()) == (
        "Stowarzyszenie „Dalej”", "8567346215", "600 100 200", 2,
    )  # fmt: skip


def test_units_of_one_founder_share_its_nip(world: World) -> None:
    rows = [
        ["WTZ Gminy", "WTZ", "8567346215", "", "Borki", "", ""],
        ["CIS Gminy", "CIS", "8567346215", "", "Borki", "", ""],
    ]
    services.confirm_import(sheet_import=through_preview(world, sheet(*rows)), skip_bad=False, by=world.acting("olga"))
    assert Organisation.objects.filter(nip="8567346215").count() == 2
    assert through_preview(world, sheet(*rows)).counts_line == "0 nowych, 0 zmienionych, 2 bez zmian"


def test_a_unit_left_out_with_a_problem_still_shares_the_nip(world: World) -> None:
    kept = ["CIS Gminy", "CIS", "8567346215", "", "Borki", "", ""]
    by = world.acting("olga")
    services.confirm_import(sheet_import=through_preview(world, sheet(kept)), skip_bad=False, by=by)
    other = ["WTZ Gminy", "WTZ", "8567346215", "", "Borki", "", ""]
    made = through_preview(world, sheet(other, [*kept[:5], "1", ""]))
    assert (made.counts_line, made.bad_rows) == ("1 nowych, 0 zmienionych, 0 bez zmian", 1)


def test_the_same_twice_in_one_sheet_is_a_problem(world: World) -> None:
    made = through_preview(world, sheet(GOOD[0], ["Inna", "", "", "730295378", "Borki", "", ""]))
    assert [(p["row"], p["message"]) for p in made.problems] == [
        (3, "To samo jest już w wierszu 2. Zostaw jeden z nich.")
    ]


def test_bad_rows_are_left_out_only_when_told_so(world: World) -> None:
    by = world.acting("olga")
    made = through_preview(world, sheet(*GOOD, BAD))
    with pytest.raises(DomainError, match="1 wiersz ma problem") as refused:
        services.confirm_import(sheet_import=made, skip_bad=False, by=by)
    assert refused.value.field == "skip_bad"
    services.confirm_import(sheet_import=made, skip_bad=True, by=by)
    assert Organisation.objects.providers().count() == 3


def test_when_saving_breaks_nothing_is_saved(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    made = through_preview(world, sheet(*GOOD))
    known = kinds.known("providers")

    def breaks(**options: Any) -> None:
        known.save(**options)
        raise RuntimeError("disk")

    monkeypatch.setitem(kinds._KINDS, "providers", kinds.Known(known.kind, known.plan, breaks))
    services.confirm_import(sheet_import=made, skip_bad=False, by=world.acting("olga"))
    made.refresh_from_db()
    assert made.job is not None
    assert (made.state, made.job.state) == (ImportState.FAILED, JobState.FAILED)
    assert "Nic nie zapisano" in made.job.message and "disk" not in made.job.message
    assert Organisation.objects.providers().count() == 1


@pytest.mark.parametrize("who", ["alicja", "bartek", "henryk"])
def test_who_may_not(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        through_preview(world, sheet(*GOOD), who)


def send(client: Client, content: bytes, name: str = "wykaz.xlsx") -> HttpResponse:
    return client.post("/import/", {"kind": "providers", "file": SimpleUploadedFile(name, content)})


def body(answer: HttpResponse) -> str:
    return answer.content.decode().replace("\u00a0", " ")


def test_the_way_in_a_browser(
    world: World, client_as: As, django_assert_max_num_queries: Callable[..., object]
) -> None:
    client = client_as("olga")
    assert "Dalej: rozpoznaj kolumny" in body(client.get("/import/"))
    first = send(client, sheet(*GOOD, BAD))
    columns = first.headers["Location"]
    text = body(client.get(columns))
    assert "Co jest w której kolumnie" in text and "Nazwa podmiotu" in text and "8567346215" in text
    chosen = dict(re.findall(r'name="(column_\d+)".*?<option value="(\w*)" selected', text, flags=re.DOTALL))
    assert chosen == {
        "column_0": "name", "column_1": "legal_form", "column_2": "nip", "column_3": "regon", "column_4": "area",
        "column_5": "phone", "column_6": "serves",
    }  # fmt: skip
    wrong = body(client.post(columns, {**chosen, "column_3": "nip", "column_4": ""}))
    assert "wskazano już w kolumnie C" in wrong and "Wskaż jeszcze, w której kolumnie jest: gmina" in wrong
    preview = client.post(columns, chosen).headers["Location"]
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        text = body(client.get(preview))
    assert "Problemy w 1 z 3 wierszy" in text and "Cyfra kontrolna NIP" in text and "C4" in text and "dojdzie" in text
    assert (
        "Cyfra kontrolna"
        not in body(client.get(f"{preview}?kolumna=telefon")).partition("<tbody>")[2].partition("</tbody>")[0]
    )
    assert "zaznacz, że mają zostać pominięte" in body(client.post(f"{preview}zapisz/"))
    answer = client.post(f"{preview}zapisz/", {"skip_bad": "on"})
    assert answer.headers["Location"] == preview
    text = body(client.get(preview))
    assert "Zapisane: 2 nowych, 0 zmienionych, 0 bez zmian" in text and "Zobacz na liście" in text
    assert client.post(f"{preview}zapisz/", {"skip_bad": "on"}).status_code == 200
    assert Organisation.objects.providers().count() == 3
    assert "wykaz.xlsx" in body(client.get("/import/"))


def test_the_rows_with_problems_come_back_with_words(world: World, client_as: As) -> None:
    made = through_preview(world, sheet(*GOOD, BAD))
    content = client_as("olga").get(f"/import/{made.uid}/problemy.xlsx").content
    book = load_workbook(io.BytesIO(content)).active
    assert book is not None
    rows = [[cell.value for cell in row] for row in book.iter_rows()]
    assert rows[0] == [*HEADERS, "problem"] and len(rows) == 2
    assert rows[1][0] == "Fundacja „Iskra”" and "Cyfra kontrolna NIP" in str(rows[1][-1])


def test_a_file_that_is_no_sheet_is_answered_beside_the_field(world: World, client_as: As) -> None:
    client = client_as("olga")
    text = body(send(client, b"%PDF-1.7", "umowa.xlsx"))
    assert "To jest dokument PDF, nie arkusz" in text and 'id="id_file_error"' in text
    assert "Plik jest pusty" in body(send(client, b"", "pusty.csv"))
    assert SheetImport.objects.count() == 0


def test_strangers_do_not_see_it(world: World, client_as: As) -> None:
    made = through_preview(world, sheet(*GOOD))
    for path in ("", "kolumny/", "zapisz/", "problemy.xlsx"):
        assert client_as("daria").get(f"/import/{made.uid}/{path}").status_code == 404
    assert client_as("alicja").get("/import/").status_code == 403


def test_the_pattern_is_a_sheet_that_can_be_read(world: World, client_as: As) -> None:
    content = client_as("daria").get("/import/wzor/providers.xlsx").content
    kind = kinds.known("providers").kind
    from kooperacja.base.exchange import reading

    table = reading.read(content, lambda headers: kinds.score(kind, headers))
    assert set(kinds.recognise(kind, table.headers)) == {c.code for c in kind.columns}
    assert client_as("alicja").get("/import/wzor/providers.xlsx").status_code == 404


def test_the_commands(world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wykaz.csv"
    path.write_bytes(files.csv([HEADERS, *GOOD, BAD], encoding="cp1250"))
    with pytest.raises(CommandError, match="1 wiersz ma problem"):
        call_command("import", "providers", str(path))
    out = capsys.readouterr().out
    assert "wiersz 4, NIP (C4): „8567346214”: Cyfra kontrolna NIP" in out
    assert Organisation.objects.providers().count() == 1
    call_command("import", "providers", str(path), "--dry-run")
    assert "niczego nie zapisano" in capsys.readouterr().out
    call_command("import", "providers", str(path), "--skip-bad")
    assert capsys.readouterr().out.endswith("2 nowych, 0 zmienionych, 0 bez zmian\n")
    for name in ("out.xlsx", "out.csv"):
        out_path = tmp_path / name
        call_command("export", "providers", str(out_path))
        capsys.readouterr()
        call_command("import", "providers", str(out_path))
        assert capsys.readouterr().out.endswith("0 nowych, 0 zmienionych, 3 bez zmian\n")
    with pytest.raises(CommandError, match="csv albo"):
        call_command("export", "providers", str(tmp_path / "out.pdf"))
    path.write_bytes(files.csv([["a", "b"], ["1", "2"]]))
    with pytest.raises(CommandError, match="nie rozpoznano kolumn: nazwa, gmina"):
        call_command("import", "providers", str(path))


def test_ten_thousand_rows_are_checked_by_the_worker(
    world: World, client_as: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "CHECKED_AT_ONCE", 1)
    made = through_preview(world, sheet(*GOOD))
    made.refresh_from_db()
    assert made.job is not None
    assert (made.state, made.job.kind, made.job.state) == (ImportState.CHECKED, "exchange.check", JobState.DONE)
