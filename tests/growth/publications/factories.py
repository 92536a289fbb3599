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
