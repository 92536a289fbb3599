# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from kooperacja.growth.roadmap import services
from kooperacja.growth.roadmap.enums import CreationMode
from kooperacja.growth.roadmap.models import Concept, Contact, Cover, Deadline, GminaRoadmap, Trip
from tests.growth.roadmap.factories import make_roadmap
from tests.growth.roadmap.test_pages import text_of
from tests.world import World

ClientAs = Callable[[str], Client]


def today() -> str:
    return timezone.localtime().date().isoformat()


@pytest.fixture
def ways(world: World) -> dict[str, GminaRoadmap]:
    return {key: make_roadmap(world, area=key) for key in ("zielona", "borki")}


def test_pages_open_for_the_region_only(world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap]) -> None:
    marta, grazyna = client_as("marta"), client_as("grazyna")
    for path in (
        "moje/",
        "rozmowa/",
        "trasa/",
        "trasa/wyjazd/",
        "zastepstwa/",
        "zastepstwa/nowe/",
        "koncepcje/",
        "region/",
    ):
        page = text_of(marta, f"/gminy/{path}")
        assert page.count("btn-primary") <= 1, path
        assert grazyna.get(f"/gminy/{path}").status_code == 403, path
    for path in ("termin/", "droga/", "droga/tryb/", "koncepcja/", "koncepcja/nowa/"):
        text_of(marta, f"/gminy/9901013/{path}")
        assert client_as("celina").get(f"/gminy/9901013/{path}").status_code == 404, path
    assert "Złóż wersję" in text_of(client_as("henryk"), "/gminy/9901013/koncepcja/nowa/")
    assert client_as("henryk").get("/gminy/9901013/termin/").status_code == 403
    assert client_as("grazyna").get("/gminy/9901013/droga/").status_code == 200


def test_working_list(
    world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap], django_assert_max_num_queries
) -> None:
    marta = client_as("marta")
    marta.get("/gminy/moje/")
    with django_assert_max_num_queries(26):
        page = text_of(marta, "/gminy/moje/")
    assert "Wymaga Ciebie teraz" in page and "jeszcze nie było" in page and "Cisza 2" in page
    assert "Żadna gmina nie pasuje" in text_of(marta, "/gminy/moje/?tylko=terminy")
    of_marta = text_of(client_as("daria"), f"/gminy/moje/?osoba={world.people['marta'].uid}")
    assert "Gminy: Marta Zięba" in of_marta and "Zielona" in of_marta
    for nobody in ("zly", str(uuid.uuid4()), str(world.people["grazyna"].uid)):
        assert marta.get(f"/gminy/moje/?osoba={nobody}").status_code == 404
    assert "Nie prowadzisz jeszcze żadnej gminy" in text_of(client_as("daria"), "/gminy/moje/")


def test_a_note_in_three_fields(world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap]) -> None:
    marta = client_as("marta")
    services.plan_trip(
        roadmap=ways["borki"], day=timezone.localtime().date(), purpose="Rada",
        by=world.acting("marta", f"{today()} 00:05"),
    )  # fmt: skip
    page = text_of(marta, "/gminy/rozmowa/")
    assert page.index('value="9901022"') < page.index('value="9901013"')
    assert ('value="visit"' in page and 'id="id_form_0" checked' in page) or "checked" in page
    note = {
        "gmina": "9901022", "form": "visit", "about": "Rada chce koncepcji.", "next_step": "Wysłać wzór", "until": "7",
        "held_on": today(), "once": str(uuid.uuid4()),
    }  # fmt: skip
    assert marta.post("/gminy/rozmowa/", note).url == "/gminy/moje/"
    assert marta.post("/gminy/rozmowa/", note).url == "/gminy/moje/", "a second click"
    contact = Contact.objects.get()
    ways["borki"].refresh_from_db()
    assert contact.form == "visit" and ways["borki"].next_step == "Wysłać wzór"
    assert ways["borki"].next_step_on is not None and ways["borki"].next_step_on.weekday() < 5
    assert (ways["borki"].next_step_on - timezone.localtime().date()).days >= 7
    assert "rozmowa zapisana" in text_of(marta, "/gminy/trasa/")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"about": ""}, "data-problems"),
        ({"next_step": "", "next_step_on": "1.2.2099"}, "Jest dzień, brakuje kroku"),
        ({"held_on": "1.2.2099"}, "jeszcze się nie odbyła"),
        ({"next_step_on": "1.2.2020"}, "Ten dzień już minął"),
        ({"gmina": "3006023"}, "Gmina"),
    ],
)
def test_a_note_that_is_not_whole_stays_on_the_page(
    world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap], changes: dict[str, str], says: str
) -> None:
    note = {
        "gmina": "9901013", "form": "call", "about": "Coś ustalono.", "next_step": "Zadzwonić", "until": "14",
        "held_on": today(), **changes,
    }  # fmt: skip
    answer = client_as("marta").post("/gminy/rozmowa/", note)
    page = answer.content.decode()
    assert answer.status_code == 200 and says in page.replace("\u00a0", " ") and not Contact.objects.exists()
    assert note["about"] in page


