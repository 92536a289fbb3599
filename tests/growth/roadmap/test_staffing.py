# SPDX-License-Identifier: EUPL-1.2
"""The staffing gap of a gmina: by whom, by which training, and what could close it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from unittest.mock import patch

import pytest
from django.test import Client

from kooperacja.ground.law import queries as law
from kooperacja.growth.roadmap import services as roadmap
from kooperacja.growth.roadmap.logic.staffing import Chance, Holder, finding, lines
from kooperacja.growth.trainings import services as trainings
from tests.growth.trainings.factories import make_edition, make_participant
from tests.world import World, instant

ON = date(2026, 3, 2)
REQUIRED = law.required_trainings(on=ON)


@pytest.mark.parametrize(
    ("holders", "filled", "missing"),
    [
        ([], 0, "nikt nie zajmuje stanowiska; potrzebne szkolenie T1"),
        ([Holder("director", "Ewa Lis", "CUS", {})], 0, "brakuje szkolenia T1: Ewa Lis"),
        ([Holder("director", "Ewa Lis", "CUS", {"T2": "nr 1"})], 0, "brakuje szkolenia T1: Ewa Lis"),
        ([Holder("director", "Ewa Lis", "CUS", {"T1": "nr 1"})], 1, ""),
        (
            [Holder("director", "Ewa Lis", "CUS", {"T1": "nr 1"}), Holder("director", "Jan Kos", "CUS", {})], 0,
            "brakuje szkolenia T1: Jan Kos",
        ),
    ],
)  # fmt: skip
def test_what_is_missing(holders: list[Holder], filled: int, missing: str) -> None:
    rows = lines(REQUIRED, holders, {"T1": Chance("T1/1/2026", date(2026, 5, 1), "nabór otwarty")})
    assert rows[0].missing == missing
    assert sum(r.is_filled for r in rows) == filled
    assert (rows[0].chance is None) == rows[0].is_filled
    assert f"{filled} z 4 stanowisk" in finding(rows)


def test_a_whole_staff_is_said_in_the_title() -> None:
    holders = [Holder(r.post, "Ewa Lis", "CUS", {r.curriculum: "nr"}) for r in REQUIRED]
    assert finding(lines(REQUIRED, holders, {})) == "Kadra centrum: komplet, wszyscy po szkoleniach"


def test_the_panel_on_the_page_of_a_gmina(world: World, client_as: Callable[[str], Client]) -> None:
    marta = world.acting("marta")
    roadmap.open_roadmap(area=world.areas["zielona"], by=marta)
    grazyna = make_participant(world, "Wolska", given_name="Grażyna")
    trainings.note_qualification(
        participant=grazyna,
        training="T1",
        kind="elsewhere",
        since=date(2025, 5, 1),
        document_name="ROPS, nr 7",
        by=marta,
    )
    edition = make_edition(world, "T3", laid_out=False)
    with patch("kooperacja.ground.organisations.middleware.timezone.now", return_value=instant("2026-03-02 09:00")):
        page = client_as("marta").get("/gminy/9901013/").content.decode()
        own = client_as("henryk").get("/gminy/9901013/").content.decode()
    assert "Kadra centrum: 1 z\u00a04 stanowisk" in page
    assert "ROPS, nr 7" in page
    assert "brakuje szkolenia T1: Olga Lis" in page
    assert f"/szkolenia/{edition.uid}/" in page
    assert "?szkolenie=T2" in page
    assert "ROPS, nr 7" in own and "T3/1/2026" in own
    assert f"/szkolenia/{edition.uid}/" not in own and "region nie ogłosił jeszcze terminu" in own
