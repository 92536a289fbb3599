# SPDX-License-Identifier: EUPL-1.2
"""Lists: cases and the queue."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.paging import Counted
from kooperacja.base.core.text import plural
from kooperacja.base.exchange.export import Format, download
from kooperacja.base.ui.http import Request, only_if, page, render
from kooperacja.care.cases import queries, rules
from kooperacja.care.cases.models import ServiceCase
from kooperacja.care.cases.queries import GROUPS, CaseFilter
from kooperacja.care.cases.views.states import Chip, chip_of


@dataclass(frozen=True)
class Filter:
    """One chip of the list: its words, where it leads, whether it is on."""

    label: str
    url: str
    is_on: bool
    count: Counted | None = None


@dataclass(frozen=True)
class CaseRow:
    """One row: the case and how its state is shown."""

    case: ServiceCase
    chip: Chip
    due: str = ""
    tone: str = ""


def _uid(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None


def chosen_of(request: Request) -> CaseFilter:
    """What the address says."""
    said = request.GET
    return CaseFilter(
        group=said.get("stan", "") if said.get("stan") in GROUPS else "",
        coordinator=_uid(said.get("prowadzi", "")),
        mine=said.get("prowadzi") == "ja",
        programme=_uid(said.get("program", "")),
        pressing=said.get("termin") == "mija",
        ending=said.get("termin") == "koniec",
    )


def _with(request: Request, name: str, value: str) -> str:
    """The same list with one chip switched."""
    query = request.GET.copy()
    for gone in ("after", "before"):
        query.pop(gone, None)
    if query.get(name) == value or not value:
        query.pop(name, None)
    else:
        query[name] = value
    return f"?{query.urlencode()}" if query else "?"


def _states(request: Request, by: Acting, chosen: CaseFilter) -> list[Filter]:
    counts = queries.group_counts(by)
    chips = [Filter("Wszystkie", _with(request, "stan", ""), not chosen.group)]
    chips += [
        Filter(label, _with(request, "stan", key), chosen.group == key, counts[key])
        for key, (label, _states) in GROUPS.items()
        if counts[key] or chosen.group == key
    ]
    return chips


def _people(request: Request, by: Acting, chosen: CaseFilter) -> list[Filter]:
    chips = [Filter("Moje", _with(request, "prowadzi", "ja"), chosen.mine)]
    others = [m for m in queries.coordinators(by) if m.user_id != by.user_id]
    return chips + [
        Filter(str(m.user), _with(request, "prowadzi", str(m.uid)), chosen.coordinator == m.uid) for m in others
    ]


def _row(case: ServiceCase, by: Acting) -> CaseRow:
    clock = queries.running_clock(case, by.today)
    if clock is None:
        return CaseRow(case, chip_of(case.state), f"usługi do {short(case.ends_on)}" if case.ends_on else "")
    if clock.is_over:
        late = -clock.left
        return CaseRow(case, chip_of(case.state), f"minął {late} {plural(late, 'dzień', 'dni', 'dni')} temu", "late")
    words = "mija dziś" if not clock.left else f"dzień {clock.used} z {clock.total}"
    return CaseRow(case, chip_of(case.state), words, "pressing" if clock.is_pressing else "")


@page
def case_list(request: Request) -> HttpResponse:
    """Cases of the CUS, filtered by chips that stay in the address."""
    only_if(rules.see_cases(request.by))
    by, chosen = request.by, chosen_of(request)
    found = queries.cases(by, chosen, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    programmes = queries.programmes_with_cases(by)
    context = {
        "page": found,
        "rows": [_row(case, by) for case in found.rows],
        "chosen": chosen,
        "is_narrowed": chosen != CaseFilter(),
        "states": _states(request, by, chosen),
        "people": _people(request, by, chosen),
        "pressing": Filter("Mija termin", _with(request, "termin", "mija"), chosen.pressing),
        "ending": Filter("Usługi się kończą", _with(request, "termin", "koniec"), chosen.ending),
        "programmes": [
            Filter(p.name, _with(request, "program", str(p.uid)), chosen.programme == p.uid) for p in programmes
        ]
        if len(programmes) > 1
        else [],
        "may_submit": rules.submit_application(by),
        "query": request.GET.urlencode(),
    }
    return render(request, "cases/case_list.html", context)


HEADERS = ("Imię i nazwisko", "Numer", "Wniosek z dnia", "Stan", "Termin planu", "Usługi do", "Prowadzi", "Program")


def _exported(request: Request, form: Format) -> HttpResponse:
    """Exactly the rows of the list with these chips. Taking names out of the system is written down."""
    by = request.by
    only_if(rules.see_cases(by))
    rows, seen = [], []
    for case in queries.all_cases(by, chosen_of(request)):
        clock = queries.running_clock(case, by.today)
        seen.append(case.resident.uid)
        rows.append(
            (
                str(case.resident),
                case.number,
                case.applied_on,
                chip_of(case.state).words,
                clock.due_on if clock else "",
                case.ends_on or "",
                str(case.coordinator or ""),
                case.programme.name,
            )
        )
    audit.record_access_many(seen, "list", by=by)
    return download("sprawy", form, HEADERS, rows)


@page
def cases_csv(request: Request) -> HttpResponse:
    """The list as CSV."""
    return _exported(request, "csv")


@page
def cases_xlsx(request: Request) -> HttpResponse:
    """The list as a spreadsheet."""
    return _exported(request, "xlsx")


@page
def waiting_list(request: Request) -> HttpResponse:
    """Who waits for a place, in the order that nobody can change."""
    only_if(rules.see_cases(request.by))
    entries = queries.whole_queue(request.by)
    openings = {opening.entry.pk for opening in queries.openings(request.by)}
    groups = [
        {"service": service, "entries": list(rows)}
        for service, rows in groupby(entries, key=lambda entry: entry.programme_service)
    ]
    return render(request, "cases/waiting_list.html", {"groups": groups, "openings": openings})
