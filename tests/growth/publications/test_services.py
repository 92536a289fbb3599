# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from kooperacja.base.audit.queries import history
from kooperacja.base.core.errors import NotAllowed
from kooperacja.base.notifications.models import Message
from kooperacja.base.search.queries import find
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.publications import queries, services
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support import services as support
from kooperacja.growth.support.models import StopPicture
from tests.growth.publications.factories import (
    make_article,
    make_publication,
    make_stop_picture,
    make_visit_with_money,
)
from tests.growth.support.factories import make_study_visit
from tests.world import World


def again(publication: Publication) -> Publication:
    """The row as it is now."""
    return Publication.objects.select_related("visit__funding_label", "cover", "centre").get(pk=publication.pk)


def words(publication: Publication) -> dict[str, object]:
    """The words of a page as a form would send them."""
    return {
        name: getattr(publication, name)
        for name in ("title", "lead", "kicker", "body", "conclusion_title", "conclusion", "gallery_note", "cover")
    }


def test_a_picture_taken_out_of_the_gallery_is_public_no_longer(
    world: World, client_as: Callable[[str], Client]
) -> None:
    visit, by = make_visit_with_money(world), world.acting("marta")
    placed, other = make_stop_picture(world, visit), make_stop_picture(world, visit, caption="Kuchnia")
    for each in (placed, other):
        support.show_in_gallery(placed=each, by=by)
    services.publish_publication(publication=make_publication(world, visit), by=by)
    article = make_article(world)
    services.place_picture(publication=article, picture=other.picture, by=by)
    services.publish_publication(publication=article, by=by)
    for each in (placed, other):
        support.hide_from_gallery(placed=StopPicture.objects.get(pk=each.pk), by=by)
    addresses = [reverse("pictures:picture_file", args=[each.picture.uid, "duze"]) for each in (placed, other)]
    assert [Client().get(address).status_code for address in addresses] == [404, 200]
    assert client_as("marta").get(addresses[0]).status_code == 200


def test_a_page_is_drafted_once_with_an_address_of_its_own(world: World) -> None:
    first = make_publication(world)
    assert first.slug == "jak-gmina-i-spoldzielnia-pracuja-razem"
    with pytest.raises(services.AlreadyDrafted):
        make_publication(world, first.visit)
    second = make_publication(world, make_study_visit(world, held=True))
    assert second.slug == "jak-gmina-i-spoldzielnia-pracuja-razem-2"


def test_publishing_lists_exactly_what_is_missing(world: World) -> None:
    visit = make_study_visit(world, held=True)
    make_stop_picture(world, visit, caption="Kuchnia", consent=ConsentState.MISSING)
    publication = make_publication(world, visit)
    with pytest.raises(services.SomethingMissing) as refused:
        services.publish_publication(publication=publication, by=world.acting("daria"))
    assert len(refused.value.missing) == 2
    assert "oznaczenie finansowania" in str(refused.value)
    assert "„Kuchnia”: brak zgód" in str(refused.value)
    assert again(publication).state == PublicationState.DRAFT


def test_a_published_page_shows_its_pictures_and_tells_the_hosts(world: World) -> None:
    visit = make_visit_with_money(world)
    placed = make_stop_picture(world, visit)
    publication = make_publication(world, visit, cover=placed.picture)
    by = world.acting("daria")
    services.publish_publication(publication=publication, by=by)
    assert Picture.objects.get().is_public
    assert history(publication)[0].action == "publications.publication.published"
    told = set(Message.objects.filter(kind="publications.publication.published").values_list("to__email", flat=True))
    assert {"marta@example.org", "henryk@example.org", "grazyna@example.org"} <= told
    assert "daria@example.org" not in told
    assert [hit.title for hit in find(world.acting("alicja"), "spółdzielnia pracuje")] == [publication.title]
    with pytest.raises(NotAllowed):
        services.publish_publication(publication=publication, by=by)


def test_a_withdrawn_consent_takes_the_picture_away_at_once(world: World) -> None:
    visit = make_visit_with_money(world)
    first, second = make_stop_picture(world, visit), make_stop_picture(world, visit, caption="Kuchnia")
    publication = make_publication(world, visit, cover=first.picture)
    by = world.acting("daria")
    services.publish_publication(publication=publication, by=by)
    for picture in (first.picture, second.picture):
        pictures.withdraw_consent(picture=Picture.objects.get(pk=picture.pk), reason="prośba", by=by)
    shown = queries.public_page(by, queries.publication_by_slug(by, publication.slug))
    assert (shown.cover, shown.gallery) == (None, [])


def test_a_correction_has_a_date_and_words(world: World) -> None:
    publication, by = make_publication(world), world.acting("marta", at="2026-03-02 12:00")
    with pytest.raises(NotAllowed):
        services.correct_publication(publication=publication, note="x", by=by, **words(publication))
    services.publish_publication(publication=publication, by=world.acting("daria"))
    with pytest.raises(NotAllowed):
        services.edit_publication(publication=publication, by=by, **words(publication))
    with pytest.raises(services.WordsNeeded):
        services.correct_publication(publication=publication, note=" ", by=by, **words(publication))
    services.correct_publication(
        publication=publication, note="Poprawiona nazwa.", by=by, **(words(publication) | {"title": "Inaczej"})
    )
    now = again(publication)
    assert (now.title, now.correction_note, now.corrected_at) == ("Inaczej", "Poprawiona nazwa.", by.at)
    assert now.slug == publication.slug


def test_a_withdrawn_page_goes_with_its_pictures_and_may_return(world: World) -> None:
    visit = make_visit_with_money(world)
    make_stop_picture(world, visit)
    publication, by = make_publication(world, visit), world.acting("daria")
    services.publish_publication(publication=publication, by=by)
    with pytest.raises(services.WordsNeeded):
        services.withdraw_publication(publication=publication, reason="", by=by)
    services.withdraw_publication(publication=publication, reason="Błąd w nazwie.", by=by)
    assert not Picture.objects.get().is_public
    assert find(world.acting("alicja"), "spółdzielnia pracuje") == []
    with pytest.raises(Publication.DoesNotExist):
        queries.publication_by_slug(world.acting("alicja"), publication.slug)
    services.publish_publication(publication=again(publication), by=by)
    assert again(publication).state == PublicationState.PUBLISHED


def test_the_cover_comes_from_the_visits_own_gallery(world: World) -> None:
    other = make_stop_picture(world, make_study_visit(world, held=True))
    with pytest.raises(services.CoverOfAnother):
        make_publication(world, cover=other.picture)
    publication = make_publication(world)
    with pytest.raises(services.CoverOfAnother):
        services.edit_publication(
            publication=publication, by=world.acting("marta"), **(words(publication) | {"cover": other.picture})
        )


@pytest.mark.parametrize("who", ["alicja", "celina", "bartek", "henryk"])
def test_strangers_write_nothing(world: World, who: str) -> None:
    publication, by = make_publication(world), world.acting(who)
    for attempt in (
        lambda: services.draft_publication(visit=publication.visit, title="x", lead="x", by=by),
        lambda: services.edit_publication(publication=publication, by=by, **words(publication)),
        lambda: services.publish_publication(publication=publication, by=by),
        lambda: services.withdraw_publication(publication=publication, reason="x", by=by),
    ):
        with pytest.raises(NotAllowed):
            attempt()
