# SPDX-License-Identifier: EUPL-1.2
"""Builders of public pages for tests."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.publications import services
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support import services as support
from kooperacja.growth.support.models import StopPicture, StudyVisit
from tests.growth.support.factories import first_stop, make_funding_label, make_study_visit
from tests.world import World


def make_visit_with_money(world: World, **changes: Any) -> StudyVisit:
    """A visit that took place and says who paid."""
    label = FundingLabel.objects.first() or make_funding_label(world)
    return make_study_visit(world, held=True, funding_label=label, **changes)


def make_stop_picture(
    world: World, visit: StudyVisit, *, caption: str = "Urząd od frontu", **changes: Any
) -> StopPicture:
    """A picture at the first stop of a visit."""
    out = BytesIO()
    Image.new("RGB", (640, 480), "#8c4424").save(out, "PNG")
    facts = {
        "upload": SimpleUploadedFile("zdjecie.png", out.getvalue(), content_type="image/png"),
        "caption": caption,
        "alt_text": "Jasny budynek z wieżą.",
        "author": "Marta Zięba",
        "consent": ConsentState.NO_PEOPLE,
    } | changes
    return support.add_stop_picture(stop=first_stop(visit), by=world.acting("marta"), **facts)


def make_publication(world: World, visit: StudyVisit | None = None, **changes: Any) -> Publication:
    """A draft of the page of a visit."""
    facts = {
        "title": "Jak gmina i spółdzielnia pracują razem",
        "kicker": "Wizyta studyjna",
        "lead": "Zespół pojechał do dwóch gmin.",
        "conclusion_title": "Stałe zlecenia dają stałą pracę.",
        "conclusion": "Warto zacząć od małych.",
    } | changes
    return services.draft_publication(visit=visit or make_visit_with_money(world), by=world.acting("marta"), **facts)


BODY = "## Co zobaczyliśmy\n\nW gminie działa **spółdzielnia**.\n\n[zdjęcie 1]\n\n## Co z tego mamy\n\n* stałe zlecenia\n* spokój"


def make_article(world: World, *, picture: bool = False, by: str = "marta", **changes: Any) -> Publication:
    """An article that lacks nothing; with a picture in its text when asked."""
    label = FundingLabel.objects.first() or make_funding_label(world)
    acting = world.acting(by)
    facts = {
        "title": "Zlecenia, które wracają co miesiąc",
        "lead": "Jak gmina Jasna zleca pracę sąsiadom.",
        "body": BODY if picture else BODY.replace("[zdjęcie 1]\n\n", ""),
        "funding_label": label,
    } | changes
    article = services.draft_article(by=acting, **facts)
    if picture:
        services.add_picture(publication=article, by=acting, **picture_facts())
    return article


def picture_facts(**changes: Any) -> dict[str, Any]:
    """What a new picture of an article needs."""
    out = BytesIO()
    Image.new("RGB", (900, 600), "#0d4a50").save(out, "PNG")
    return {
        "upload": SimpleUploadedFile("kuchnia.png", out.getvalue(), content_type="image/png"),
        "caption": "Kuchnia spółdzielni", "alt_text": "Dwie osoby przy garnku.", "author": "Marta Zięba",
        "consent": ConsentState.NO_PEOPLE,
    } | changes  # fmt: skip
