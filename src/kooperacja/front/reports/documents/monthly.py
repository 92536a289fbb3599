# SPDX-License-Identifier: EUPL-1.2
"""The monthly report of a project: what was done, for whose money, where the indicators stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import MONTHS, Month
from kooperacja.base.core.text import plural
from kooperacja.front.reports import queries
from kooperacja.front.reports.documents import parts
from kooperacja.front.reports.logic.report import Cell, Column, Report, Table, figure, hours
from kooperacja.growth.indicators import queries as indicators
from kooperacja.growth.indicators.logic.counting import number
from kooperacja.growth.projects import queries as projects
from kooperacja.growth.projects.models import Project
from kooperacja.growth.support.queries import LedgerFilter

_IN = (
    "styczniu",
    "lutym",
    "marcu",
    "kwietniu",
    "maju",
    "czerwcu",
    "lipcu",
    "sierpniu",
    "wrześniu",
    "październiku",
    "listopadzie",
    "grudniu",
)


def monthly_report(by: Acting, project: Project, month: Month, *, outward: bool = False) -> Report:
    """Support of a month that serves the project, indicators at its end with what the month added, corrections of the month."""
    wanted = replace(LedgerFilter(since=month, until=month), project=str(project.uid))
    whole = queries.totals(by, wanted)
    as_of = min(month.last, by.today)
    tables = [
        parts.sums_table(
            "Wsparcie według formy", "form", queries.sums(by, wanted, "form"), whole, wanted, outward=outward
        ),
        parts.sums_table(
            "Za czyje pieniądze", "money", queries.sums(by, wanted, "money"), whole, wanted, outward=outward
        ),
    ]
    now = indicators.standings(by, project, as_of)
    before = {s.indicator.pk: s.value for s in indicators.standings(by, project, month.previous().last)}
    if now:
        tables.append(_indicators(now, before, as_of, month.previous().last, outward=outward))
    corrections = [c for s in now for c in s.corrections if c.counts_on >= month.first]
    if corrections:
        known = {s.indicator.pk: s.indicator for s in now}
        tables.append(
            Table(
                "Korekty w tym miesiącu",
                [Column("Wskaźnik"), Column("Skąd"), Column("Od dnia"), Column("O ile", True)],
                [
                    [
                        Cell(str(known[c.indicator_id]), url=_about(known[c.indicator_id].uid, as_of, outward)),
                        Cell(c.reason),
                        Cell(dates.short(c.counts_on), c.counts_on),
                        figure(number(c.amount), c.amount, _about(known[c.indicator_id].uid, as_of, outward)),
                    ]
                    for c in corrections
                ],
                definition="Korekta stoi obok policzonej wartości i jest w niej widoczna osobno.",
            )
        )
    label = next(iter(project.labels.all()), None)
    when = f"W {_IN[month.month - 1]} {month.year}"
    finding = f"{when} projekt nie udzielił wsparcia"
    if whole.events:
        where = f"{whole.areas} {plural(whole.areas, 'gminie', 'gminach', 'gminach')}"
        finding = f"{when}: {parts.events_word(whole.events)}, {hours(whole.minutes).text}, w {where}"
    return Report(
        "monthly",
        f"{project.name}: {MONTHS[month.month - 1]} {month.year}",
        finding,
        f"{dates.short(month.first)}–{dates.short(as_of)}",
        as_of,
        parts.SOURCE,
        tables,
        definitions=[
            ("Co wchodzi", "Wpisy rejestru, które służą temu projektowi, za czyjekolwiek pieniądze."),
            *parts.DEFINITIONS,
        ],
        funding=projects.paper_funding(label) if label else None,
        is_outward=outward,
        remarks=[]
        if label
        else ["Projekt nie ma oznaczenia swoich pieniędzy, więc na papierze nie będzie stopki finansowania."],
    )


def _about(uid: object, as_of: object, outward: bool) -> str:
    return "" if outward else f"{parts.indicator_url('indicator_detail', uid, as_of)}#corrections"


def _indicators(
    now: list[indicators.Standing], before: Mapping[int, object], as_of: object, since: object, *, outward: bool
) -> Table:
    rows = []
    for s in now:
        uid = s.indicator.uid
        about = "" if outward else parts.indicator_url("indicator_detail", uid, as_of)
        link = "" if outward else parts.indicator_url("indicator_rows", uid, as_of)
        came = "" if outward else parts.indicator_url("indicator_rows", uid, as_of, since)
        added = s.value - before.get(s.indicator.pk, 0)  # type: ignore[operator]
        rows.append(
            [
                Cell(str(s.indicator), url=about),
                figure(number(added) or "0", added, came),
                figure(number(s.value), s.value, link),
                figure(number(s.indicator.target) or "nie podano", s.indicator.target, about),
                figure("" if s.percent is None else f"{s.percent}%", s.percent, about),
            ]
        )
    return Table(
        "Wskaźniki na koniec miesiąca",
        [
            Column("Wskaźnik"),
            Column("Przybyło", True),
            Column("Jest", True),
            Column("Cel", True),
            Column("Ile celu", True),
        ],
        rows,
        definition="Wartość policzona z wierszy razem z korektami; definicja i źródło są na stronie wskaźnika.",
    )
