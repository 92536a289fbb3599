# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.duties import desk
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.publications import services
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support import services as support
from kooperacja.growth.support.models import VisitDay
from tests.growth.publications.factories import make_publication, make_stop_picture, make_visit_with_money
from tests.growth.support.factories import make_study_visit
from tests.world import World

As = Callable[[str], Client]


def publish(world: World) -> Publication:
    """A published page with a cover, a gallery and a hole in its dates."""
    for key, (lat, lon) in {"zielona": (52.4, 18.5), "borki": (51.9, 17.5), "jasna": (53.0, 18.6)}.items():
        area = world.areas[key]
        area.latitude, area.longitude = lat, lon
        area.save()
    visit = make_visit_with_money(world)
    cover = make_stop_picture(world, visit)
    for caption in ("Kuchnia", "Warsztat"):
        make_stop_picture(world, visit, caption=caption)
    support.edit_day(
        day=VisitDay.objects.select_related("visit").get(visit=visit, number=2), date=None, by=world.acting("marta")
    )
    publication = make_publication(world, visit, cover=cover.picture, gallery_note="Na razie rysunki.")
    return services.publish_publication(publication=publication, by=world.acting("daria"))


def test_everybody_reads_the_public_page(
    world: World, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    publication = publish(world)
    address = reverse("publications:public_visit", args=[publication.slug])
    with django_assert_max_num_queries(10):
        response = client.get(address)
    page = response.content.decode()
    for words in (
        "Jak gmina i&nbsp;spółdzielnia", "Zespół pojechał", "do uzupełnienia", "Dzień pierwszy", "Świetlica w&nbsp;Borkach",
        "<svg viewBox", "1–2 Zielona", "Linia ciągła to dzień pierwszy", "Kuchnia", "Na razie rysunki",
        "Stałe zlecenia dają stałą pracę", "Wizyta współfinansowana przez Unię Europejską", "dwanaście złotych gwiazd",
        'property="og:title"', 'property="og:image"', 'rel="canonical"',
    ):  # fmt: skip
        assert words.replace("&nbsp;", "\u00a0") in page, words
    assert "style=" not in page
    assert " onclick" not in page
    listed = client.get(reverse("publications:public_visit_list")).content.decode()
    assert address in listed


def test_a_draft_has_no_public_address(world: World, client: Client, client_as: As) -> None:
    publication = make_publication(world)
    assert client.get(reverse("publications:public_visit", args=[publication.slug])).status_code == 404
    assert client_as("daria").get(reverse("publications:public_visit", args=[publication.slug])).status_code == 404
    assert "Nie ma jeszcze opisanych wizyt" in client.get(reverse("publications:public_visit_list")).content.decode()


def test_pictures_are_public_only_while_their_consent_holds(world: World, client: Client, client_as: As) -> None:
    publication = publish(world)
    address = reverse("publications:public_visit", args=[publication.slug])
    assert publication.cover is not None
    file = reverse("pictures:picture_file", args=[publication.cover.uid, "duze"])
    assert client.get(file).status_code == 200
    client_as("daria").post(
        reverse("pictures:withdraw_consent", args=[publication.cover.uid]), {"reason": "prośba w rozmowie"}
    )
    assert client.get(file).status_code == 404
    assert str(publication.cover.uid) not in client.get(address).content.decode()


def test_staff_see_what_is_missing_and_publish(world: World, client_as: As) -> None:
    visit = make_study_visit(world, held=True)
    make_stop_picture(world, visit, caption="Kuchnia", consent=ConsentState.MISSING)
    marta = client_as("marta")
    beside = marta.get(reverse("support:visit_detail", args=[visit.uid])).content.decode()
    assert "Przygotuj stronę" in beside
    marta.post(
        reverse("publications:draft_publication", args=[visit.uid]), {"title": "Stałe zlecenia", "lead": "Byliśmy."}
    )
    uid = Publication.objects.get().uid
    detail = reverse("publications:publication_detail", args=[uid])
    page = marta.get(detail).content.decode()
    assert "Do publikacji brakuje: 2" in page
    assert "„Kuchnia”: brak zgód" in page
    refused = marta.post(reverse("publications:publish_publication", args=[uid]))
    assert "Jeszcze nie można opublikować" in refused.content.decode()
    assert any("Strona wizyty" in d.title for d in desk.decisions_for(world.acting("marta")))
    assert "To podgląd" in marta.get(reverse("publications:preview_publication", args=[uid])).content.decode()


def test_a_page_is_published_corrected_and_withdrawn_in_the_browser(
    world: World, client: Client, client_as: As
) -> None:
    visit, daria = make_visit_with_money(world), client_as("daria")
    words = {"title": "Stałe zlecenia", "lead": "Byliśmy w dwóch gminach.", "kicker": "Wizyta"}
    daria.post(reverse("publications:draft_publication", args=[visit.uid]), words | {"byline": "ROPS Nadrzecza"})
    uid = Publication.objects.get().uid
    words |= {"byline": "ROPS Nadrzecza"}
    daria.post(reverse("publications:edit_publication", args=[uid]), words | {"body": "Akapit.", "revision": 1})
    daria.post(reverse("publications:publish_publication", args=[uid]))
    address = reverse("publications:public_visit", args=["stale-zlecenia"])
    assert "Akapit." in client.get(address).content.decode()
    no_note = daria.post(reverse("publications:correct_publication", args=[uid]), words)
    assert no_note.status_code == 200
    daria.post(reverse("publications:correct_publication", args=[uid]), words | {"note": "Poprawiona liczba."})
    page = client.get(address).content.decode()
    assert "Sprostowano" in page
    assert "Poprawiona liczba." in page
    daria.post(reverse("publications:withdraw_publication", args=[uid]), {"reason": "Pomyłka."})
    assert client.get(address).status_code == 404
    assert Publication.objects.get().state == PublicationState.WITHDRAWN


NAMES = (
    "publication_detail", "preview_publication", "edit_publication", "publish_publication", "plan_publication",
    "version_list", "drop_working", "picture_list", "add_picture", "attach_file",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_pages_of_authors_do_not_exist_for_strangers(world: World, client_as: As, name: str) -> None:
    publication = make_publication(world)
    address = reverse(f"publications:{name}", args=[publication.uid])
    assert client_as("marta").get(address).status_code == 200
    for who in ("celina", "bartek"):
        assert client_as(who).get(address).status_code == 404
