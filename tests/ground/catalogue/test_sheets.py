# SPDX-License-Identifier: EUPL-1.2
"""Offers from a sheet, from the command line and onto the pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from kooperacja.base.exchange import kinds, services
from kooperacja.ground.catalogue import services as catalogue
from kooperacja.ground.catalogue.enums import ServiceDomain, Unit
from kooperacja.ground.catalogue.models import Offer
from kooperacja.ground.organisations.models import Organisation
from tests.base.exchange import files
from tests.world import World

HEADERS = ["Nazwa podmiotu", "NIP", "Rodzaj usługi", "Gmina", "Opis", "Aktualne na dzień"]
NAME = "Spółdzielnia Socjalna „Pomocna Dłoń”"


@pytest.fixture
def shelf(world: World) -> World:
    for code, name in (("opieka-w-domu", "Opieka w domu"), ("transport", "Transport do lekarza")):
        catalogue.add_service_type(
            code=code, name=name, domain=ServiceDomain.SOCIAL_ASSISTANCE, unit=Unit.HOUR, by=world.acting("grazyna")
        )
    Organisation.objects.filter(name=NAME).update(nip="8567346215", regon="730295378")
    return world


def load(path: Path, *rows: list[str]) -> str:
    path.write_bytes(files.csv([HEADERS, *rows], encoding="cp1250"))
    return str(path)


def test_offers_come_in_twice_and_change_nothing(
    shelf: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = load(
        tmp_path / "oferta.csv",
        [NAME, "", "opieka w domu", "Borki", "Codziennie", "1.2.26"],
        ["856-734-62-15", "", "transport", "", "", ""],
    )
    call_command("import", "services", path)
    assert capsys.readouterr().out.endswith("2 nowych, 0 zmienionych, 0 bez zmian\n")
    offer = Offer.objects.get(service_type__code="opieka-w-domu")
    assert (offer.description, offer.confirmed_on, offer.area) == ("Codziennie", date(2026, 2, 1), shelf.areas["borki"])
    call_command("import", "services", path)
    assert capsys.readouterr().out.endswith("0 nowych, 0 zmienionych, 2 bez zmian\n")
    load(tmp_path / "oferta.csv", ["", "8567346215", "opieka-w-domu", "", "W weekendy", ""])
    call_command("import", "services", path)
    assert capsys.readouterr().out.endswith("0 nowych, 1 zmienionych, 0 bez zmian\n")
    offer.refresh_from_db()
    assert (offer.description, offer.confirmed_on, offer.area) == ("W weekendy", date(2026, 2, 1), shelf.areas["borki"])
    Offer.objects.filter(pk=offer.pk).update(description="Rano.\n\nW weekendy też po południu.")
    call_command("export", "services", str(tmp_path / "out.xlsx"))
    capsys.readouterr()
    call_command("import", "services", str(tmp_path / "out.xlsx"))
    assert capsys.readouterr().out.endswith("0 nowych, 0 zmienionych, 2 bez zmian\n")
    offer.refresh_from_db()
    assert offer.description == "Rano.\n\nW weekendy też po południu.", (
        "a cell has no paragraphs, the text keeps its own"
    )


def test_each_problem_is_told(shelf: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = load(
        tmp_path / "oferta.csv",
        ["Nieznana", "", "opieka w domu", "", "", ""],
        [NAME, "", "masaż", "Nigdzie", "", ""],
        ["", "", "transport", "", "", "30.2.26"],
        [NAME, "", "transport", "", "", ""],
        ["730295378", "", "transport", "", "", ""],
        [NAME, "", "opieka w domu", "", "", "31.01.2199"],
    )
    with pytest.raises(CommandError, match="5 wierszy ma problem"):
        call_command("import", "services", path)
    out = capsys.readouterr().out
    for said in (
        "wiersz 2, wykonawca (A2): „Nieznana”: Nie ma takiego wykonawcy",
        "wiersz 3, usługa (C3): „masaż”: Nie ma takiej usługi",
        "wiersz 3, gmina (D3): „Nigdzie”",
        "wiersz 4, wykonawca (A4): Podaj nazwę albo NIP",
        "wiersz 4, potwierdzono dnia (F4): „30.2.26”: To nie jest data",
        "wiersz 7, potwierdzono dnia (F7): „31.01.2199”: Ten dzień jest w przyszłości",
        "wiersz 6, usługa (C6): „transport”: Ta usługa tego wykonawcy jest już w wierszu 5",
    ):
        assert said in out
    assert Offer.objects.count() == 0


def test_who_keeps_the_catalogue_brings_it_in(shelf: World) -> None:
    by = shelf.acting("olga")
    kind = kinds.known("services").kind
    made = services.upload_sheet(
        kind=kind, content=files.xlsx([HEADERS, [NAME, "", "transport", "", "", ""]]), name="o.xlsx", by=by
    )
    services.choose_columns(sheet_import=made, columns=made.columns, by=by)
    services.confirm_import(sheet_import=made, skip_bad=False, by=by)
    assert Offer.objects.get().service_type.code == "transport"
    assert kind not in kinds.allowed_to(shelf.acting("daria"))


def test_the_page_of_the_provider_and_the_filter(
    shelf: World, client_as: Callable[[str], Client], tmp_path: Path
) -> None:
    call_command("import", "services", load(tmp_path / "o.csv", [NAME, "", "transport", "", "Autem", ""]))
    own = shelf.organisations["pomocna_dlon"]
    text = client_as("olga").get(f"/instytucje/{own.uid}/").content.decode()
    assert "Co oferuje" in text and "Transport do lekarza" in text and "Autem" in text
    table = client_as("olga").get("/wykonawcy/?usluga=transport").content.decode().partition("<tbody>")[2]
    assert "Pomocna Dłoń" in table
    assert "Nikt nie pasuje" in client_as("olga").get("/wykonawcy/?usluga=opieka-w-domu").content.decode()
