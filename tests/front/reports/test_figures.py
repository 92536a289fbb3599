# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from datetime import date

import grimp
import pytest
from django.test import Client
from django.urls import reverse

from kooperacja.base.core.dates import Period
from kooperacja.care.residents.models import Resident
from kooperacja.front.reports import queries
from kooperacja.front.reports.logic.periods import last_twelve
from kooperacja.ground.diagnosis import figures as diagnosis
from kooperacja.ground.territory.models import Area
from tests.care.commissioning.factories import make_contract, make_granted, make_order
from tests.care.delivery.factories import make_visit
from tests.world import World

Browser = Callable[[str], Client]
TODAY = date(2026, 3, 2)
ZIELONA = "9901013"


def _people(
    world: World, count: int, *, code: str = "pomoc-w-domu", days: tuple[date, ...] = (date(2026, 2, 3),)
) -> None:
    make_granted(world, surname="Nikt")
    contract = make_contract(world, number=f"U-{code}-{count}")
    for i in range(count):
        granted = make_granted(world, given_name="Zdzisława", surname=f"Niepokazana{code}{i}", code=code)
        order = make_order(world, contract=contract, granted=granted, state="in_progress")
        for day in days:
            make_visit(world, order, day, 90)


def test_figures_are_counted_without_a_person(world: World) -> None:
    _people(world, 6, days=(date(2026, 1, 8), date(2026, 2, 3)))
    found = diagnosis.figures_of(ZIELONA, last_twelve(TODAY), TODAY)
    values = {(f.key, f.service): f.value for f in found}
    assert values[("services.people", "")] == 6
    assert values[("services.hours", "")] == 18
    assert values[("services.visits", "Pomoc w domu")] == 12
    assert all(f.definition and f.source and f.as_of == date(2026, 2, 28) for f in found)
    assert diagnosis.figures_of("9901032", last_twelve(TODAY), TODAY) == []


def test_fewer_than_five_people_are_hidden_with_a_second_cell(world: World) -> None:
    _people(world, 6)
    _people(world, 2, code="obiad-z-dowozem")
    counts = queries.counts_of(ZIELONA, last_twelve(TODAY), TODAY)
    assert [c.is_hidden for c in counts.by_service] == [True, True]
    assert counts.total.people == 8
    assert counts.has_hidden


def test_a_small_gmina_shows_nothing(world: World) -> None:
    _people(world, 4)
    found = diagnosis.figures_of(ZIELONA, last_twelve(TODAY), TODAY)
    assert found and all(f.is_hidden for f in found)


def test_the_running_month_is_not_counted(world: World) -> None:
    _people(world, 6, days=(date(2026, 2, 3), date(2026, 3, 1)))
    counts = queries.counts_of(ZIELONA, Period(date(2025, 3, 3), TODAY), TODAY)
    assert counts.total.visits == 6
    assert counts.period == Period(date(2025, 4, 1), date(2026, 2, 28))


@pytest.mark.parametrize("who", ["grazyna", "henryk", "filip"])
def test_leaders_see_their_gmina(world: World, client_as: Browser, who: str) -> None:
    _people(world, 6)
    answer = client_as(who).get(reverse("reports:figures"))
    assert answer.status_code == 200
    assert "Wskaźniki" in answer.content.decode()
    assert client_as(who).get(reverse("reports:gmina_figures", args=["9901032"])).status_code == 404


@pytest.mark.parametrize("who", ["daria", "marta"])
def test_the_region_sees_numbers_and_never_a_name(world: World, client_as: Browser, who: str) -> None:
    _people(world, 6)
    client = client_as(who)
    names = {word for r in Resident.objects.all() for word in (r.given_name, r.surname)}
    seen = ""
    for address in (
        "/",
        reverse("reports:figures"),
        reverse("reports:gmina_figures", args=[ZIELONA]),
        reverse("reports:export_figures", args=[ZIELONA, "csv"]),
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
        text = b"".join(answer.streaming_content).decode() if answer.streaming else answer.content.decode()
        seen += text
        assert not [name for name in names if name in text], address
    assert "Zielona" in seen
    assert client.get(reverse("reports:gmina_figures", args=["0401011"])).status_code == 404


@pytest.mark.parametrize("who", ["bartek", "maria", "alicja", "kinga", "olga"])
def test_others_have_other_pages(world: World, client_as: Browser, who: str) -> None:
    assert client_as(who).get(reverse("reports:figures")).status_code == 403


def test_the_sheet_says_what_is_hidden(world: World, client_as: Browser) -> None:
    _people(world, 6)
    _people(world, 2, code="obiad-z-dowozem")
    text = (
        client_as("grazyna").get(reverse("reports:export_figures", args=[ZIELONA, "csv"])).content.decode("utf-8-sig")
    )
    assert "usługa;Pomoc w domu;ukryte;ukryte;ukryte" in text
    assert client_as("grazyna").get(reverse("reports:export_figures", args=[ZIELONA, "pdf"])).status_code == 404


def test_pages_stay_within_their_budget(
    world: World, client_as: Browser, django_assert_max_num_queries: Callable[..., object]
) -> None:
    _people(world, 6)
    for who in ("grazyna", "daria"):
        client = client_as(who)
        with django_assert_max_num_queries(26):  # type: ignore[attr-defined]
            assert client.get(reverse("reports:figures")).status_code == 200
    assert Area.objects.filter(code=ZIELONA).exists()


def test_no_way_leads_from_growth_to_a_resident() -> None:
    graph = grimp.build_graph("kooperacja")
    for shelf in ("kooperacja.growth", "kooperacja.ground", "kooperacja.front.portal", "kooperacja.base"):
        assert not graph.chain_exists(importer=shelf, imported="kooperacja.care.residents", as_packages=True), shelf
    direct = {
        module
        for module in graph.find_descendants("kooperacja.front.reports")
        for target in graph.find_modules_directly_imported_by(module)
        if target.startswith("kooperacja.care.residents")
    }
    assert direct == set()
