# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from kooperacja.growth.readiness import services
from kooperacja.growth.readiness.models import Assessment, Rater
from tests.growth.readiness.factories import make_assessment
from tests.growth.roadmap.factories import make_roadmap
from tests.world import World

ClientAs = Callable[[str], Client]


def text_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, f"{path}: {response.status_code}"
    return response.content.decode().replace("\u00a0", " ").replace("&nbsp;", " ")


def test_journey_of_a_round(world: World, client_as: ClientAs) -> None:
    make_roadmap(world)
    grazyna, henryk = client_as("grazyna"), client_as("henryk")
    text_of(grazyna, "/gminy/9901013/gotowosc/nowa-ocena/")
    sent = grazyna.post("/gminy/9901013/gotowosc/nowa-ocena/")
    assessment = Assessment.objects.get()
    path = f"/gotowosc/oceny/{assessment.uid}/"
    assert sent.url == path
    assert "Nikt jeszcze nie jest zaproszony" in text_of(grazyna, path)
    text_of(grazyna, f"{path}zapros/")
    data = {"user": world.people["henryk"].pk, "function": "burmistrz"}
    assert grazyna.post(f"{path}zapros/", data).status_code == 302
    assert "Oceń gotowość" in text_of(henryk, path)
    assert "Zacznij" in text_of(henryk, f"{path}ocen/")
    page = text_of(henryk, f"{path}ocen/R1/")
    assert "Nikt z kierownictwa gminy" in page and "Nie wiem" in page
    assert "Wybierz jedną odpowiedź" in henryk.post(f"{path}ocen/R1/", {}).content.decode()
    assert henryk.post(f"{path}ocen/R1/", {"score": "4", "evidence": "uchwała"}).url == f"{path}ocen/R2/"
    for i in range(2, 12):
        henryk.post(f"{path}ocen/R{i}/", {"score": "3"})
    assert henryk.post(f"{path}ocen/R12/", {"score": "?"}).url == f"{path}ocen/"
    assert "Wszystko ocenione" in text_of(henryk, f"{path}ocen/")
    text_of(henryk, f"{path}ocen/oddaj/")
    assert henryk.post(f"{path}ocen/oddaj/").status_code == 302
    assert "Twoja ocena jest oddana" in text_of(henryk, f"{path}ocen/")
    assert Rater.objects.get().ratings.filter(score=None).count() == 1
    refused = grazyna.post(f"{path}zamknij/")
    assert refused.status_code == 200 and "co najmniej 3" in refused.content.decode()


def test_blind_page_shows_no_scores(world: World, client_as: ClientAs, django_assert_max_num_queries) -> None:
    assessment = make_assessment(world, state="open")
    grazyna = client_as("grazyna")
    text_of(grazyna, f"/gotowosc/oceny/{assessment.uid}/")
    with django_assert_max_num_queries(20):
        page = text_of(grazyna, f"/gotowosc/oceny/{assessment.uid}/")
    assert "dots-vote" not in page and "Zamknij rundę" in page


def test_closed_page_shows_spread_and_no_names(world: World, client_as: ClientAs) -> None:
    assessment = make_assessment(world, state="open")
    services.close_for_talk(assessment=assessment, by=world.acting("grazyna"))
    path = f"/gotowosc/oceny/{assessment.uid}/"
    page = text_of(client_as("olga"), path)
    assert page.count("dots-median") >= 12 and "zdania podzielone" in page
    assert (
        "burmistrz, dyrektorka CUS" in page
        and "Henryk Dąb" not in page.split("Oceny w dwunastu")[1].split("Co się działo")[0]
    )
    henryk = client_as("henryk")
    text_of(henryk, f"{path}uzgodnij/")
    assert henryk.post(f"{path}uzgodnij/", {"consensus_note": "Zaczynamy od zlecania."}).status_code == 302
    assert "Zaczynamy od zlecania." in text_of(client_as("marta"), path)


def test_strangers(world: World, client_as: ClientAs) -> None:
    assessment = make_assessment(world)
    path = f"/gotowosc/oceny/{assessment.uid}/"
    for who in ("celina", "bartek", "maria"):
        assert client_as(who).get(path).status_code == 404
        assert client_as(who).get(f"{path}ocen/").status_code == 404
    assert client_as("marta").get(f"{path}ocen/R1/").status_code == 404
    assert client_as("henryk").get(f"{path}ocen/R13/").status_code == 404