def test_terms_and_steps_by_hand(world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap]) -> None:
    marta = client_as("marta")
    facts = {"kind": "call", "title": "Złożyć wniosek", "due_on": "1.2.2099", "source": "ogłoszenie naboru"}
    assert marta.post("/gminy/9901013/termin/", facts).url == "/gminy/9901013/"
    refused = marta.post("/gminy/9901013/termin/", {**facts, "source": " "})
    assert refused.status_code == 200 and Deadline.objects.count() == 1
    uid = Deadline.objects.get().uid
    assert "ogłoszenie naboru" in text_of(marta, f"/gminy/terminy/{uid}/")
    assert client_as("celina").get(f"/gminy/terminy/{uid}/").status_code == 404
    assert marta.post(f"/gminy/terminy/{uid}/", {"outcome": "złożony"}).status_code == 302
    assert "Zamknięty" in text_of(marta, f"/gminy/terminy/{uid}/")

    assert (
        marta.post("/gminy/9901013/droga/tryb/", {"mode": CreationMode.TRANSFORM_OPS, "starts_on": "1.7.2099"}).url
        == "/gminy/9901013/droga/"
    )
    page = text_of(marta, "/gminy/9901013/droga/")
    assert "1.06.2099" in page and "art. 23¹ § 3" in page and "termin z prawa" in page
    assert marta.get("/gminy/9901013/droga/agreement/").status_code == 404
    step = {"who": "burmistrz", "done_on": today(), "evidence": "zarządzenie", "evidence_url": "https://example.org/z"}
    assert marta.post("/gminy/9901013/droga/decision/", step).status_code == 302
    page = text_of(marta, "/gminy/9901013/droga/")
    assert "zarządzenie" in page and "wpis: Marta Zięba" in page
    assert "Kroki tworzenia centrum: 1 z 14" in text_of(marta, "/gminy/9901013/")
    assert "btn-primary" not in text_of(client_as("grazyna"), "/gminy/9901013/droga/")


def test_the_week_by_hand(world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap]) -> None:
    marta = client_as("marta")
    assert "Na ten tydzień nie ma wyjazdów" in text_of(marta, "/gminy/trasa/?tydzien=zły")
    trip = {"gmina": "9901013", "day": today(), "starts_at": "9", "ends_at": "8:30", "purpose": "Rada"}
    refused = marta.post("/gminy/trasa/wyjazd/", trip)
    assert refused.status_code == 200 and "Koniec jest przed początkiem" in refused.content.decode().replace(
        "\u00a0", " "
    )
    assert marta.post("/gminy/trasa/wyjazd/", {**trip, "ends_at": "10.30"}).status_code == 302
    page = text_of(marta, "/gminy/trasa/")
    assert "9:00–10:30" in page and "odległość nieznana" in page and "Nie znamy położenia" in page
    uid = Trip.objects.get().uid
    assert "Wyjazd" in text_of(marta, "/gminy/9901013/")
    assert client_as("henryk").get(f"/gminy/trasa/{uid}/zdejmij/").status_code == 404
    assert marta.post(f"/gminy/trasa/{uid}/zdejmij/").status_code == 302
    assert marta.get(f"/gminy/trasa/{uid}/zdejmij/").status_code == 404


