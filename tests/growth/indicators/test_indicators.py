# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.audit.queries import history
from kooperacja.base.core.errors import DomainError, NotAllowed
from kooperacja.growth.indicators import queries, services
from kooperacja.growth.indicators.models import Correction, Indicator, Reading
from kooperacja.growth.projects import services as projects
from kooperacja.growth.support import services as support
from kooperacja.growth.support.models import CountsTo
from kooperacja.growth.support.queries.sources import indicator_choices
from tests.growth.indicators.factories import make_entry, make_indicator, make_person
from tests.growth.projects.factories import make_funding_label, make_project
from tests.growth.support.factories import make_study_visit
from tests.world import World

TODAY = date(2026, 3, 2)


def _value(indicator: Indicator, day: date = TODAY) -> Decimal:
    return queries.standing_of(indicator, day).value


def test_an_indicator_without_a_source_is_refused_in_a_clear_sentence(
    world: World, client_as: Callable[[str], Client]
) -> None:
    project = make_project(world)
    with pytest.raises(services.NoSource) as refused:
        make_indicator(world, project, source="  ")
    assert refused.value.field == "source" and "Bez źródła nie zapiszemy" in str(refused.value.message)
    page = client_as("daria").post(f"/projekty/{project.uid}/wskaznik/", {"code": "W1", "name": "Osoby", "source": ""})
    assert page.status_code == 200 and 'value="Osoby"' in page.content.decode()
    assert not Indicator.objects.exists()


def test_defining_is_for_the_coordinator_of_the_centre_and_leaves_a_trace(world: World) -> None:
    project = make_project(world)
    indicator = make_indicator(world, project)
    assert [e.action for e in history(indicator)] == ["indicators.indicator.defined"]
    for who in ("marta", "celina", "henryk"):
        with pytest.raises(NotAllowed):
            services.define_indicator(
                project=project, code="X", name="x", kind="output", unit="x", definition="x", source="x", rule="people",
                by=world.acting(who),
            )  # fmt: skip
    with pytest.raises(services.CodeTaken):
        make_indicator(world, project)
    with pytest.raises(services.UnknownRule):
        make_indicator(world, project, code="W2", rule="wróżba")
    with pytest.raises(services.CountsNothing):
        make_indicator(world, project, code="W2", rule="visits", basis="marked")
    with pytest.raises(DomainError):
        make_indicator(world, project, code="W2", rule="gminas", target_women=3)
    with pytest.raises(Indicator.DoesNotExist):
        queries.indicator_for(world.acting("celina"), indicator.uid)


def test_money_and_substance_are_counted_apart(world: World) -> None:
    ours, theirs = make_project(world), make_project(world, name="Cudze pieniądze")
    label = make_funding_label(world, project=theirs)
    anna, jan = make_person(world, "Anna", sex="woman"), make_person(world, "Jan", sex="man")
    make_entry(world, {anna: 90, jan: 60}, project=ours, label=label)
    make_entry(world, {anna: 30}, project=ours, held_on=date(2026, 2, 20))
    serves = make_indicator(world, ours, basis="serves")
    paid = make_indicator(world, theirs, basis="paid")
    nothing = make_indicator(world, ours, code="W2", basis="paid")
    assert (_value(serves), _value(paid), _value(nothing)) == (2, 2, 0)
    standing = queries.standing_of(serves, TODAY)
    assert (standing.women, standing.men, standing.tally.unknown) == (1, 1, 0)
    lines = queries.activities_of(world.acting("marta"), ours)
    assert [(line.sort, line.entries) for line in lines] == [("from_others", 1), ("unknown", 1)]
    assert [line.sort for line in queries.activities_of(world.acting("marta"), theirs)] == ["for_others"]


