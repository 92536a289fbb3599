# SPDX-License-Identifier: EUPL-1.2
"""Pages of pictures: who sees which file, what a form refuses."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.test import Client

from kooperacja.growth.pictures import services
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.pictures.models import Picture
from tests.base.documents.factories import picture_bytes, upload
from tests.growth.pictures.factories import make_picture
from tests.world import World

As = Callable[[str], Client]


def _url(picture: Picture, size: str = "duze") -> str:
    return f"/zdjecia/{picture.uid}/{size}/"


def test_a_picture_of_the_house_is_not_there_for_others(world: World, client_as: As, client: Client) -> None:
    picture = make_picture(world)
    assert client.get(_url(picture)).status_code == 404
    assert client_as("grazyna").get(_url(picture)).status_code == 404
    response = client_as("marta").get(_url(picture))
    assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
    assert response["Cache-Control"] == "private, no-cache"


def test_a_public_picture_is_there_until_consent_is_withdrawn(world: World, client: Client) -> None:
    picture = make_picture(world, is_public=True)
    assert client.get(_url(picture, "male"))["Cache-Control"] == "public, no-cache"
    assert client.get(_url(picture, "oryginal")).status_code == 404
    assert client.get(_url(picture, "inne")).status_code == 404
    services.withdraw_consent(picture=picture, reason="tak", by=world.acting("daria"))
    assert client.get(_url(picture, "male")).status_code == 404


def test_the_original_is_for_the_owner(world: World, client_as: As) -> None:
    response = client_as("daria").get(_url(make_picture(world), "oryginal"))
    assert (response.status_code, response["Content-Type"]) == (200, "image/jpeg")


def _sent(**changes: object) -> dict[str, object]:
    return {
        "upload": upload(picture_bytes(80, 60, location=True)), "caption": "Spotkanie w Jarocinie",
        "alt_text": "Sala z ludźmi", "author": "Daria Kos", "licence": "CC BY 4.0", "consent": "no_people",
        "once": str(uuid.uuid4()),
    } | changes  # fmt: skip


def test_a_picture_is_added_and_the_place_is_said_to_be_removed(world: World, client_as: As) -> None:
    client = client_as("daria")
    assert "Co widać na zdjęciu" in client.get("/zdjecia/dodaj/").content.decode()
    response = client.post("/zdjecia/dodaj/", _sent(), follow=True)
    picture = Picture.objects.get()
    assert response.redirect_chain[-1][0] == f"/zdjecia/{picture.uid}/"
    assert "miejsce wykonania usunięto" in response.content.decode()


def test_what_is_wrong_stands_beside_the_field_and_words_stay(world: World, client_as: As) -> None:
    client = client_as("daria")
    page = client.post("/zdjecia/dodaj/", _sent(upload=upload(b"tekst", "umowa.jpg"))).content.decode()
    assert "„umowa.jpg” nie jest zdjęciem" in page and "Spotkanie w Jarocinie" in page
    page = client.post("/zdjecia/dodaj/", _sent(consent="given")).content.decode()
    assert "gdzie są przechowywane zgody" in page
    assert not Picture.objects.exists()


def test_too_heavy_a_file_is_refused(world: World, client_as: As, settings: object) -> None:
    settings.MAX_UPLOAD_BYTES = 1024 * 1024  # type: ignore[attr-defined]
    sent = upload(b"\xff\xd8" + b"\0" * (3 * 1024 * 1024))
    assert "Zdjęcie ma 3 MB, największe może mieć 1 MB" in client_as("daria").post("/zdjecia/dodaj/", _sent(upload=sent)).content.decode()  # fmt: skip


def test_the_deeds_on_a_picture(world: World, client_as: As) -> None:
    client, picture = client_as("daria"), make_picture(world, consent=ConsentState.MISSING)
    base = f"/zdjecia/{picture.uid}/"
    assert "Bez zgód zdjęcia nie pokażemy" in client.get(base).content.decode()
    words = {"caption": "Nowy", "alt_text": "Nowe", "author": "Ja", "licence": "CC0 1.0"}
    for path, sent, then in [
        ("opis/", words, "Opis zdjęcia zapisany"),
        ("pokaz/", {}, None),
        ("zgody/", {"consent": "given", "note": "teczka"}, "Zgody zapisane"),
        ("pokaz/", {}, "widzą teraz wszyscy"),
        ("ukryj/", {}, "tylko Twoja instytucja"),
        ("pokaz/", {}, "widzą teraz wszyscy"),
        ("wycofaj-zgode/", {"reason": "rozmowa"}, "zniknęło"),
    ]:
        assert client.get(base + path).status_code == 200
        response = client.post(base + path, sent | {"once": str(uuid.uuid4())}, follow=True)
        assert (then or "nie wszystkie osoby") in response.content.decode()
    assert client_as("grazyna").get(base).status_code == 404


def test_the_list(world: World, client_as: As, django_assert_max_num_queries: object) -> None:
    client = client_as("daria")
    assert "Nie ma jeszcze zdjęć" in client.get("/zdjecia/").content.decode()
    for number in range(3):
        make_picture(world, caption=f"Zdjęcie {number}")
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        assert "Zdjęcie 2" in client.get("/zdjecia/").content.decode()
    assert client_as("maria").get("/zdjecia/").status_code == 403


def test_the_tags(world: World, rf: object) -> None:
    from django.template import Context, Template

    picture = make_picture(world, is_drawing=True)
    text = Template("{% load pictures %}{% picture picture %}{% picture_gallery pictures %}").render(
        Context({"picture": picture, "pictures": [picture]})
    )
    assert text.count('alt="Cztery osoby przy stole"') == 2 and "Rys. Daria Kos" in text and "480.avif/ 64w" in text