def test_cover_by_hand_with_its_note(world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap]) -> None:
    marta, daria = client_as("marta"), client_as("daria")
    last = timezone.localtime().date() + timedelta(days=10)
    facts = {
        "deputy": world.people["daria"].pk, "first_on": today(), "last_on": last.isoformat(), "gminas": [ways["borki"].pk],
        "note": "Wójt woli telefon.",
    }  # fmt: skip
    answer = marta.post("/gminy/zastepstwa/nowe/", facts)
    uid = Cover.objects.get().uid
    assert answer.url == f"/gminy/zastepstwa/{uid}/"
    assert "Wójt woli telefon." in text_of(daria, answer.url)
    short = f"{last.day}.{last.month:02d}"
    assert f"za Martę do {short}" in text_of(daria, "/gminy/moje/")
    assert f"zastępuje Daria Kos do {short}" in text_of(marta, "/gminy/moje/")
    assert "Zastępujesz" in text_of(daria, "/")
    paper = daria.get(f"{answer.url}notatka.pdf")
    assert paper.status_code == 200 and paper.content.startswith(b"%PDF")
    for who in ("grazyna", "henryk"):
        assert client_as(who).get(answer.url).status_code == 404
        assert client_as(who).get(f"{answer.url}notatka.pdf").status_code == 404
    assert daria.post(f"{answer.url}koniec/").status_code == 302
    assert "za Martę" not in text_of(daria, "/gminy/moje/")
    assert marta.get(f"/gminy/zastepstwa/nowe/?osoba={world.people['daria'].uid}").status_code == 403
    assert "Przekaż gminy: Marta Zięba" in text_of(daria, f"/gminy/zastepstwa/nowe/?osoba={world.people['marta'].uid}")


def test_concepts_by_hand(world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap]) -> None:
    henryk, marta = client_as("henryk"), client_as("marta")
    document = SimpleUploadedFile("koncepcja.pdf", b"%PDF-1.7 x", content_type="application/pdf")
    sent = henryk.post("/gminy/9901013/koncepcja/nowa/", {"file": document, "submitted_on": today()})
    assert sent.url == "/gminy/9901013/koncepcja/"
    concept = Concept.objects.get()
    assert henryk.get(f"/gminy/koncepcje/{concept.uid}/dokument/").status_code == 200
    assert client_as("celina").get(f"/gminy/koncepcje/{concept.uid}/dokument/").status_code == 404
    assert henryk.get(f"/gminy/koncepcje/{concept.uid}/").status_code == 403
    assert "Na decyzję czeka: 1" in text_of(marta, "/gminy/koncepcje/")
    refused = marta.post(f"/gminy/koncepcje/{concept.uid}/", {"mark_R1": "missing"})
    assert refused.status_code == 200 and "napisz, czego brakuje" in refused.content.decode().replace("\u00a0", " ")
    marked = {"mark_R1": "partly", "remark_R1": "bez zapisu w strategii"}
    assert marta.post(f"/gminy/koncepcje/{concept.uid}/", marked).status_code == 302
    assert "bez zapisu w strategii" in text_of(henryk, "/gminy/9901013/koncepcja/")
    early = marta.post(f"/gminy/koncepcje/{concept.uid}/akceptuj/")
    assert early.status_code == 409 and "Nie przeczytano jeszcze" in early.content.decode().replace("\u00a0", " ")
    assert marta.post(f"/gminy/koncepcje/{concept.uid}/zwroc/", {"remarks": "Dopisać."}).status_code == 302
    assert "Złóż następną wersję" in text_of(henryk, "/gminy/9901013/koncepcja/")


def test_region_by_hand(
    world: World, client_as: ClientAs, ways: dict[str, GminaRoadmap], django_assert_max_num_queries
) -> None:
    daria = client_as("daria")
    daria.get("/gminy/region/")
    with django_assert_max_num_queries(24):
        page = text_of(daria, "/gminy/region/")
    assert "2 z 3 gmin" in page and "Białe plamy" in page and "nie ma jeszcze strony" in page and "Marta Zięba" in page
