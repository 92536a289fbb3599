# SPDX-License-Identifier: EUPL-1.2
"""Pages of programmes: what stands on them, who gets in, what a form refuses."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.test import Client

from kooperacja.ground.programmes.models import FeeTable, ProgrammeService, ServiceProgramme
from tests.ground.programmes.factories import make_active, make_draft, make_service_type, make_whole
from tests.world import World

As = Callable[[str], Client]


def _plain(response: object) -> str:
    return response.content.decode().replace("\u00a0", " ").replace("&nbsp;", " ")  # type: ignore[attr-defined]


def _once(**sent: object) -> dict[str, object]:
    return {"once": str(uuid.uuid4())} | sent


def test_the_list(world: World, client_as: As, django_assert_max_num_queries: object) -> None:
    client = client_as("grazyna")
    assert "Nie ma jeszcze programu" in _plain(client.get("/programy/"))
    make_whole(world)
    make_draft(world, name="Drugi")
    with django_assert_max_num_queries(16):  # type: ignore[operator]
        page = _plain(client.get("/programy/"))
    assert "Bliżej domu" in page and "Usługi opiekuńcze: 0 z 10" in page and "do uzupełnienia" in page
    assert "Żaden program nie jest teraz w tym stanie" in _plain(client.get("/programy/", {"stan": "ended"}))
    assert client_as("bartek").get("/programy/").status_code == 403


def test_the_page_of_a_draft_names_its_holes(world: World, client_as: As) -> None:
    page = _plain(client_as("olga").get(f"/programy/{make_draft(world).uid}/"))
    assert "Brakuje 9 z 12 części programu" in page and "lista danych do uzupełnienia" in page
    assert "Uzupełnij treść" in page and "Usługi są bezpłatne" in page


def test_the_page_of_a_programme_in_force(world: World, client_as: As, django_assert_max_num_queries: object) -> None:
    programme = make_active(world)
    client = client_as("alicja")
    with django_assert_max_num_queries(18):  # type: ignore[operator]
        page = _plain(client.get(f"/programy/{programme.uid}/"))
    for words in ("Ile płaci mieszkaniec", "powyżej 150%", "52,00 zł / godzina", "w rodzinie", "Wszystkie 12 części", "uchwała XII/88/2025", "Program ogłoszony w obu biuletynach"):  # fmt: skip
        assert words in page
    assert "Zmień treść" not in page and "btn-primary" not in page
    assert client_as("celina").get(f"/programy/{programme.uid}/").status_code == 200


def test_another_centres_draft_is_not_there(world: World, client_as: As) -> None:
    uid = make_draft(world).uid
    for path in ("", "tresc/", "usluga/", "oplaty/", "stan/draft/"):
        assert client_as("celina").get(f"/programy/{uid}/{path}").status_code == 404


def test_a_programme_is_written_on_its_pages(world: World, client_as: As) -> None:
    client = client_as("olga")
    sent = _once(name="Bliżej", goal="Zostać u siebie", starts_on="1.1.26", ends_on="31.12.2027")
    page = _plain(client.post("/programy/nowy/", sent, follow=True))
    programme = ServiceProgramme.objects.get()
    assert "Dodaj usługi i opłaty" in page and programme.ends_on.year == 2027
    wrong = _once(name="Bliżej", starts_on="1.1.26", ends_on="1.1.25")
    assert "kończy się przed początkiem" in _plain(client.post(f"/programy/{programme.uid}/tresc/", wrong))
    kind = make_service_type(world)
    sent = _once(service_type=kind.pk, places="12", fee_base_amount="52,00 zł")
    assert "Usługa zapisana" in _plain(client.post(f"/programy/{programme.uid}/usluga/", sent, follow=True))
    service = ProgrammeService.objects.get()
    assert service.places == 12
    assert "Usuń usługę" in _plain(client.get(f"/programy/usluga/{service.uid}/usun/"))
    client.post(f"/programy/usluga/{service.uid}/usun/", _once())
    assert not ProgrammeService.objects.exists()


def test_fees_are_set_row_by_row(world: World, client_as: As) -> None:
    client, programme = client_as("olga"), make_draft(world)
    path = f"/programy/{programme.uid}/oplaty/"
    rows = {"up_to_0": "100", "single_0": "0", "family_0": "0", "single_1": "12,5", "family_1": "30"}
    sent = _once(valid_from="1.1.2026", legal_basis="uchwała", **rows)
    assert "Tabela opłat zapisana" in _plain(client.post(path, sent, follow=True))
    table = FeeTable.objects.get()
    assert table.bands.count() == 4
    assert str(table.bands.get(household="single", above_percent=100).fee_percent) == "12.50"
    page = _plain(client.get(path))
    assert 'value="100"' in page and 'value="12,5"' in page
    closed = sent | _once(up_to_1="300")
    assert "ostatni próg kończy się na 300%" in _plain(client.post(path, closed))
    half = _once(valid_from="1.1.2026", legal_basis="x", single_0="5")
    assert "Podaj procent także tutaj" in _plain(client.post(path, half))


def test_a_move_on_its_page(world: World, client_as: As) -> None:
    client, programme = client_as("grazyna"), make_draft(world)
    path = f"/programy/{programme.uid}/stan/"
    assert "Wróć do projektu" in _plain(client.get(path + "draft/"))
    assert client.post(path + "draft/", _once()).status_code == 302
    assert "Programowi brakuje jeszcze" in _plain(client.post(path + "legal_check/", _once()))
    assert client.get(path + "nonsense/").status_code == 404