def test_rules_over_the_ledger(world: World) -> None:
    project = make_project(world)
    anna, jan = make_person(world, "Anna"), make_person(world, "Jan", employer=None, employer_name="Fundacja")
    source = uuid.uuid4()
    for area in ("zielona", "borki"):
        make_entry(
            world, {anna: 60} if area == "zielona" else {jan: 120}, project=project, area=world.areas[area], form="awareness",
            minutes=120, source_kind="support.meeting", source_uid=source,
        )  # fmt: skip
    make_entry(world, {anna: 45}, project=project, form="legal_advice", minutes=45)
    values = {}
    for rule in ("events", "meetings", "advice", "gminas", "institutions", "hours", "person_hours", "people"):
        indicator = make_indicator(world, project, code=rule, rule=rule, basis="serves")
        values[rule] = int(_value(indicator))
        listed = list(queries.rows_of(indicator, TODAY))
        assert len(listed) == queries.standing_of(indicator, TODAY).tally.rows, rule
    assert values == {
        "events": 2, "meetings": 1, "advice": 1, "gminas": 2, "institutions": 1, "hours": 2, "person_hours": 3, "people": 2,
    }  # fmt: skip
    only = make_indicator(world, project, code="F", rule="people", basis="serves", forms=["legal_advice"])
    assert _value(only) == 1
    institutions = Indicator.objects.get(code="institutions")
    assert "tylko słowami (1)" in queries.standing_of(institutions, TODAY).tally.remarks[0]


def test_withdrawn_rows_and_rows_of_other_days_do_not_count(world: World) -> None:
    project = make_project(world, starts_on=date(2026, 2, 1), ends_on=date(2026, 2, 28))
    indicator = make_indicator(world, project, rule="events", basis="serves")
    make_entry(world, {}, project=project, held_on=date(2026, 1, 31))
    entry = make_entry(world, {}, project=project)
    make_entry(world, {}, project=project, held_on=date(2026, 3, 1))
    assert _value(indicator) == 1 and _value(indicator, date(2026, 2, 9)) == 0
    support.withdraw_support(entry=entry, reason="wpisane dwa razy", by=world.acting("marta"))
    assert _value(indicator) == 0


def test_a_merged_person_is_one_person(world: World) -> None:
    project = make_project(world)
    anna, twice = make_person(world, "Anna"), make_person(world, "Ania")
    make_entry(world, {anna: 60}, project=project)
    make_entry(world, {twice: 60}, project=project, held_on=date(2026, 2, 20))
    twice.merged_into = anna
    twice.save(update_fields=["merged_into"])
    indicator = make_indicator(world, project, basis="serves")
    assert _value(indicator) == 1
    assert [r.title for r in queries.rows_of(indicator, TODAY)] == ["Anna Próba"]


def test_marked_rows(world: World) -> None:
    indicator = make_indicator(world, make_project(world), rule="events", basis="marked")
    entry = make_entry(world, {})
    assert indicator_choices(world.acting("marta")) == [(indicator.mark, f"{indicator} (Wspólna droga)")]
    assert _value(indicator) == 0
    CountsTo.objects.create(entry=entry, code=indicator.mark)
    assert _value(indicator) == 1


def test_visits_without_dates_are_named_not_counted(world: World) -> None:
    project = make_project(world)
    make_study_visit(world, held=True, project=project)
    indicator = make_indicator(world, project, rule="visits", basis="serves")
    standing = queries.standing_of(indicator, TODAY)
    assert standing.value + sum("bez dat" in r for r in standing.tally.remarks) == 1


def test_a_correction_stands_beside_the_value(world: World) -> None:
    project = make_project(world)
    make_entry(world, {make_person(world, "Anna", sex="woman"): 60}, project=project)
    indicator, by = make_indicator(world, project, basis="serves"), world.acting("daria")
    services.correct_indicator(
        indicator=indicator, amount=Decimal(2), women=1, men=1, reason="Dwie osoby z listy papierowej.", by=by
    )
    standing = queries.standing_of(indicator, TODAY)
    assert (standing.tally.value, standing.corrected, standing.value) == (1, 2, 3)
    assert (standing.women, standing.men) == (2, 1)
    assert _value(indicator, date(2026, 3, 1)) == 1
    for bad, error in (
        ({"amount": Decimal(0), "reason": "x"}, services.CorrectsNothing),
        ({"amount": Decimal(1), "reason": " "}, services.NoReason),
        ({"amount": Decimal(2), "women": 1, "reason": "x"}, services.SexDoesNotFit),
        ({"amount": Decimal(1), "reason": "x", "counts_on": date(2026, 3, 3)}, DomainError),
    ):
        with pytest.raises(error):
            services.correct_indicator(indicator=indicator, by=by, **bad)
    with pytest.raises(NotAllowed):
        services.correct_indicator(indicator=indicator, amount=Decimal(1), reason="x", by=world.acting("marta"))
    assert Correction.objects.count() == 1


