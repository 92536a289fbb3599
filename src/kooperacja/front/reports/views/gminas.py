# SPDX-License-Identifier: EUPL-1.2
"""Counted results: of one gmina, and of a region gmina by gmina."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse

from kooperacja.base.core.dates import Period, hours
from kooperacja.base.core.text import plural
from kooperacja.base.exchange.export import download
from kooperacja.base.ui.http import Request, page, render
from kooperacja.front.reports import figures as definitions
from kooperacja.front.reports import queries, rules
from kooperacja.front.reports.logic import periods
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.territory.models import Area

HIDDEN = "ukryte"


def _period(request: Request) -> tuple[str, Period]:
    chosen = request.GET.get("rok", "")
    if chosen.isdecimal() and 2000 <= int(chosen) <= request.by.today.year:
        return chosen, periods.year_of(int(chosen))
    return "", periods.last_twelve(request.by.today)


def _years(request: Request) -> list[str]:
    return [str(request.by.today.year - back) for back in range(3)]


@page
def figures(request: Request) -> HttpResponse:
    """For the region gmina by gmina, for a gmina its own results."""
    rules.see_figures.require(request.by)
    if request.by.role not in REGION_ROLES:
        return _gmina(request, queries.area_for(request.by, request.by.scope))
    chosen, period = _period(request)
    rows = queries.region_rows(request.by, period)
    context = {
        "rows": rows,
        "shown": sum(not row.count.is_hidden for row in rows),
        "period": period,
        "chosen": chosen,
        "years": _years(request),
        "definitions": _definitions(),
    }
    return render(request, "reports/region.html", context)


@page
def gmina_figures(request: Request, code: str) -> HttpResponse:
    """Results of one gmina."""
    return _gmina(request, queries.area_for(request.by, code))


def _gmina(request: Request, area: Area) -> HttpResponse:
    chosen, period = _period(request)
    counts = queries.counts_of(area.code, period, request.by.today)
    known = [(month, cell) for month, cell in counts.by_month if cell.minutes is not None]
    total = counts.total
    return render(
        request,
        "reports/gmina.html",
        {
            "area": area,
            "counts": counts,
            "finding": _finding(total),
            "chosen": chosen,
            "years": _years(request),
            "of_region": request.by.role in REGION_ROLES,
            "whole_hours": f"{(total.minutes or 0) // 60:,}".replace(",", "\u00a0"),
            "points": [round((cell.minutes or 0) / 60, 1) for _month, cell in known] if len(known) > 1 else [],
            "first_month": str(known[0][0]) if known else "",
            "last_month": str(known[-1][0]) if known else "",
            "facts": queries.facts_of(area),
            "definitions": _definitions(),
            "source": definitions.SOURCE,
        },
    )


def _finding(total: queries.Count3) -> str:
    if total.people is None:
        return "Za mało osób, żeby pokazać liczby"
    if not total.visits:
        return "Nie ma jeszcze potwierdzonych usług"
    people = f"{total.people} {plural(total.people, 'osobę', 'osoby', 'osób')}"
    return f"Usługi dotarły do {total.people} osób" if total.people > 1 else f"Usługi objęły {people}"


def _definitions() -> list[tuple[str, str]]:
    return [("Osoby", definitions.PEOPLE), ("Godziny", definitions.HOURS), ("Wizyty", definitions.VISITS)]


@page
def export_figures(request: Request, code: str, kind: str) -> HttpResponse:
    """The tables of a gmina as a sheet, with what is hidden said in words."""
    if kind not in ("csv", "xlsx"):
        raise Http404
    area = queries.area_for(request.by, code)
    _chosen, period = _period(request)
    counts = queries.counts_of(area.code, period, request.by.today)
    cells = [("usługa", c) for c in counts.by_service] + [("miesiąc", c) for _month, c in counts.by_month]
    rows: list[list[Any]] = [_line("razem", counts.total), *[_line(kind_of, cell) for kind_of, cell in cells]]
    head = ["Podział", "Nazwa", "Osoby", "Wizyty", "Godziny", "Źródło", "Stan na"]
    return download(
        f"wskazniki-{area.code}", "csv" if kind == "csv" else "xlsx", head,
        [[*row, definitions.SOURCE, counts.as_of] for row in rows],
    )  # fmt: skip


def _line(kind: str, cell: queries.Count3) -> list[Any]:
    if cell.minutes is None:
        return [kind, cell.name, HIDDEN, HIDDEN, HIDDEN]
    return [kind, cell.name, cell.people, cell.visits, hours(cell.minutes)]
