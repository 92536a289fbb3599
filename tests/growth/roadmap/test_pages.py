# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.test import Client

from kooperacja.ground.diagnosis.models import GminaFigure
from kooperacja.growth.roadmap.models import GminaRoadmap
from tests.growth.readiness.factories import make_assessment
from tests.growth.roadmap.factories import make_roadmap
from tests.growth.support.factories import make_support_entry
from tests.world import World

ClientAs = Callable[[str], Client]


def text_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, f"{path}: {response.status_code}"
    return response.content.decode().replace("\u00a0", " ").replace("&nbsp;", " ")


def test_list(world: World, client_as: ClientAs, django_assert_max_num_queries) -> None:
    marta = client_as("marta")
    assert "Nie towarzyszysz jeszcze żadnej gminie" in text_of(marta, "/gminy/")
    make_roadmap(world)
    make_roadmap(world, area="borki", stage="declared", adviser=None)
    with django_assert_max_num_queries(16):
        page = text_of(marta, "/gminy/")
    assert "Zielona" in page and "Borki" in page and "CUS działa" in page and "do ustalenia" in page
    assert "Borki" not in text_of(marta, "/gminy/?etap=operating").split("<tbody>")[1]
    assert "Żadna gmina nie pasuje" in text_of(marta, "/gminy/?q=xyz")


def test_page_of_a_gmina(world: World, client_as: ClientAs, django_assert_max_num_queries) -> None:
    make_roadmap(world)
    make_support_entry(world)
    make_assessment(world)
    GminaFigure.objects.create(
        area=world.areas["zielona"],
        key="population",
        value=9240,
        period="2025",
        source="GUS BDL",
        as_of=date(2026, 1, 1),
    )
    marta = client_as("marta")
    marta.get("/gminy/9901013/")
    with django_assert_max_num_queries(44):
        page = text_of(marta, "/gminy/9901013/")
    assert "Ustal następny krok" in page and page.count("btn-primary") == 1
    assert "9 240" in page and "GUS BDL" in page
    assert "1 h 30 min" in page and "do uzupełnienia" in page
    staffing = page[page.index('aria-labelledby="staffing"') :].split("</section>")[0]
    elsewhere = page.replace(staffing, "")
    assert "Henryk Dąb" in elsewhere and "Alicja" not in elsewhere
    assert "Alicja Nowak" in staffing, "a coordinator of plans stands only where the region looks for gaps in training"
    assert "Ostatnia ocena" in page
    own = text_of(client_as("grazyna"), "/gminy/9901013/")
    assert "Zapisz rozmowę" not in own and "btn-primary" not in own


def test_a_gmina_that_nobody_accompanies(world: World, client_as: ClientAs) -> None:
    marta = client_as("marta")
    page = text_of(marta, "/gminy/9901022/")
    assert "Zacznij towarzyszyć gminie" in page
    assert f'value="{world.areas["borki"].pk}" selected' in text_of(marta, "/gminy/nowa/?gmina=9901022")
    assert marta.get("/gminy/9999999/").status_code == 404


def test_strangers_see_only_what_is_public(world: World, client_as: ClientAs) -> None:
    make_roadmap(world)
    for who in ("celina", "bartek", "maria"):
        page = text_of(client_as(who), "/gminy/9901013/")
        assert "To, co o gminie jest publiczne" in page and "Następny krok" not in page and "Henryk" not in page
    for verb in ("etap", "krok", "rozmowa", "przekaz"):
        assert client_as("grazyna").get(f"/gminy/9901013/{verb}/").status_code == 403
        assert client_as("celina").get(f"/gminy/9901013/{verb}/").status_code == 404


def test_journey_of_an_animator(world: World, client_as: ClientAs) -> None:
    marta = client_as("marta")
    text_of(marta, "/gminy/nowa/")
    sent = marta.post(
        "/gminy/nowa/", {"area": world.areas["borki"].pk, "stage": "declared", "adviser": world.people["marta"].pk}
    )
    assert sent.url == "/gminy/9901022/"
    for verb in ("etap", "krok", "rozmowa", "przekaz"):
        text_of(marta, f"/gminy/9901022/{verb}/")
    assert marta.post("/gminy/9901022/krok/", {"next_step": "Zadzwonić", "next_step_on": "1.2.2099"}).status_code == 302
    talk = {
        "held_on": "2.3.26",
        "form": "call",
        "about": "Policzą koszty.",
        "next_step": "Spotkać radę",
        "next_step_on": "1.3.2099",
    }
    assert marta.post("/gminy/9901022/rozmowa/", talk).status_code == 302
    assert marta.post("/gminy/9901022/etap/", {"to": "concept", "reason": "Jest zespół"}).status_code == 302
    page = text_of(marta, "/gminy/9901022/")
    assert "Spotkać radę" in page and "Policzą koszty." in page and "Jest zespół" in page
    assert GminaRoadmap.objects.get().stage == "concept"
    refused = marta.post("/gminy/9901022/krok/", {"next_step": "Zadzwonić", "next_step_on": "1.2.2020"})
    assert refused.status_code == 200 and "Ten dzień już minął" in refused.content.decode()
    refused = marta.post("/gminy/nowa/", {"area": world.areas["borki"].pk, "stage": "declared"})
    assert refused.status_code == 200
