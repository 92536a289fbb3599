# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from kooperacja.growth.practices import services
from kooperacja.growth.practices.models import GoodPractice, HelpRequest, PracticeTransfer
from tests.growth.practices.factories import fill, make_card, make_transfer
from tests.growth.readiness.factories import make_assessment
from tests.growth.roadmap.factories import make_roadmap
from tests.growth.support.factories import make_finding
from tests.world import World

ClientAs = Callable[[str], Client]


def text_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, f"{path}: {response.status_code}"
    return response.content.decode().replace("\u00a0", " ").replace("&nbsp;", " ")


@pytest.fixture
def card(world: World) -> GoodPractice:
    return make_card(world)


def test_comparison_of_a_gmina_with_a_card(
    world: World, client_as: ClientAs, card: GoodPractice, django_assert_max_num_queries
) -> None:
    make_assessment(world)
    client = client_as("grazyna")
    client.get("/gotowosc/")
    with django_assert_max_num_queries(26):
        page = text_of(client, "/gotowosc/")
    assert "8 z 12 wymiarów już wystarcza" in page
    assert "z 2 na 4, największa luka, waga 3" in page
    assert "z 2 na 4, zdania od 1 do 4, waga 2" in page
    assert "Umów wizytę w gminie Jasna" in page and "Zwołaj rozmowę, 45 minut" in page
    assert "Ponowna ocena gotowości" in page
    assert page.count("btn-primary") == 1
    assert text_of(client_as("marta"), "/gminy/9901013/gotowosc/").count("btn-primary") == 1


def test_readiness_is_not_for_strangers(world: World, client_as: ClientAs, card: GoodPractice) -> None:
    make_assessment(world)
    for who in ("celina", "bartek"):
        assert client_as(who).get("/gminy/9901013/gotowosc/").status_code == 404
        assert client_as(who).get("/gminy/9901013/gotowosc/praktyki/").status_code == 404
    assert Client().get("/gminy/9901013/gotowosc/").status_code == 302


def test_unrated_is_not_zero(world: World, client_as: ClientAs, card: GoodPractice) -> None:
    ratings = {c: (3, 3, 3) for c in ("R1", "R2", "R3")}
    make_assessment(world, ratings)
    page = text_of(client_as("grazyna"), "/gotowosc/")
    assert "Tego nikt nie ocenił" in page and "Brak oceny to nie zero" in page
    assert "2 z 12 wymiarów już wystarcza" in page


def test_without_a_round_the_page_teaches(world: World, client_as: ClientAs) -> None:
    assert "Otwórz pierwszą ocenę" in text_of(client_as("henryk"), "/gotowosc/")


def test_without_a_card_the_round_is_shown(world: World, client_as: ClientAs) -> None:
    make_assessment(world)
    assert "zdania są podzielone" in text_of(client_as("grazyna"), "/gotowosc/")


def test_a_gmina_asks_and_the_region_answers(world: World, client_as: ClientAs, card: GoodPractice) -> None:
    make_assessment(world)
    make_roadmap(world)
    path = f"/gminy/9901013/gotowosc/{card.uid}/R5/"
    client = client_as("grazyna")
    assert "Wizyta w gminie Jasna" in text_of(client, path)
    sent = client.post(path, {"text": "Wizyta w Jasnej w lutym", "wanted_on": "1.2.2027"})
    assert sent.status_code == 302, sent.content.decode()
    asked = HelpRequest.objects.get()
    assert "prośba wysłana do regionu" in text_of(client, "/gotowosc/")
    answer = f"/prosby/{asked.uid}/"
    assert client_as("celina").get(answer).status_code == 404
    marta = client_as("marta")
    assert "Wizyta w Jasnej w lutym" in text_of(marta, answer)
    data = {"answer": "Jedziemy 12 lutego.", "next_step": "Umówić Jasną", "next_step_on": "1.2.2027"}
    assert marta.post(answer, data).status_code == 302
    assert "Umówić Jasną" in text_of(marta, "/gminy/9901013/")
    assert "Jedziemy 12 lutego." in text_of(client, "/gminy/9901013/")


def test_region_puts_a_remedy_onto_the_gminas_page(world: World, client_as: ClientAs, card: GoodPractice) -> None:
    make_assessment(world)
    path = f"/gminy/9901013/gotowosc/{card.uid}/R6/"
    marta = client_as("marta")
    assert marta.get(path).status_code == 404
    make_roadmap(world)
    assert "Zapisz jako następny krok" in text_of(marta, path)
    assert marta.post(path, {"text": "Rozmowa o zlecaniu", "wanted_on": "1.2.2027"}).status_code == 302
    assert "Rozmowa o zlecaniu" in text_of(marta, "/gminy/9901013/")


