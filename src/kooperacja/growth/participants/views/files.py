# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.exchange import export
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.participants import forms, queries, rules, services
from kooperacja.growth.participants.logic import dataset
from kooperacja.growth.projects import queries as projects


def _format(format: str) -> str:
    if format not in {"csv", "xlsx"}:
        raise Http404
    return format


@page
def exports(request: Request) -> HttpResponse:
    """The file to be entered: which columns, on what basis, how sure; for which project."""
    rules.see_participants.require(request.by)
    return render(
        request, "participants/exports.html",
        {"lines": queries.project_lines(request.by), "people": dataset.people(), "entities": dataset.entities(),
         "may_export": rules.export_data(request.by)},
    )  # fmt: skip


@page
def export_people(request: Request, uid: UUID, format: str) -> HttpResponse:
    """People of a project as the file to be entered; every record that leaves is noted."""
    rules.export_data.require(request.by)
    project = projects.project_for(request.by, uid)
    headings, rows, found = queries.people_rows(project)
    audit.record_access_many((p.participant.uid for p in found), _("plik do wprowadzenia (SM EFS)"), by=request.by)
    name = f"sm-efs-osoby-{request.by.today.isoformat()}-do-potwierdzenia"
    return export.download(name, _format(format), headings, rows)  # type: ignore[arg-type]


@page
def export_entities(request: Request, uid: UUID, format: str) -> HttpResponse:
    """Institutions of a project as the file to be entered."""
    rules.export_data.require(request.by)
    headings, rows = queries.entity_rows(projects.project_for(request.by, uid))
    name = f"sm-efs-instytucje-{request.by.today.isoformat()}-do-potwierdzenia"
    return export.download(name, _format(format), headings, rows)  # type: ignore[arg-type]


@page
def export_list(request: Request, format: str) -> HttpResponse:
    """The list exactly as it is filtered, without PESEL."""
    rules.see_participants.require(request.by)
    wanted = queries.PeopleFilter.of(request.GET.dict())
    headings = ["nazwisko", "imię", "instytucja", "funkcja", "gmina", "e-mail", "telefon", "brakujące dane"]
    rows = [
        [p.surname, p.given_name, p.workplace, p.function, p.work_area.name if p.work_area else "", p.email, p.phone,
         p.missing]
        for p in queries.listed(request.by, wanted)
    ]  # fmt: skip
    return export.download("uczestnicy", _format(format), headings, rows)  # type: ignore[arg-type]


@page
def clause_list(request: Request) -> HttpResponse:
    """Versions of the information clause."""
    rules.see_participants.require(request.by)
    return render(
        request, "participants/clause_list.html",
        {"clauses": queries.clauses(request.by), "may_issue": rules.issue_clause(request.by)},
    )  # fmt: skip


@page
def clause_detail(request: Request, uid: UUID) -> HttpResponse:
    """One version, word for word."""
    return render(request, "participants/clause_detail.html", {"clause": queries.clause_for(request.by, uid)})


@action
def issue_clause(request: Request) -> HttpResponse:
    """Issue the next version."""
    rules.issue_clause.require(request.by)
    newest = next(iter(queries.clauses(request.by)), None)
    initial = {"title": newest.title, "text": newest.text} if newest else {}
    form = bound(request, forms.ClauseForm, initial=initial)
    if submitted(request, form) and attempt(form, services.issue_clause, by=request.by, **form.cleaned_data):
        return done(request, _("Wersja klauzuli wydana."), "participants:clause_list")
    return render(request, "participants/issue_clause.html", {"form": form})
