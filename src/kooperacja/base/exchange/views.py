# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.errors import NotAllowed
from kooperacja.base.exchange import export, forms, kinds, queries, rules, services
from kooperacja.base.exchange.enums import ImportState
from kooperacja.base.exchange.models import SheetImport
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, reverse, submitted
from kooperacja.base.ui.parts import Step


def _steps(at: int) -> list[Step]:
    labels = [_("Plik"), _("Kolumny"), _("Podgląd"), _("Zapis")]
    return [Step(label, "", "done" if i < at else "now" if i == at else "later") for i, label in enumerate(labels)]


@action
def upload_sheet(request: Request) -> HttpResponse:
    """The first step: a file; below, what has been brought in lately."""
    mine = kinds.allowed_to(request.by)
    if not mine:
        raise NotAllowed
    form = bound(request, forms.UploadForm, kinds=mine)
    if submitted(request, form):
        file = form.cleaned_data["file"]
        made = attempt(
            form, services.upload_sheet, kind=kinds.known(form.cleaned_data["kind"]).kind, content=file.read(),
            name=file.name, by=request.by,
        )  # fmt: skip
        if made:
            return go(request, "exchange:choose_columns", uid=made.uid)
    context = {"form": form, "kinds": mine, "imports": queries.imports_of(request.by), "steps": _steps(0)}
    return render(request, "exchange/upload_sheet.html", context)


@action
def choose_columns(request: Request, uid: UUID) -> HttpResponse:
    """The second step: which column is what."""
    found = queries.import_for(request.by, uid)
    rules.import_sheet.require(request.by, found.sheet_kind)
    if found.state not in (ImportState.UPLOADED, ImportState.CHECKED):
        return go(request, "exchange:import_detail", uid=found.uid)
    table = queries.table_of(found)
    form = bound(
        request, forms.ColumnsForm, kind=found.sheet_kind, sheet_columns=queries.sheet_columns(found, table)
    )  # fmt: skip
    if submitted(request, form) and attempt(
        form, services.choose_columns, sheet_import=found, columns=form.cleaned_data["columns"], by=request.by
    ):
        return go(request, "exchange:import_detail", uid=found.uid)
    context = {"import": found, "form": form, "table": table, "steps": _steps(1)}
    return render(request, "exchange/choose_columns.html", context)


def _detail(request: Request, found: SheetImport, form: forms.ConfirmForm) -> HttpResponse:
    column = request.GET.get("kolumna", "")
    running = found.job if found.job is not None and not found.job.is_over else None
    is_saved = found.state == ImportState.SAVED
    context: dict[str, Any] = {
        "import": found,
        "form": form,
        "job": running,
        "problems": queries.problems_of(found, column),
        "problem_filters": queries.problem_filters(found, column),
        "column": column,
        "steps": _steps(3 if found.state == ImportState.CONFIRMED else 4 if is_saved else 2),
        "result_url": reverse(found.sheet_kind.result_url_name) if found.sheet_kind.result_url_name else "",
    }
    return render(request, "exchange/import_detail.html", context)


@page
def import_detail(request: Request, uid: UUID) -> HttpResponse:
    """The third step: what would happen, with every problem; then how the saving goes and what came of it."""
    found = queries.import_for(request.by, uid)
    waits = found.job is not None and not found.job.is_over
    if found.state == ImportState.UPLOADED and not waits:
        return go(request, "exchange:choose_columns", uid=found.uid)
    return _detail(request, found, forms.ConfirmForm())


@action
def confirm_import(request: Request, uid: UUID) -> HttpResponse:
    """The fourth step: save."""
    found = queries.import_for(request.by, uid)
    rules.import_sheet.require(request.by, found.sheet_kind)
    if request.method != "POST":
        return go(request, "exchange:import_detail", uid=found.uid)
    form = bound(request, forms.ConfirmForm)
    if submitted(request, form) and attempt(
        form, services.confirm_import, sheet_import=found, by=request.by, **form.cleaned_data
    ):
        if found.state == ImportState.SAVED:
            return done(
                request, _("Zapisane: %(line)s.") % {"line": found.counts_line}, "exchange:import_detail", uid=found.uid
            )
        return go(request, "exchange:import_detail", uid=found.uid)
    return _detail(request, found, form)


@page
def import_problems(request: Request, uid: UUID) -> HttpResponse:
    """The rows with problems, with a column that says what is wrong: to be corrected and sent again."""
    found = queries.import_for(request.by, uid)
    headers, rows = queries.rows_with_problems(found)
    return export.download("problemy", "xlsx", headers, rows)


@page
def sheet_pattern(request: Request, code: str) -> HttpResponse:
    """An empty sheet with the right headings and one example."""
    kind = next((k for k in kinds.allowed_to(request.by) if k.code == code), None)
    if kind is None:
        raise Http404
    headers = [str(c.label) for c in kind.columns]
    return export.download(f"wzor-{code}", "xlsx", headers, [[c.example for c in kind.columns]])
