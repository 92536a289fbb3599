# SPDX-License-Identifier: EUPL-1.2
"""Reports of the region: what they say, that it leads to its rows, and that small numbers stay inside."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from openpyxl import load_workbook
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.base.documents import paper
from kooperacja.front.reports import documents, sheets
from kooperacja.front.reports.logic.report import Bar, Cell, Chart, Report, chart_svg
from kooperacja.growth.indicators import services as indicators
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects import queries as projects
from kooperacja.growth.projects.models import Project
from tests.growth.indicators.factories import make_entry, make_indicator, make_person
from tests.growth.projects.factories import make_funding_label, make_project
from tests.world import World


@pytest.fixture
def project(world: World) -> Project:
    """A project with its label, support in February and January, one indicator and a correction."""
    made = make_project(world, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    label = make_funding_label(world, project=made)
    women = {make_person(world, f"Ona{n}", sex="woman", birth_date=date(1970, 1, 1)): 90 for n in range(6)}
    men = {make_person(world, f"On{n}", sex="man", birth_date=date(1999, 1, 1)): 90 for n in range(2)}
    make_entry(world, women | men, project=made, label=label)
    make_entry(
        world,
        women,
        project=made,
        form="legal_advice",
        area=world.areas["borki"],
        held_on=date(2026, 1, 20),
        minutes=60,
    )
    indicator = make_indicator(world, made, target=Decimal(100))
    indicators.correct_indicator(
        indicator=indicator,
        amount=Decimal(1),
        reason="Lista papierowa.",
        counts_on=date(2026, 2, 15),
        by=world.acting("daria"),
    )
    return projects.project_for(world.acting("daria"), made.uid)


@pytest.fixture
def busy(world: World, project: Project) -> Project:
    """The same with an event for two gminas (two rows, one event, its time once), somebody entered twice, more indicators."""
    label, both = project.labels.get(), uuid4()
    twice = make_person(world, "Ona0bis", merged_into=Participant.objects.get(given_name="Ona0"))
    for area, came in (("zielona", twice), ("jasna", Participant.objects.get(given_name="On1"))):
        make_entry(
            world, {came: 480}, project=project, label=label, area=world.areas[area], form="study_visit", minutes=480,
            source_kind="support.visit", source_uid=both,
        )  # fmt: skip
    for number, rule in enumerate(("hours", "events", "person_hours", "gminas", "institutions"), start=2):
        make_indicator(world, project, code=f"W{number}", rule=rule, target=Decimal(50))
    return project


def _cells(report: Report, title: str) -> list[list[str]]:
    table = next(t for t in report.tables if t.title == title)
    return [[cell.text for cell in row] for row in [*table.rows, table.total]]


def test_the_month_of_a_project(world: World, project: Project) -> None:
    report = documents.monthly_report(world.acting("daria"), project, Month(2026, 2))
    assert report.finding == "W lutym 2026: 1 zdarzenie, 1\u00a0h 30\u00a0min, w 1 gminie"
    assert _cells(report, "Wsparcie według formy")[0] == ["Doradztwo pozaprawne", "1", "1\u00a0h 30\u00a0min", "8", "1"]
    assert _cells(report, "Wskaźniki na koniec miesiąca")[0][1:] == ["9", "9", "100", "9%"]
    assert _cells(report, "Korekty w tym miesiącu")[0][3] == "1"
    assert report.funding is not None and report.funding["wording"].startswith("Projekt „Koordynacja")
    empty = documents.monthly_report(world.acting("daria"), project, Month(2025, 12))
    assert empty.finding == "W grudniu 2025 projekt nie udzielił wsparcia"


def test_the_year_names_gminas_that_got_nothing(world: World, project: Project) -> None:
    report = documents.yearly_report(world.acting("marta"), 2026)
    assert report.finding == "W 2026 roku wsparcie dostały 2 gminy z 3"
    assert [row[0] for row in _cells(report, "Gmina po gminie")] == ["Borki", "Zielona", "Razem"]
    assert _cells(report, "Gmina po gminie")[-1][1:] == ["2", "2\u00a0h 30\u00a0min", "8"]
    assert _cells(report, "Gminy, które nic nie dostały")[0][0] == "Jasna"
    assert _cells(report, "Według źródła pieniędzy")[1][0] == "Źródło do uzupełnienia"


def _reports(world: World, project: Project) -> list[Report]:
    by = world.acting("marta")
    return [
        documents.yearly_report(by, 2026), documents.hours_report(by, 2026), documents.hours_report(by, 2026, project),
        documents.participants_report(by, 2026), documents.participants_report(by, 2026, project),
        documents.monthly_report(by, project, Month(2026, 2)), documents.monthly_report(by, project, Month(2026, 1)),
        documents.plan_report(by, project, date(2026, 3, 2)),
    ]  # fmt: skip


def _numbers(report: Report) -> list[tuple[str, str, Cell]]:
    """Table, column and cell of every number that is not nothing."""
    return [
        (table.title, column.label, cell)
        for table in report.tables
        for row in [*table.rows, table.total]
        for column, cell in zip(table.columns, row, strict=False)
        if column.number and ((isinstance(cell.value, int | Decimal) and cell.value) or cell.text.endswith("%"))
    ]


def _open(client: Client, url: str, name: str) -> tuple[Any, list[Any]]:
    """What the page behind an address says, and the rows of it and of all pages after it."""
    page = client.get(url)
    assert page.status_code == 200, url
    said, found = page.context, list(page.context[name].rows)
    while page.context[name].after:
        page = client.get(f"{url}&after={page.context[name].after}")
        found += page.context[name].rows
    return said, found


def _minutes(words: str) -> int:
    """``1 h 30 min`` → 90."""
    read = re.fullmatch(r"(?:(\d+) h)?\s?(?:(\d+) min)?", words.replace("\xa0", " "))
    return 60 * int(read[1] or 0) + int(read[2] or 0) if read and words != "0" else 0


def _counted_behind(opened: Callable[[str, str], tuple[Any, list[Any]]], column: str, cell: Cell) -> object:
    """What the rows behind a number add up to, counted here anew, row by row."""
    path = cell.url.partition("?")[0]
    if path == "/region/wsparcie/":
        said, rows = opened(cell.url, "entries")
        totals = said["totals"]
        once = [row for row in rows if not row.is_repeat]
        assert (totals.entries, totals.events, totals.minutes) == (len(rows), len(once), sum(r.minutes for r in once))
        minutes = (Decimal(totals.minutes) / 60).quantize(Decimal("0.01"))
        return {"Zdarzenia": len(once), "Godziny": minutes, "Gminy": len({row.area_id for row in rows})}[column]
    if path == "/raporty/osoby/":
        said, people = opened(cell.url, "people")
        assert said["count"] == len({person.pk for person in people})
        return len(people)
    assert path.endswith("/wiersze/"), cell.url
    said, rows = opened(cell.url, "rows")
    indicator = said["indicator"]
    amounts = [row.amount for row in rows]
    if indicator.counting.of in ("minutes", "person_minutes"):
        counted = Decimal(sum(map(_minutes, amounts)) // 60)
    else:
        counted = Decimal(sum(map(int, amounts)))
    return counted + sum(c.amount for c in said["corrections"])


def test_every_number_leads_to_rows_that_add_up_to_it(
    world: World, busy: Project, client_as: Callable[[str], Client]
) -> None:
    """Read as a person would check it: open what is behind each number of each report and count."""
    marta, checked = client_as("marta"), 0
    opened = cache(partial(_open, marta))
    for report in _reports(world, busy):
        for title, column, cell in _numbers(report):
            assert cell.url, (report.key, title, column, cell.text)
            if column in ("Cel", "Ile celu", "Ile czasu", "O ile"):
                assert "/projekty/wskazniki/" in cell.url and marta.get(cell.url).status_code == 200
                continue
            behind = _counted_behind(opened, column, cell)
            if column != "Udział":
                assert behind == cell.value, (report.key, title, column, cell.url)
            checked += 1
        for bar in report.chart.bars if report.chart else ():
            assert marta.get(bar.url).status_code == 200, bar.url
    assert checked > 90


def test_a_book_has_a_sheet_for_each_table(world: World, project: Project, client_as: Callable[[str], Client]) -> None:
    report = documents.yearly_report(world.acting("daria"), 2026)
    book = load_workbook(io.BytesIO(client_as("daria").get("/raporty/wsparcie-gmin/xlsx/?rok=2026").content))
    assert book.sheetnames == ["Raport", *[table.title for table in report.tables]]
    assert book["Raport"]["B3"].value == report.finding
    forms = list(book["Według formy"].iter_rows(values_only=True))
    assert forms[0] == ("Forma wsparcia", "Zdarzenia", "Godziny", "Osoby", "Gminy")
    assert len(forms) == 1 + len(report.tables[1].rows) + 1 and forms[-1][0] == "Razem"


def test_numbers_and_rows_agree(world: World, project: Project, client_as: Callable[[str], Client]) -> None:
    report = documents.participants_report(world.acting("marta"), 2026, project)
    woman = next(t for t in report.tables if t.title == "Płeć").rows[0]
    assert woman[1].value == 6
    page = client_as("marta").get(woman[1].url).content.decode()
    assert page.count("Próba") == 6
    sheet = client_as("marta").get(f"{woman[1].url}&plik=csv").content.decode("utf-8-sig")
    assert len(sheet.strip().splitlines()) == 7


def test_small_numbers_stay_inside(world: World, project: Project) -> None:
    inside = documents.participants_report(world.acting("marta"), 2026, project)
    outside = documents.participants_report(world.acting("marta"), 2026, project, outward=True)
    assert _cells(inside, "Płeć")[1][1] == "2"
    hidden = [row[1] for row in _cells(outside, "Płeć")]
    assert hidden[:2] == ["ukryte", "ukryte"]
    assert "%" not in "".join(row[2] for row in _cells(outside, "Płeć"))
    assert outside.has_hidden and not inside.has_hidden
    assert "kobiety" not in outside.finding
    assert all(not c.url for t in outside.tables for row in t.rows for c in row)


def test_a_paper_is_tagged_and_says_where_numbers_come_from(world: World, project: Project) -> None:
    by = world.acting("daria")
    for report in (
        documents.monthly_report(by, project, Month(2026, 2)), documents.yearly_report(by, 2026, outward=True),
        documents.hours_report(by, 2026), documents.participants_report(by, 2026), documents.absent_report(by, 2026),
        documents.plan_report(by, project, date(2026, 3, 2)),
    ):  # fmt: skip
        content = paper.to_pdf("reports/report.typ", documents.paper_of(report, by), at=by.at)
        reader = PdfReader(io.BytesIO(content))
        text = "".join(page.extract_text() for page in reader.pages)
        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"] and "Stan na" in text, report.key  # type: ignore[index]
        head, rows = sheets.rows_of(report)
        assert all(len(row) == len(head) for row in rows), report.key


def test_a_chart_keeps_words_that_look_like_marks() -> None:
    drawn = chart_svg(Chart("x", [Bar("A <b> & c", 120, "6 z 5", 40), Bar("B", 0, "0 z 5")]))
    assert "A &lt;b&gt; &amp; c" in drawn and 'width="400"' in drawn and drawn.startswith("<svg")
    assert Cell("5", 5).plain == 5 and Cell("słowo").plain == "słowo"


def test_pages_papers_and_sheets(
    world: World,
    project: Project,
    client_as: Callable[[str], Client],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    daria = client_as("daria")
    kinds = [
        "/raporty/wsparcie-gmin/{}/?rok=2026", "/raporty/godziny/{}/?rok=2026", "/raporty/uczestnicy/{}/?rok=2026&wersja=na-zewnatrz",
        "/raporty/nieobecni/{}/", f"/raporty/projekt/{project.uid}/miesiac/{{}}/?miesiac=2026-02",
        f"/raporty/projekt/{project.uid}/plan/{{}}/",
    ]  # fmt: skip
    for path in kinds:
        for kind in ("strona", "pdf", "xlsx", "csv"):
            with django_assert_max_num_queries(60):
                answer = daria.get(path.format(kind))
            assert answer.status_code == 200, (path, kind)
        assert daria.get(path.format("docx")).status_code == 404
    book = load_workbook(io.BytesIO(daria.get("/raporty/godziny/xlsx/?rok=2026").content))
    assert any("Doradztwo" in str(row[0].value) for row in book["Według formy"].iter_rows())
    assert daria.get("/raporty/").status_code == 200
    assert daria.get("/raporty/osoby/?podzial=wzrost&wartosc=1").status_code == 404


@pytest.mark.parametrize("who", ["celina", "henryk", "grazyna", "filip"])
def test_strangers_read_none(world: World, project: Project, client_as: Callable[[str], Client], who: str) -> None:
    client = client_as(who)
    for path in (
        "/raporty/",
        "/raporty/wsparcie-gmin/strona/",
        "/raporty/nieobecni/pdf/",
        "/raporty/osoby/?podzial=plec&wartosc=woman",
    ):
        assert client.get(path).status_code in (403, 404), path
    assert client.get(f"/raporty/projekt/{project.uid}/miesiac/pdf/").status_code in (403, 404)


def test_bad_addresses_give_the_nearest_answer(
    world: World, project: Project, client_as: Callable[[str], Client]
) -> None:
    daria = client_as("daria")
    for path in (
        "/raporty/godziny/strona/?rok=abc&projekt=nie",
        f"/raporty/projekt/{project.uid}/miesiac/strona/?miesiac=2026-13",
    ):
        assert daria.get(path).status_code == 200


def test_a_visitor_is_nobody(world: World, project: Project) -> None:
    assert (
        documents.yearly_report(Acting.public(at=world.acting("marta").at), 2026).finding
        == "W 2026 roku rejestr nie ma wpisów"
    )
