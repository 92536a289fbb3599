# SPDX-License-Identifier: EUPL-1.2
"""The pages of providers and institutions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from kooperacja.ground.organisations.enums import LegalForm
from kooperacja.ground.organisations.models import Membership, Organisation
from tests.ground.organisations.test_services import register
from tests.world import World

As = Callable[[str], Client]


def test_the_list_and_its_budget(
    world: World, client_as: As, django_assert_max_num_queries: Callable[..., object]
) -> None:
    register(world)
    client = client_as("olga")
    client.get("/wykonawcy/")
    with django_assert_max_num_queries(14):  # type: ignore[attr-defined]
        text = client.get("/wykonawcy/").content.decode()
    assert "Stowarzyszenie „Bliżej”" in text and "Pomocna Dłoń" in text and "Dopisz wykonawcę" in text
    assert "CUS Jasna" not in text


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("forma=ngo", ["Bliżej"]),
        ("forma=pes", ["Bliżej", "Pomocna"]),
        ("forma=zaz", []),
        ("gmina=9901022", ["Bliżej"]),
        ("gmina=9901013", ["Pomocna"]),
        ("gmina=9901013&forma=ngo", []),
        ("dane=aktualne", ["Pomocna"]),
        ("dane=do-potwierdzenia", ["Bliżej"]),
        ("dane=cokolwiek", ["Bliżej", "Pomocna"]),
    ],
)
def test_filters_stay_in_the_address(world: World, client_as: As, query: str, shown: list[str]) -> None:
    register(world)
    own = world.organisations["pomocna_dlon"]
    Organisation.objects.filter(pk=own.pk).update(confirmed_on=date(2099, 1, 1))
    text = client_as("olga").get(f"/wykonawcy/?{query}").content.decode()
    table = text.partition("<tbody>")[2]
    assert [name for name in ("Bliżej", "Pomocna") if name in table] == shown


def test_who_reads_has_no_buttons(world: World, client_as: As) -> None:
    text = client_as("alicja").get("/wykonawcy/").content.decode()
    assert "Dopisz wykonawcę" not in text and "Pobierz XLSX" in text


def test_the_file_holds_what_the_list_shows(world: World, client_as: As) -> None:
    register(world, phone="600 100 200")
    answer = client_as("olga").get("/wykonawcy/wykonawcy.csv?forma=ngo")
    text = answer.content.decode("utf-8-sig")
    assert text.splitlines()[0].startswith("nazwa;nazwa skrócona;forma prawna;NIP;REGON")
    assert len(text.splitlines()) == 2 and "8567346215" in text and ";9901022;" in text
    assert client_as("olga").get("/wykonawcy/wykonawcy.xlsx").content[:2] == b"PK"
    assert client_as("olga").get("/wykonawcy/wykonawcy.pdf").status_code == 404


def test_an_institution(world: World, client_as: As, django_assert_max_num_queries: Callable[..., object]) -> None:
    own = world.organisations["cus_zielona"]
    client = client_as("grazyna")
    client.get(f"/instytucje/{own.uid}/")
    with django_assert_max_num_queries(16):  # type: ignore[attr-defined]
        text = client.get(f"/instytucje/{own.uid}/").content.decode()
    assert "Alicja Nowak" in text and "Dodaj osobę" in text and "Dane do potwierdzenia" in text
    stranger = client_as("celina").get(f"/instytucje/{own.uid}/").content.decode()
    assert "Alicja Nowak" not in stranger and "Centrum Usług Społecznych w Zielonej" in stranger


def test_an_unpublished_institution_does_not_exist_for_others(world: World, client_as: As) -> None:
    made = register(world)
    Organisation.objects.filter(pk=made.pk).update(is_published=False)
    assert client_as("alicja").get(f"/instytucje/{made.uid}/").status_code == 404


def test_writing_one_down(world: World, client_as: As) -> None:
    client = client_as("olga")
    assert "Pełna nazwa" in client.get("/wykonawcy/nowy/").content.decode()
    wrong = {"name": "Fundacja „Iskra”", "area": "Nigdzie", "nip": "8567346214", "regon": "1", "krs": "x"}
    text = client.post("/wykonawcy/nowy/", wrong).content.decode()
    assert "Nie ma gminy" in text and "Cyfra kontrolna" in text and 'value="8567346214"' in text
    assert not Organisation.objects.filter(name="Fundacja „Iskra”").exists()
    right = {"name": "Fundacja „Iskra”", "area": "Borki", "serves": "Zielona, 9901022", "legal_form": "ngo"}
    answer = client.post("/wykonawcy/nowy/", right)
    made = Organisation.objects.get(name="Fundacja „Iskra”")
    assert answer.headers["Location"] == f"/instytucje/{made.uid}/"
    assert made.serves.count() == 2
    assert client_as("alicja").get("/wykonawcy/nowy/").status_code == 403


def test_correcting_and_confirming(world: World, client_as: As) -> None:
    made = register(world)
    client = client_as("olga")
    page = client.get(f"/instytucje/{made.uid}/popraw/").content.decode()
    assert 'value="9901022"' in page and "Stowarzyszenie „Bliżej”" in page
    answer = client.post(
        f"/instytucje/{made.uid}/popraw/", {"name": "Stowarzyszenie „Dalej”", "area": "9901022", "legal_form": "zaz"}
    )
    assert answer.status_code == 302
    made.refresh_from_db()
    assert (made.name, made.legal_form, made.nip) == ("Stowarzyszenie „Dalej”", LegalForm.ZAZ, "")
    assert client.post(f"/instytucje/{made.uid}/potwierdz/").status_code == 302
    assert "Potwierdzono" in client.get(f"/instytucje/{made.uid}/").content.decode()
    assert client_as("bartek").post(f"/instytucje/{made.uid}/potwierdz/").status_code == 403


def test_people(world: World, client_as: As) -> None:
    own = world.organisations["cus_zielona"]
    client = client_as("grazyna")
    assert "Stanowisko" in client.get(f"/instytucje/{own.uid}/ludzie/nowa/").content.decode()
    sent = {
        "given_name": "Nina", "surname": "Nowa", "email": "nina@example.org", "role": "cus_clerk", "valid_from": "1.2.26",
    }  # fmt: skip
    assert client.post(f"/instytucje/{own.uid}/ludzie/nowa/", sent).status_code == 302
    made = Membership.objects.get(user__email="nina@example.org")
    assert made.valid_from == date(2026, 2, 1)
    assert client.get(f"/ludzie/{made.uid}/koniec/").status_code == 200
    assert client.get(f"/ludzie/{made.uid}/upowaznienie/").status_code == 200
    sent = {"scope": "plans", "document_reference": "CUS.077.1", "valid_from": "1.2.2026"}
    assert client.post(f"/ludzie/{made.uid}/upowaznienie/", sent).status_code == 302
    assert client.post(f"/ludzie/{made.uid}/koniec/", {"on": "31.12.2026"}).status_code == 302
    made.refresh_from_db()
    assert made.valid_to == date(2026, 12, 31)
    assert client_as("celina").get(f"/ludzie/{made.uid}/koniec/").status_code == 404
    assert client_as("alicja").get(f"/ludzie/{made.uid}/koniec/").status_code == 403


def test_an_institution_written_down_on_the_way_leads_back(world: World, client_as: As) -> None:
    """What was missing for a stop is written down, then the person is where she came from; never on another site."""
    client, olga = client_as("marta"), client_as("olga")
    facts = {"kind": "gmina_office", "name": "Urząd Gminy Poręba", "area": "Borki"}
    form = client.get("/instytucje/nowa/?gmina=9901022&dalej=/region/wizyty/")
    assert form.context["form"]["area"].value() == "9901022"
    answer = client.post("/instytucje/nowa/?dalej=/region/wizyty/", facts)
    assert answer.headers["Location"] == "/region/wizyty/"
    made = Organisation.objects.get(name="Urząd Gminy Poręba")
    for elsewhere in ("https://zle.example.org/", "//zle.example.org/", "javascript:alert(1)"):
        twice = client.post(f"/instytucje/nowa/?dalej={elsewhere}", {**facts, "name": f"Urząd {len(elsewhere)}"})
        assert twice.headers["Location"].startswith("/instytucje/"), elsewhere
    assert olga.get("/instytucje/nowa/").status_code == 403
    assert "Wpuść osobę" in client_as("daria").get(f"/instytucje/{made.uid}/").content.decode()
    assert "Wpuść osobę" not in client.get(f"/instytucje/{made.uid}/").content.decode()


def test_the_own_institution_is_in_the_menu(world: World, client_as: As) -> None:
    client = client_as("daria")
    assert "/instytucje/moja/" in client.get("/").content.decode()
    own = world.organisations["rops"]
    assert client.get("/instytucje/moja/").headers["Location"] == f"/instytucje/{own.uid}/"


@pytest.mark.parametrize(
    ("who", "place", "sought"),
    [
        ("marta", "wymyślone na potrzeby pokazu", "Szukaj gminy, wizyty, praktyki"),
        ("olga", "wymyślona na potrzeby pokazu", "Szukaj osoby, usługi, wykonawcy"),
        ("bartek", "wymyślona na potrzeby pokazu", "Szukaj usługi, gminy, praktyki"),
    ],
)
def test_the_frame_knows_the_place_and_what_is_sought_there(client_as: As, who: str, place: str, sought: str) -> None:
    page = client_as(who).get("/").content.decode()
    assert place in page and sought in page
