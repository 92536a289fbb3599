# SPDX-License-Identifier: EUPL-1.2
"""Reports of the region: page, paper (``.pdf``) and sheet (``.xlsx``, ``.csv``) of the same values."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.text import slugify

from kooperacja.base.core.dates import Month
from kooperacja.base.core.text import fold
from kooperacja.base.documents import paper
from kooperacja.base.exchange.export import Format, download, download_book
from kooperacja.base.ui.http import Request, page, render
from kooperacja.front.reports import documents, queries, rules, sheets
from kooperacja.front.reports.logic.report import Report
from kooperacja.growth.projects import queries as projects
from kooperacja.growth.projects.models import Project
from kooperacja.growth.support import queries as support
from kooperacja.growth.support.queries import LedgerFilter

KINDS = ("strona", "pdf", "xlsx", "csv")


def _year(request: Request) -> int:
    asked = request.GET.get("rok", "")
    return int(asked) if asked.isdecimal() and 2000 <= int(asked) <= request.by.today.year else request.by.today.year


def _project(request: Request) -> Project | None:
    asked = request.GET.get("projekt", "")
    try:
        return projects.project_for(request.by, UUID(asked)) if asked else None
    except ValueError:
        return None


def _outward(request: Request) -> bool:
    return request.GET.get("wersja") == "na-zewnatrz"


def _answer(request: Request, report: Report, kind: str, **context: object) -> HttpResponse:
    name = slugify(fold(report.title))[:80]
    if kind == "pdf":
        content = paper.to_pdf("reports/report.typ", documents.paper_of(report, request.by), at=request.by.at)
        response = HttpResponse(content, content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
        return response
    if kind == "xlsx":
        return download_book(name, sheets.book_of(report))
    if kind == "csv":
        head, rows = sheets.rows_of(report)
        return download(name, "csv", head, rows)
    if kind != "strona":
        raise Http404
    kept = request.GET.copy()
    kept.pop("wersja", None)
    context |= {
        "report": report, "query": request.GET.urlencode(), "query_inside": kept.urlencode(),
        "files": [(k.upper(), request.path.rsplit("/", 2)[0] + f"/{k}/") for k in ("pdf", "xlsx", "csv")],
    }  # fmt: skip
    return render(request, "reports/report.html", context)


def _choices(request: Request, *, project: bool = True, every_year: bool = False) -> dict[str, object]:
    return {
        "years": support.years(request.by) or [request.by.today.year], "year": _year(request), "every_year": every_year,
        "projects": projects.projects(request.by) if project else [], "project": _project(request) if project else None,
    }  # fmt: skip


@page
def report_list(request: Request) -> HttpResponse:
    """What can be reported."""
    rules.see_reports.require(request.by)
    context = {"projects": projects.projects(request.by), "year": request.by.today.year}
    return render(request, "reports/report_list.html", context)


@page
def yearly(request: Request, kind: str) -> HttpResponse:
    """What gminas got in a year."""
    rules.see_reports.require(request.by)
    report = documents.yearly_report(request.by, _year(request), outward=_outward(request))
    return _answer(request, report, kind, may_go_out=True, **_choices(request, project=False))


@page
def hours(request: Request, kind: str) -> HttpResponse:
    """Where the hours went."""
    rules.see_reports.require(request.by)
    report = documents.hours_report(request.by, _year(request), _project(request), outward=_outward(request))
    return _answer(request, report, kind, may_go_out=True, **_choices(request))


@page
def participants(request: Request, kind: str) -> HttpResponse:
    """Who got support."""
    rules.see_reports.require(request.by)
    report = documents.participants_report(request.by, _year(request), _project(request), outward=_outward(request))
    return _answer(request, report, kind, may_go_out=True, **_choices(request))


@page
def absent(request: Request, kind: str) -> HttpResponse:
    """Who had a place and did not come."""
    rules.see_reports.require(request.by)
    year = _year(request) if request.GET.get("rok") else None
    report = documents.absent_report(request.by, year, _project(request))
    return _answer(request, report, kind, **_choices(request, every_year=True) | {"year": year})


@page
def monthly(request: Request, uid: UUID, kind: str) -> HttpResponse:
    """The monthly report of a project."""
    rules.see_reports.require(request.by)
    project = projects.project_for(request.by, uid)
    months = queries.months_of(request.by, LedgerFilter(project=str(project.uid)))
    month = _month(request) or (months[0] if months else Month.of(request.by.today))
    report = documents.monthly_report(request.by, project, month, outward=_outward(request))
    shown = [(f"{m.year}-{m.month:02d}", str(m)) for m in months[:12]]
    chosen = f"{month.year}-{month.month:02d}"
    return _answer(request, report, kind, may_go_out=True, months=shown, month=chosen, of_project=project)


def _month(request: Request) -> Month | None:
    try:
        return Month.of(date.fromisoformat(request.GET.get("miesiac", "") + "-01"))
    except ValueError:
        return None


@page
def plan(request: Request, uid: UUID, kind: str) -> HttpResponse:
    """Plan beside what is."""
    rules.see_reports.require(request.by)
    project = projects.project_for(request.by, uid)
    try:
        as_of = min(date.fromisoformat(request.GET.get("stan", "")), request.by.today)
    except ValueError:
        as_of = request.by.today
    return _answer(request, documents.plan_report(request.by, project, as_of), kind, of_project=project)


@page
def people_rows(request: Request) -> HttpResponse:
    """The people behind one number of the report on participants."""
    rules.see_reports.require(request.by)
    dimension, value = request.GET.get("podzial", ""), request.GET.get("wartosc", "")
    if dimension and dimension not in documents.SLICES:
        raise Http404
    wanted = LedgerFilter.of(request.GET.dict())
    keys = documents.slice_of(queries.people_facts(request.by, wanted), dimension, value)
    heading, definition, word = documents.words_of_slice(dimension, value)
    if request.GET.get("plik") in ("csv", "xlsx"):
        rows = queries.people_slice(request.by, keys, size=20_000).rows
        cells = [[str(p), p.workplace, p.function, p.work_area.name if p.work_area else ""] for p in rows]
        kind: Format = "csv" if request.GET["plik"] == "csv" else "xlsx"
        return download("osoby", kind, ["Osoba", "Instytucja", "Funkcja", "Gmina"], cells)
    found = queries.people_slice(
        request.by, keys, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    kept = request.GET.copy()
    for name in ("after", "before", "plik"):
        kept.pop(name, None)
    context = {
        "people": found, "heading": heading, "definition": definition, "word": word,
        "count": len(keys), "query": kept.urlencode(), "wanted": wanted,
    }  # fmt: skip
    return render(request, "reports/people_rows.html", context)
