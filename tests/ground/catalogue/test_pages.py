# SPDX-License-Identifier: EUPL-1.2
"""The public catalogue and the few forms that keep it true."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.test import Client

from kooperacja.ground.catalogue import services
from kooperacja.ground.catalogue.models import Offer, ServiceType
from tests.ground.programmes.factories import make_service_type
from tests.world import World

As = Callable[[str], Client]


def _plain(response: object) -> str:
    return response.content.decode().replace("\u00a0", " ").replace("&nbsp;", " ")  # type: ignore[attr-defined]


def _offer(world: World) -> Offer:
    return services.offer_service(
        provider=world.organisations["pomocna_dlon"], service_type=make_service_type(world, summary="Pomoc w domu"),
        by=world.acting("bartek"), description="Także w soboty",
    )  # fmt: skip


def test_everyone_reads_the_catalogue(world: World, client: Client, django_assert_max_num_queries: object) -> None:
    _offer(world)
    make_service_type(world, "obiad", name="Obiad z dowozem")
    with django_assert_max_num_queries(6):  # type: ignore[operator]
        page = _plain(client.get("/uslugi/"))
    assert "Pomoc społeczna" in page and "Usługi opiekuńcze" in page and "nikt jej jeszcze nie oferuje" in page
    assert "Dodaj ofertę" not in page
    assert "Obiad" not in _plain(client.get("/uslugi/", {"q": "kapiel", "gmina": "9901013"})).split("<main")[1]
    assert "Nic nie pasuje" in _plain(client.get("/uslugi/", {"q": "narty"}))


def test_a_service_says_who_where_and_since_when(world: World, client: Client, client_as: As) -> None:
    _offer(world)
    page = _plain(client.get("/uslugi/opieka/"))
    for words in (
        "Spółdzielnia Socjalna „Pomocna Dłoń”",
        "Zielona",
        "2.03.2026",
        "Także w soboty",
        "kąpiel",
        "wymyślony na potrzeby pokazu",
    ):
        assert words in page
    assert "dawno niepotwierdzona" in page
    assert "W tej gminie nikt jej nie oferuje" in _plain(client.get("/uslugi/opieka/", {"gmina": "9901022"}))
    assert "Potwierdź" in _plain(client_as("bartek").get("/uslugi/opieka/"))
    assert client.get("/uslugi/nie-ma/").status_code == 404


def test_forms_keep_the_catalogue(world: World, client_as: As) -> None:
    olga, bartek = client_as("olga"), client_as("bartek")
    sent = {
        "name": "Dowóz", "code": "dowoz", "domain": "disability", "unit": "ride", "once": str(uuid.uuid4()),
    }  # fmt: skip
    assert "Usługa jest w katalogu" in _plain(olga.post("/uslugi/nowa/", sent, follow=True))
    kind, mine = ServiceType.objects.get(), world.organisations["pomocna_dlon"]
    page = _plain(bartek.get("/uslugi/oferta/"))
    assert "Pomocna Dłoń" in page and "CUS Jasna" not in page.split("<main")[1]
    sent = {"provider": mine.pk, "service_type": kind.pk, "description": "Busem", "once": str(uuid.uuid4())}
    assert "Oferta jest w katalogu" in _plain(bartek.post("/uslugi/oferta/", sent, follow=True))
    offer = Offer.objects.get()
    for path in ("potwierdz", "wycofaj"):
        assert bartek.get(f"/uslugi/oferta/{offer.uid}/{path}/").status_code == 200
        assert client_as("alicja").get(f"/uslugi/oferta/{offer.uid}/{path}/").status_code == 403
        bartek.post(f"/uslugi/oferta/{offer.uid}/{path}/", {"once": str(uuid.uuid4())})
    assert not Offer.objects.exists()
    assert client_as("alicja").get("/uslugi/nowa/").status_code == 403
    assert client_as("alicja").get("/uslugi/oferta/").status_code == 403
