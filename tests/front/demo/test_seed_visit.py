# SPDX-License-Identifier: EUPL-1.2
"""The facts of the real visit fit the house, and the drawings are always the same pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from kooperacja.front.demo.logic import drawings
from kooperacja.front.demo.logic import seed_visit as seed
from kooperacja.growth.practices.enums import Category
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.readiness.enums import Dimension


def test_every_fact_points_to_another() -> None:
    codes = {p.code for p in seed.PLACES}
    institutions = {i.key for i in seed.INSTITUTIONS}
    stops = {s.key for s in seed.STOPS}
    assert all(p.code[:2] in codes for p in seed.PLACES)
    assert all(i.area_code in codes and i.source for i in seed.INSTITUTIONS)
    assert all(s.area_code in codes and s.host in institutions and s.day in seed.DAYS for s in seed.STOPS)
    assert {f.stop for f in seed.FINDINGS} <= stops
    assert {p.stop for p in seed.PICTURES} <= stops
    assert {p.scene for p in seed.PICTURES} <= set(drawings.SCENES)


@pytest.mark.parametrize("card", seed.CARDS, ids=lambda c: c.finding)
def test_cards_use_the_fields_of_a_card_and_leave_holes(card: seed.CardFacts) -> None:
    known = {f.name for f in GoodPractice._meta.get_fields()}
    assert set(card.fields) <= known
    assert len(card.summary) <= 220
    assert card.finding in {f.key for f in seed.FINDINGS}
    assert set(card.categories) <= set(Category.values)
    assert all(dimension in Dimension.values and 0 <= level <= 5 for dimension, level, _why in card.requirements)
    assert card.fields["sources"]
    assert card.fields["open_questions"]
    assert "costs" not in card.fields, "no source gives a cost"


@pytest.mark.parametrize("name", sorted(drawings.SCENES))
def test_a_drawing_is_a_picture_and_the_same_each_time(name: str) -> None:
    first = drawings.draw(name)
    image = Image.open(io.BytesIO(first))
    assert image.format == "PNG"
    assert image.width == 960
    assert first == drawings.draw(name)