def test_readings_remember_what_was_claimed(world: World) -> None:
    by, project = world.acting("daria"), make_project(world, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    entry = make_entry(world, {make_person(world, "Anna"): 60}, project=project)
    indicator = make_indicator(world, project, basis="serves")
    period = projects.add_claim_period(
        project=project, number=1, starts_on=date(2026, 1, 1), ends_on=date(2026, 2, 28), by=by
    )
    running = projects.add_claim_period(
        project=project, number=2, starts_on=date(2026, 3, 1), ends_on=date(2026, 5, 31), by=by
    )
    with pytest.raises(services.NotYetOver):
        services.read_period(period=running, by=by)
    with pytest.raises(NotAllowed):
        services.read_period(period=period, by=world.acting("marta"))
    (first,) = services.read_period(period=period, by=by)
    (again,) = services.read_period(period=period, by=by)
    assert (first.value, again.number, again.digest) == (1, 2, first.digest)
    support.withdraw_support(entry=entry, reason="pomyłka", by=world.acting("marta"))
    assert _value(indicator) == 0 and Reading.objects.get(number=1).value == 1
    with pytest.raises(DomainError):
        projects.remove_claim_period(period=period, by=by)
    projects.submit_claim(period=period, by=by)
    with pytest.raises(DomainError):
        services.read_period(period=period, by=by)
    assert "indicators.period.read" in [e.action for e in history(project)]


def test_pages_from_number_to_rows_to_sheet(
    world: World, client_as: Callable[[str], Client], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    by, project = world.acting("daria"), make_project(world, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    label = make_funding_label(world, project=project)
    people = {make_person(world, f"Osoba{n}", sex="woman" if n % 3 else "man"): 60 for n in range(8)}
    make_entry(world, people, project=project, label=label)
    indicator = make_indicator(world, project)
    for rule in ("gminas", "institutions", "events", "hours", "person_hours", "visits", "cards", "transfers"):
        make_indicator(world, project, code=rule, rule=rule)
    period = projects.add_claim_period(
        project=project, number=1, starts_on=date(2026, 1, 1), ends_on=date(2026, 2, 28), by=by
    )
    services.read_period(period=period, by=by)
    services.correct_indicator(indicator=indicator, amount=Decimal(-1), reason="Liczona w innym projekcie.", by=by)
    daria, celina = client_as("daria"), client_as("celina")
    paths = [
        "/projekty/wskazniki/", f"/projekty/wskazniki/?projekt={project.uid}", f"/projekty/wskazniki/{indicator.uid}/",
        f"/projekty/{project.uid}/dzialania/", f"/projekty/{project.uid}/", f"/projekty/{project.uid}/wskaznik/",
        f"/projekty/wskazniki/{indicator.uid}/popraw/", f"/projekty/wskazniki/{indicator.uid}/korekta/",
        f"/projekty/okresy/{period.uid}/odczyt/",
    ] + [f"/projekty/wskazniki/{each.uid}/wiersze/" for each in Indicator.objects.all()]  # fmt: skip
    for path in paths:
        with django_assert_max_num_queries(60):
            assert daria.get(path).status_code == 200, path
        assert celina.get(path).status_code in (403, 404), path
    detail = daria.get(f"/projekty/wskazniki/{indicator.uid}/").content.decode()
    assert "Liczona w\u00a0innym projekcie" in detail and "−1" in detail and "Od odczytu" in detail
    rows = daria.get(f"/projekty/wskazniki/{indicator.uid}/wiersze/").content.decode()
    assert rows.count("Próba") == 8
    sheet = daria.get(f"/projekty/wskazniki/{indicator.uid}/wiersze/tabela.csv").content.decode("utf-8-sig")
    assert sheet.count("policzony") == 8 and sheet.count("korekta") == 1
    assert daria.get(f"/projekty/wskazniki/{indicator.uid}/wiersze/tabela.xlsx").status_code == 200
    assert daria.get(f"/projekty/wskazniki/{indicator.uid}/wiersze/tabela.pdf").status_code == 404
    assert celina.get(f"/projekty/wskazniki/{indicator.uid}/wiersze/tabela.csv").status_code == 404
