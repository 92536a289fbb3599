# SPDX-License-Identifier: EUPL-1.2
"""Reports of a year: support of gminas, hours, who did not appear."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import plural
from kooperacja.front.reports import queries
from kooperacja.front.reports.documents import parts
from kooperacja.front.reports.logic.report import Bar, Cell, Chart, Column, Report, Table, hours
from kooperacja.growth.projects.models import Project


def _as_of(by: Acting, year: int) -> date:
    return min(date(year, 12, 31), by.today)


def yearly_report(by: Acting, year: int, *, outward: bool = False) -> Report:
    """What gminas got in a year, gmina by gmina, by form and by money; and which got nothing."""
    wanted = parts.in_year(year)
    whole, by_area = queries.totals(by, wanted), queries.sums(by, wanted, "area")
    reached = {line.key for line in by_area}
    rest = [area for area in queries.areas_of_region(by) if area.code not in reached]
    tables = [
        parts.sums_table("Gmina po gminie", "area", by_area, whole, wanted, outward=outward),
        parts.sums_table("Według formy", "form", queries.sums(by, wanted, "form"), whole, wanted, outward=outward),
        parts.sums_table(
            "Według źródła pieniędzy", "money", queries.sums(by, wanted, "money"), whole, wanted, outward=outward
        ),
    ]
    if rest:
        links = [("" if outward else reverse("roadmap:gmina_detail", args=[a.code])) for a in rest]
        tables.append(
            Table(
                "Gminy, które nic nie dostały",
                [Column("Gmina"), Column("Rodzaj")],
                [[Cell(a.name, url=u), Cell(str(a.get_kind_display()))] for a, u in zip(rest, links, strict=True)],
                definition="Gminy województwa bez wpisu w rejestrze w tym roku.",
            )
        )
    count = len(reached)
    verb = plural(count, "dostała", "dostały", "dostało")
    finding = (
        f"W {year} roku wsparcie {verb} {parts.gminas_word(count)} z {count + len(rest)}"
        if count
        else f"W {year} roku rejestr nie ma wpisów"
    )
    return Report(
        "yearly",
        f"Wsparcie gmin w {year} roku",
        finding,
        f"1.01.{year}–{dates.short(_as_of(by, year))}",
        _as_of(by, year),
        parts.SOURCE,
        tables,
        definitions=parts.DEFINITIONS,
        is_outward=outward,
    )


def hours_report(by: Acting, year: int, project: Project | None = None, *, outward: bool = False) -> Report:
    """Hours of support by form, gmina and source of money; the chart says where most of the time went."""
    wanted = parts.in_year(year, str(project.uid) if project else "")
    whole, forms = queries.totals(by, wanted), queries.sums(by, wanted, "form")
    chart = None
    finding = f"W {year} roku rejestr nie ma wpisów"
    if forms and whole.minutes:
        top = forms[0]
        share = top.minutes * 100 // whole.minutes
        finding = f"Najwięcej czasu zabrało: {top.label}, {share}% godzin"
        longest = max(line.minutes for line in forms)
        chart = Chart(
            finding,
            [
                Bar(
                    line.label[:1].upper() + line.label[1:],
                    line.minutes * 100 // longest,
                    hours(line.minutes).text,
                    url="" if outward else parts.ledger(line.wanted),
                )
                for line in forms
            ],
        )
    tables = [
        parts.sums_table("Według formy", "form", forms, whole, wanted, outward=outward),
        parts.sums_table(
            "Według źródła pieniędzy", "money", queries.sums(by, wanted, "money"), whole, wanted, outward=outward
        ),
        parts.sums_table("Według gminy", "area", queries.sums(by, wanted, "area"), whole, wanted, outward=outward),
    ]
    name = f", projekt „{project.name}”" if project else ""
    return Report(
        "hours",
        f"Godziny wsparcia w {year} roku{name}",
        finding,
        f"1.01.{year}–{dates.short(_as_of(by, year))}",
        _as_of(by, year),
        parts.SOURCE,
        tables,
        chart,
        parts.DEFINITIONS,
        is_outward=outward,
    )


def absent_report(by: Acting, year: int | None, project: Project | None = None) -> Report:
    """Who had a place and did not come. Names stay in the house: this report has no outward version."""
    found, unknown = queries.absent(by, year=year, project_uid=str(project.uid) if project else "")
    rows = [
        [Cell(a.who, url=a.url), Cell(a.institution), Cell(a.what, url=a.url), Cell(dates.short(a.day), a.day)]
        for a in found
    ]
    count = len(found)
    people = plural(
        count,
        "osoba, która miała miejsce, nie przyjechała",
        "osoby, które miały miejsce, nie przyjechały",
        "osób, które miały miejsce, nie przyjechało",
    )
    finding = f"{count} {people}" if count else "Nikt z listą obecności nie był nieobecny"
    remark = "Przy tylu osobach nikt nie zaznaczył, czy były: {}. Uzupełnij listę obecności na stronie wizyty."
    return Report(
        "absent",
        "Kto nie przyjechał",
        finding,
        str(year) if year else "cały czas",
        by.today,
        "Kooperacja, listy obecności wizyt i szkoleń, które się odbyły",
        [
            Table(
                "Nieobecni",
                [Column("Kto"), Column("Skąd"), Column("Na co"), Column("Kiedy")],
                rows,
                definition="Wizyty: zaznaczeni jako nieobecni. Szkolenia, które się skończyły: zapisani bez minuty obecności.",
                empty="Nie ma takich osób.",
            )
        ],
        definitions=[("Nieobecni", "Osoby z miejscem na wizycie albo szkoleniu, których nie było.")],
        remarks=[remark.format(unknown)] if unknown else [],
    )
