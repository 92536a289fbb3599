# SPDX-License-Identifier: EUPL-1.2
"""Plan beside what is: bars with the tick of time, the table underneath."""

from __future__ import annotations

from datetime import date

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import plural
from kooperacja.front.reports.documents import parts
from kooperacja.front.reports.logic.report import Bar, Cell, Chart, Column, Report, Table, figure
from kooperacja.growth.indicators import queries as indicators
from kooperacja.growth.indicators.logic.counting import number
from kooperacja.growth.projects import queries as projects
from kooperacja.growth.projects.models import Project

_PACE = {
    "done": "cel osiągnięty",
    "ahead": "zgodnie z planem",
    "behind": "za planem",
    "none": "bez celu albo bez okresu",
}


def _about(s: indicators.Standing, as_of: date) -> str:
    return parts.indicator_url("indicator_detail", s.indicator.uid, as_of)


def plan_report(by: Acting, project: Project, as_of: date) -> Report:
    """Where each indicator of a project stands against its target and against an even walk to it."""
    found = indicators.standings(by, project, as_of)
    paced = [s for s in found if s.percent is not None]
    behind = [s for s in paced if s.pace == "behind"]
    if not paced:
        finding = "Żaden wskaźnik nie ma jeszcze celu"
    elif not behind:
        finding = "Wszystko idzie zgodnie z planem"
    else:
        n = len(behind)
        finding = f"{n} {plural(n, 'wskaźnik jest', 'wskaźniki są', 'wskaźników jest')} za planem, z {len(paced)}"
    bars = [
        Bar(
            str(s.indicator),
            s.percent or 0,
            f"{number(s.value)} z {number(s.indicator.target)} ({s.percent}%)",
            s.elapsed_percent,
            s.pace == "behind",
            parts.indicator_url("indicator_rows", s.indicator.uid, as_of),
        )
        for s in paced
    ]
    rows = [
        [
            Cell(str(s.indicator), url=_about(s, as_of)),
            figure(number(s.value), s.value, parts.indicator_url("indicator_rows", s.indicator.uid, as_of)),
            figure(number(s.indicator.target) or "nie podano", s.indicator.target, _about(s, as_of)),
            figure("" if s.percent is None else f"{s.percent}%", s.percent, _about(s, as_of)),
            figure("" if s.elapsed_percent is None else f"{s.elapsed_percent}%", s.elapsed_percent, _about(s, as_of)),
            Cell(_PACE[s.pace]),
            Cell(s.indicator.source),
        ]
        for s in found
    ]
    columns = [
        Column("Wskaźnik"),
        Column("Jest", True),
        Column("Cel", True),
        Column("Ile celu", True),
        Column("Ile czasu", True),
        Column("Ocena"),
        Column("Źródło celu"),
    ]
    label = next(iter(project.labels.all()), None)
    return Report(
        "plan",
        f"Plan i wykonanie: {project.name}",
        finding,
        f"{dates.short(project.starts_on) or '?'}–{dates.short(as_of)}",
        as_of,
        "Kooperacja, wskaźniki policzone z wierszy razem z korektami",
        [
            Table(
                "Liczby pod wykresem",
                columns,
                rows,
                definition="Wartość: wiersze i korekty. Ile czasu: dni od początku do końca liczenia.",
                empty="Projekt nie ma jeszcze wskaźników.",
            )
        ],
        Chart(finding, bars, "Kreska: ile czasu minęło. Pasek: ile celu jest.") if bars else None,
        [
            (
                "Za planem",
                "Mniej, niż wypadałoby w tym dniu, gdyby do celu iść równym krokiem. To znak, na co spojrzeć, nie ocena.",
            )
        ],
        funding=projects.paper_funding(label) if label else None,
    )
