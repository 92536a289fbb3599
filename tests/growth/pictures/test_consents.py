# SPDX-License-Identifier: EUPL-1.2
"""Consents person by person: one „no” takes the picture away at once, with every size of it, and leaves a trace."""

from __future__ import annotations

import io
import uuid
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.audit.queries import history
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import IllegalMove, NotAllowed
from kooperacja.base.documents.images import PictureRefused
from kooperacja.base.notifications.models import Message
from kooperacja.growth.pictures import services
from kooperacja.growth.pictures.enums import ConsentState, PersonState
from kooperacja.growth.pictures.logic.consents import together
from kooperacja.growth.pictures.logic.sizes import fallback_of, names_of, sizes_of
from kooperacja.growth.pictures.models import Picture, PictureConsent
from tests.base.documents.factories import picture_bytes, upload
from tests.growth.pictures.factories import make_picture
from tests.world import World, instant

As = Callable[[str], Client]
GIVEN = {"given_on": date(2026, 2, 20), "means": "written", "document": "teczka wizyty, karta 3"}


def make_person(world: World, picture: Picture | None = None, **changes: object) -> PictureConsent:
    """A cook who agreed, on a picture of the regional centre."""
    facts = {"person": "kucharka, pierwsza z lewej", "by": world.acting("daria")} | GIVEN | changes
    return services.add_person(picture=picture or make_picture(world, consent=ConsentState.MISSING), **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("people", "state"),
    [
        ([], "before"),
        (["given"], "given"),
        (["given", "given"], "given"),
        (["given", "asked"], "missing"),
        (["asked", "withdrawn", "given"], "withdrawn"),
    ],
)
def test_one_no_is_enough(people: list[str], state: str) -> None:
    assert together(people, before="before") == state


@pytest.mark.parametrize(
    ("width", "height", "names"),
    [
        (64, 48, ["480.avif", "480.jpg"]),
        (800, 600, ["480.avif", "960.avif", "960.webp", "960.jpg"]),
        (1600, 900, ["480.avif", "960.avif", "1600.avif", "960.webp", "960.jpg"]),
        (900, 1600, ["480.avif", "960.avif", "1600.avif", "960.webp", "960.jpg"]),
    ],
)
def test_sizes_are_never_blown_up(width: int, height: int, names: list[str]) -> None:
    assert names_of(width, height) == names
    assert all(size.width <= width for size in sizes_of(width, height))
    assert f"{fallback_of(width, height)}.jpg" in names


def test_every_size_is_served_in_its_format_and_knows_no_place(world: World, client: Client) -> None:
    picture = make_picture(world, upload=upload(picture_bytes(2000, 1500, location=True)), is_public=True)
    seen = {}
    for name in [*names_of(picture.width, picture.height), "male", "duze"]:
        response = client.get(reverse("pictures:picture_file", args=[picture.uid, name]))
        assert response.status_code == 200, name
        body = b"".join(response)  # type: ignore[call-overload]
        image = Image.open(io.BytesIO(body))
        assert not image.getexif(), name
        assert b"GPS" not in body and b"Aparat" not in body
        seen[name] = (response["Content-Type"], max(image.size))
    assert seen["1600.avif"] == ("image/avif", 1600)
    assert seen["960.webp"] == ("image/webp", 960)
    assert seen["960.jpg"] == ("image/jpeg", 960)
    original = Image.open(picture.original.file)
    assert original.size == (2000, 1500) and not original.getexif()


def test_a_person_is_written_down_and_the_picture_waits_for_her(world: World) -> None:
    picture = make_picture(world, is_public=True)
    person = make_person(world, picture, given_on=None)
    picture.refresh_from_db()
    assert (person.state, picture.consent, picture.is_public) == (PersonState.ASKED, ConsentState.MISSING, False)
    services.give_consent(consent=person, by=world.acting("marta"), **GIVEN)
    picture.refresh_from_db()
    assert picture.consent == ConsentState.GIVEN
    assert [e.action for e in history(picture)][:2] == ["pictures.consent.given", "pictures.consent.added"]


def test_what_a_consent_needs(world: World) -> None:
    for changes, field in [
        ({"person": " "}, "person"), ({"document": ""}, "document"), ({"means": ""}, "means"),
    ]:  # fmt: skip
        with pytest.raises(services.Incomplete) as refused:
            make_person(world, **changes)
        assert refused.value.field == field
    with pytest.raises(services.TooEarly):
        make_person(world, given_on=date(2026, 3, 3))