def test_from_a_finding_to_a_card(world: World, client_as: ClientAs) -> None:
    finding = make_finding(world)
    client = client_as("marta")
    path = reverse("practices:start_card", kwargs={"uid": finding.uid})
    assert "Gmina daje spółdzielni stałe" in text_of(client, path)
    sent = client.post(
        path, {"title": "Stałe zlecenia dla spółdzielni", "host": world.organisations["gmina_zielona"].pk}
    )
    assert sent.status_code == 302, sent.content.decode()
    practice = GoodPractice.objects.get()
    page = text_of(client, f"/praktyki/{practice.uid}/")
    assert "do uzupełnienia przez gospodarza" in page and "Ile godzin rocznie i za ile?" in page
    assert "Wyślij gospodarzowi pytania" in page
    assert client_as("henryk").get(f"/praktyki/{practice.uid}/").status_code == 404


def test_host_fills_and_confirms(world: World, client_as: ClientAs) -> None:
    practice = make_card(world, published=False, area="zielona", host="gmina_zielona")
    fill(world, practice)
    services.edit_card(practice=practice, by=world.acting("marta"), costs="", open_questions="Kto sprząta?")
    marta, henryk = client_as("marta"), client_as("henryk")
    ask = f"/praktyki/{practice.uid}/zapytaj/"
    assert "Henryk Dąb" in text_of(marta, ask)
    assert marta.post(ask, {"questions": "A zimą?"}).status_code == 302
    assert "Uzupełnij kartę" in text_of(henryk, "/praktyki-i-wizyty/")
    fill_path = f"/praktyki/{practice.uid}/uzupelnij/"
    page = text_of(henryk, fill_path)
    assert "Kto sprząta?" in page and "A zimą?" in page
    questions = {q.text: str(q.uid) for q in practice.questions.all()}
    assert len(questions) == 3
    cost = next(uid for text, uid in questions.items() if text.startswith("Ile kosztowało"))
    sent = henryk.post(fill_path, {cost: "Rok: 40 000 zł z budżetu gminy.", questions["A zimą?"]: "Odśnieżanie."})
    assert sent.url == f"/praktyki/{practice.uid}/potwierdz/"
    assert "Rok: 40 000 zł" in text_of(henryk, sent.url)
    assert henryk.post(sent.url).status_code == 302
    publish = f"/praktyki/{practice.uid}/opublikuj/"
    assert "Henryk Dąb" in text_of(marta, publish)
    assert marta.post(publish).status_code == 302
    public = text_of(Client(), f"/dobre-praktyki/{practice.uid}/")
    assert "Rok: 40 000 zł z budżetu gminy." in public and "sprawdzona" in public


def test_every_page_of_a_card(
    world: World, client_as: ClientAs, card: GoodPractice, django_assert_max_num_queries
) -> None:
    draft = make_card(world, published=False, area="zielona", host="gmina_zielona")
    marta = client_as("marta")
    for verb in ("popraw", "wymagania", "zapytaj", "wycofaj"):
        text_of(marta, f"/praktyki/{draft.uid}/{verb}/")
    text_of(marta, f"/praktyki/{card.uid}/do-odswiezenia/")
    with django_assert_max_num_queries(26):
        text_of(marta, f"/praktyki/{draft.uid}/")
    with django_assert_max_num_queries(16):
        page = text_of(marta, "/praktyki/")
    assert card.title in page and draft.title in page
    assert "Żadna karta nie pasuje" in text_of(marta, "/praktyki/?stan=verified")
    text_of(client_as("grazyna"), "/gminy/9901013/gotowosc/praktyki/")


def test_editing_keeps_what_was_typed(world: World, client_as: ClientAs) -> None:
    draft = make_card(world, published=False)
    marta = client_as("marta")
    path = f"/praktyki/{draft.uid}/popraw/"
    response = marta.post(path, {"title": "", "costs": "Rok kosztuje 40 000 zł."})
    assert response.status_code == 200 and "Rok kosztuje 40 000 zł." in response.content.decode()
    response = marta.post(path, {"title": "Nowy tytuł", "summary": "x" * 221})
    assert response.status_code == 200
    assert (
        marta.post(path, {"title": "Nowy tytuł", "categories": ["ordering"], "costs": "40 000 zł"}).status_code == 302
    )
    draft.refresh_from_db()
    assert (draft.title, draft.categories, draft.costs) == ("Nowy tytuł", ["ordering"], "40 000 zł")


