# SPDX-License-Identifier: EUPL-1.2
"""Pictures: added with everything they need, shown only with consent, gone at once without it."""

from __future__ import annotations

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import NotAllowed
from kooperacja.base.documents.images import PictureRefused
from kooperacja.base.documents.models import StoredFile
from kooperacja.growth.pictures import queries, services
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.pictures.models import Picture
from tests.base.documents.factories import picture_bytes, upload
from tests.growth.pictures.factories import make_picture
from tests.world import World, instant

VISITOR = Acting.public(at=instant("2026-03-02 09:00"))


def _sees(by: Acting, picture: Picture) -> bool:
    return Picture.objects.visible_to(by).filter(pk=picture.pk).exists()


def test_a_picture_is_added_in_three_sizes_and_recorded(world: World) -> None:
    picture = make_picture(world, upload=upload(picture_bytes(2000, 1000, location=True)))
    assert (picture.width, picture.height) == (1600, 800)
    assert picture.had_location and not picture.is_public
    assert StoredFile.objects.count() == 3 + picture.renditions.count()
    assert picture.original.name == "zdjecie.jpg" and picture.display.media_type == "image/webp"
    event = Event.objects.get()
    assert (event.action, event.data) == ("pictures.picture.added", {"had_location": True})


@pytest.mark.parametrize("missing", ["caption", "alt_text", "author"])
def test_words_are_required(world: World, missing: str) -> None:
    with pytest.raises(services.Incomplete) as refused:
        make_picture(world, **{missing: "  "})
    assert refused.value.field == missing


def test_a_text_is_refused_and_nothing_is_kept(world: World) -> None:
    with pytest.raises(PictureRefused, match=r"„umowa\.jpg” nie jest zdjęciem"):
        make_picture(world, upload=upload(b"Umowa", "umowa.jpg"))
    assert not StoredFile.objects.exists() and not Picture.objects.exists()


@pytest.mark.parametrize("who", ["maria", "filip", "anna", "alicja"])
def test_who_may_not_add(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        make_picture(world, who)


def test_without_consent_nothing_is_shown(world: World) -> None:
    with pytest.raises(services.NoConsent):
        make_picture(world, consent=ConsentState.MISSING, is_public=True)
    picture = make_picture(world, consent=ConsentState.MISSING)
    with pytest.raises(services.NoConsent, match="nie wszystkie osoby"):
        services.publish_picture(picture=picture, by=world.acting("daria"))


def test_the_way_of_a_picture_into_public_view_and_out_of_it(world: World) -> None:
    daria = world.acting("daria")
    picture = make_picture(world, consent=ConsentState.MISSING)
    assert _sees(daria, picture) and not _sees(VISITOR, picture) and not _sees(world.acting("grazyna"), picture)
    with pytest.raises(services.Incomplete):
        services.record_consent(picture=picture, consent=ConsentState.GIVEN, by=daria)
    services.record_consent(picture=picture, consent=ConsentState.GIVEN, note="teczka wizyty", by=daria)
    services.publish_picture(picture=picture, by=daria)
    assert _sees(VISITOR, picture)
    services.withdraw_consent(picture=picture, reason="osoba zmieniła zdanie", by=daria)
    assert not _sees(VISITOR, picture) and _sees(daria, picture)
    picture.refresh_from_db()
    assert (picture.consent, picture.is_public) == (ConsentState.WITHDRAWN, False)
    assert [e.action for e in Event.objects.order_by("pk")][1:] == [
        "pictures.picture.consent_recorded", "pictures.picture.published", "pictures.picture.consent_withdrawn",
    ]  # fmt: skip
    assert Event.objects.latest("pk").reason == "osoba zmieniła zdanie"


def test_strangers_change_nothing(world: World) -> None:
    picture = make_picture(world, is_public=True)
    grazyna = world.acting("grazyna")
    words = {"caption": "x", "alt_text": "x", "author": "x", "licence": "CC0 1.0"}
    with pytest.raises(NotAllowed):
        services.describe_picture(picture=picture, by=grazyna, **words)
    with pytest.raises(NotAllowed):
        services.withdraw_consent(picture=picture, reason="", by=grazyna)
    with pytest.raises(NotAllowed):
        services.hide_picture(picture=picture, by=grazyna)
    with pytest.raises(NotAllowed):
        services.record_consent(picture=picture, consent=ConsentState.NO_PEOPLE, by=grazyna)


def test_words_are_changed_and_a_picture_hidden(world: World) -> None:
    daria = world.acting("daria")
    picture = make_picture(world, is_public=True)
    services.describe_picture(
        picture=picture, caption="Nowy podpis", alt_text="Stół", author="Marta Zięba", licence="CC0 1.0",
        is_drawing=True, by=daria,
    )  # fmt: skip
    services.hide_picture(picture=picture, by=daria)
    picture.refresh_from_db()
    assert (picture.caption, picture.credit, picture.is_public) == ("Nowy podpis", "rys. Marta Zięba", False)
    assert picture.consent == ConsentState.NO_PEOPLE


def test_own_pictures_are_those_of_the_institution(world: World) -> None:
    mine = make_picture(world)
    make_picture(world, "grazyna", is_public=True)
    assert list(queries.own_pictures(world.acting("marta")).rows) == [mine]