def test_her_link_takes_the_picture_away_with_all_its_sizes_and_leaves_a_trace(world: World, client: Client) -> None:
    picture = make_picture(world, consent=ConsentState.MISSING, upload=upload(picture_bytes(1700, 1200)))
    person = make_person(world, picture)
    make_person(world, picture, person="kucharz")
    picture.refresh_from_db()
    services.publish_picture(picture=picture, by=world.acting("daria"))
    files = [
        reverse("pictures:picture_file", args=[picture.uid, name])
        for name in [*names_of(picture.width, picture.height), "male", "duze"]
    ]
    marks = {file: client.get(file)["ETag"] for file in files}
    address = reverse("pictures:own_consent", args=[person.code])
    page = client.get(address)
    assert page["Referrer-Policy"] == "same-origin"
    assert "Wycofuję zgodę" in page.content.decode() and "noindex" in page.content.decode()
    own = reverse("pictures:own_picture", args=[person.code])
    assert client.get(own).status_code == 200
    sent = {"once": str(uuid.uuid4())}
    after = client.post(address, sent, follow=True).content.decode()
    assert "Twoja zgoda jest wycofana" in after
    for file in files:
        assert client.get(file).status_code == 404
        assert client.get(file, headers={"if-none-match": marks[file]}).status_code == 404
    assert client.get(own).status_code == 404
    assert client.post(address, sent, follow=True).status_code == 200
    assert client.post(address, {"once": str(uuid.uuid4())}, follow=True).status_code == 200
    event = history(picture)[0]
    assert (event.action, event.reason) == (
        "pictures.picture.consent_withdrawn", "osoba wycofała zgodę swoim linkiem",
    )  # fmt: skip
    assert [e.action for e in history(picture)].count("pictures.picture.consent_withdrawn") == 1
    told = Message.objects.filter(kind="pictures.consent.withdrawn")
    assert {m.to.email for m in told} == {"daria@example.org", "marta@example.org"}
    assert "kucharka" not in "".join(m.subject + m.body for m in told)


def test_a_withdrawn_picture_comes_back_only_with_a_new_consent_and_a_new_deed(world: World) -> None:
    daria, person = world.acting("daria"), make_person(world)
    services.publish_picture(picture=person.picture, by=daria)
    services.withdraw_person(consent=person, by=daria)
    with pytest.raises(IllegalMove):
        services.withdraw_person(consent=person, by=daria)
    with pytest.raises(services.NoConsent):
        services.publish_picture(picture=person.picture, by=daria)
    services.give_consent(consent=person, by=daria, **GIVEN)
    assert not Picture.objects.get().is_public
    services.publish_picture(picture=person.picture, by=daria)
    assert Picture.objects.get().is_public


def test_a_mistake_is_taken_off_the_list(world: World) -> None:
    daria, person = world.acting("daria"), make_person(world)
    with pytest.raises(services.NobodyOnIt):
        services.record_consent(picture=person.picture, consent=ConsentState.NO_PEOPLE, by=daria)
    services.remove_person(consent=person, by=daria)
    assert Picture.objects.get().consent == ConsentState.MISSING
    services.record_consent(picture=Picture.objects.get(), consent=ConsentState.NO_PEOPLE, by=daria)


def test_strangers_change_nothing(world: World) -> None:
    person, stranger = make_person(world), world.acting("grazyna")
    for attempt in (
        lambda: services.add_person(picture=person.picture, person="x", by=stranger),
        lambda: services.give_consent(consent=person, by=stranger, **GIVEN),
        lambda: services.withdraw_person(consent=person, by=stranger),
        lambda: services.remove_person(consent=person, by=stranger),
        lambda: services.withdraw_by_link(consent=person, code="zgaduje", by=Acting.public(at=instant("2026-03-02 09:00"))),
        lambda: services.withdraw_by_link(consent=person, code="", by=stranger),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            attempt()


def test_consents_lie_together_when_they_lie_in_one_place(world: World) -> None:
    picture = make_picture(world, consent=ConsentState.GIVEN, consent_note="teczka wizyty")
    assert [(c.person, c.document) for c in picture.consents.all()] == [
        ("wszystkie osoby, które widać", "teczka wizyty")
    ]


def test_the_pages_of_consents(
    world: World, client_as: As, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    daria = client_as("daria")
    assert "Nie ma jeszcze zapisanych zgód" in daria.get(reverse("pictures:consent_list")).content.decode()
    picture = make_picture(world, consent=ConsentState.MISSING)
    add = reverse("pictures:add_person", args=[picture.uid])
    sent = {"person": "kucharka", "given_on": "20.2.26", "means": "written", "document": ""}
    page = daria.post(add, sent).content.decode()
    assert "gdzie jest zgoda" in page and "kucharka" in page
    daria.post(add, sent | {"document": "teczka"})
    person = PictureConsent.objects.get()
    detail = daria.get(reverse("pictures:consent_detail", args=[person.uid])).content.decode()
    assert person.code in detail
    for number in range(4):
        make_person(world, make_picture(world, caption=f"Zdjęcie {number}"), person=f"osoba {number}")
    with django_assert_max_num_queries(14):
        listed = daria.get(reverse("pictures:consent_list") + "?stan=given").content.decode()
    assert "osoba 3" in listed and "kucharka" in listed
    assert "kucharka" not in daria.get(reverse("pictures:consent_list") + "?stan=asked").content.decode()
    for name in ("consent_detail", "give_consent", "withdraw_person", "remove_person"):
        address = reverse(f"pictures:{name}", args=[person.uid])
        assert daria.get(address).status_code == 200
        assert client_as("grazyna").get(address).status_code == 404
    assert client.get(reverse("pictures:own_consent", args=["zgaduje"])).status_code == 404


def test_a_photo_of_50_megabytes_is_refused_with_a_sentence(world: World) -> None:
    with pytest.raises(PictureRefused, match="Zdjęcie ma 50 MB, największe może mieć 25 MB"):
        make_picture(world, upload=upload(b"\xff\xd8\xff" + b"\0" * (50 * 1024 * 1024)))
    assert not Picture.objects.exists()