def test_requirements_form(world: World, client_as: ClientAs) -> None:
    draft = make_card(world, published=False)
    data = {f"R{i}_weight": "1" for i in range(1, 13)} | {"R1_level": "4", "R1_weight": "3", "R1_why": "Bez wójta nic."}
    sent = client_as("marta").post(f"/praktyki/{draft.uid}/wymagania/", data)
    assert sent.status_code == 302, sent.content.decode()
    row = draft.requirements.get()
    assert (row.dimension, row.level, row.weight, row.why) == ("R1", 4, 3, "Bez wójta nic.")


def test_transfer_pages(world: World, client_as: ClientAs, card: GoodPractice, django_assert_max_num_queries) -> None:
    make_assessment(world)
    client = client_as("grazyna")
    start = f"/gminy/9901013/gotowosc/{card.uid}/przenies/"
    assert "Wizyta w gminie Jasna" in text_of(client, start)
    assert client.post(start, {"goal": "Praca dla pięciu osób"}).status_code == 302
    transfer = PracticeTransfer.objects.get()
    path = f"/przeniesienia/{transfer.uid}/"
    with django_assert_max_num_queries(22):
        page = text_of(client, path)
    assert "Praca dla pięciu osób" in page and "Rozmowa: Zlecanie usług" in page
    assert client_as("celina").get(path).status_code == 404
    for verb in ("popraw", "stan", "nowy-krok"):
        text_of(client, f"{path}{verb}/")
    step = transfer.steps.order_by("due_on")[0]
    text_of(client, f"/przeniesienia/kroki/{step.uid}/")
    assert client.post(f"/przeniesienia/kroki/{step.uid}/zrobione/").status_code == 302
    assert "1 z 5 zrobione" in text_of(client, path)
    assert client.post(f"{path}nowy-krok/", {"title": "Spotkanie rady", "due_on": "1.2.27"}).status_code == 302
    assert client.post(f"{path}stan/", {"to": "planned", "result": ""}).status_code == 302
    assert "Otwórz plan" in text_of(client, "/gotowosc/")
    assert "z gminy Jasna" in text_of(client, "/praktyki-i-wizyty/")


def test_public_pages(world: World, card: GoodPractice, django_assert_max_num_queries) -> None:
    client = Client()
    with django_assert_max_num_queries(6):
        page = text_of(client, "/dobre-praktyki/")
    assert card.title in page and "CUS i ekonomia społeczna" in page
    assert card.title in text_of(client, "/dobre-praktyki/?kategoria=ordering")
    assert card.title not in text_of(client, "/dobre-praktyki/?kategoria=meals")
    assert card.title in text_of(client, "/dobre-praktyki/?q=spoldzielni")
    assert "Nic nie pasuje" in text_of(client, "/dobre-praktyki/?q=wieloryb")
    with django_assert_max_num_queries(8):
        text_of(client, f"/dobre-praktyki/{card.uid}/")
    draft = make_card(world, published=False)
    assert client.get(f"/dobre-praktyki/{draft.uid}/").status_code == 404


def test_figures_go_onto_a_card(world: World, client_as: ClientAs, monkeypatch: pytest.MonkeyPatch) -> None:
    from kooperacja.base.core.dates import Period
    from kooperacja.ground.diagnosis import figures

    def source(code: str, period: Period, today: date) -> list[figures.Figure]:
        if code != "9901013":
            return []
        made = {"hours": 412, "people": None}
        return [
            figures.Figure(k, k, v, "h", "Godziny z potwierdzonych wizyt.", "Kooperacja", today, period)
            for k, v in made.items()
        ]

    monkeypatch.setattr(figures, "_SOURCES", [source])
    make_roadmap(world)
    card = make_card(world, area="zielona", host="gmina_zielona")
    marta = client_as("marta")
    page = text_of(marta, "/gminy/9901013/")
    assert "412" in page and ">ukryte<" in page and "Przenieś wynik na kartę praktyki" in page
    path = "/gminy/9901013/wyniki/"
    form = text_of(marta, path)
    assert "412 h" in form and "people" not in form
    assert client_as("grazyna").get(path).status_code == 403
    sent = marta.post(path, {"practice": str(card.uid), "figure": "hours|"})
    assert sent.status_code == 302, sent.content.decode()
    assert "412" in text_of(Client(), f"/dobre-praktyki/{card.uid}/")
    taken = card.evidence.get()
    assert marta.post(f"/praktyki/wyniki/{taken.uid}/zdejmij/").status_code == 302
    assert not card.evidence.exists()


def test_desk_of_everybody(world: World, client_as: ClientAs, card: GoodPractice) -> None:
    make_roadmap(world)
    make_transfer(world, card)
    make_card(world, published=False)
    assert "Dokończ szkic" in text_of(client_as("marta"), "/?wszystko=1")
    for who in ("daria", "grazyna", "henryk", "olga", "szymon", "bartek", "alicja", "filip"):
        text_of(client_as(who), "/?wszystko=1")
