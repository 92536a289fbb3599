# SPDX-License-Identifier: EUPL-1.2
"""The ledger as a file: exactly what is filtered."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse

from kooperacja.base.documents.serving import serve
from kooperacja.base.exchange import export
from kooperacja.base.exchange.tasks import packed
from kooperacja.base.ui.http import Request, action, go, page, render
from kooperacja.growth.support import queries, rules, services, tasks
from kooperacja.growth.support.enums import ExportFormat


@page
def export_ledger(request: Request, format: str) -> HttpResponse:
    """A short list at once; for a long one the way to the job."""
    rules.export_ledger.require(request.by)
    if format not in ExportFormat.values:
        raise Http404
    wanted = queries.LedgerFilter.of(request.GET.dict())
    rows = queries.count_up_to(request.by, wanted, services.AT_ONCE)
    if rows > services.AT_ONCE:
        return render(
            request, "support/export_ask.html", {"wanted": wanted, "format": format, "limit": services.AT_ONCE}
        )
    name = f"rejestr-wsparcia-{request.by.today:%Y-%m-%d}"
    lines = queries.export_rows(request.by, wanted)
    if format == ExportFormat.XLSX:
        return export.download(name, "xlsx", queries.EXPORT_HEADERS, lines)
    return export.stream_csv(name, queries.EXPORT_HEADERS, lines)


@action
def start_export(request: Request, format: str) -> HttpResponse:
    """Let a job write a long list."""
    rules.export_ledger.require(request.by)
    if format not in ExportFormat.values:
        raise Http404
    wanted = queries.LedgerFilter.of(request.GET.dict())
    if request.method != "POST":
        return render(
            request, "support/export_ask.html", {"wanted": wanted, "format": format, "limit": services.AT_ONCE}
        )
    made = services.start_export(wanted=wanted, format=format, by=request.by)
    tasks.write_export.enqueue(made.pk, wanted.asked, packed(request.by))
    return go(request, "support:export_detail", uid=made.uid)


@page
def export_detail(request: Request, uid: UUID) -> HttpResponse:
    """How far the file is; when it is ready, the file."""
    found = queries.export_for(request.by, uid)
    wanted = queries.LedgerFilter.of(queries.words_of(found))
    return render(request, "support/export_detail.html", {"export": found, "job": found.job, "wanted": wanted})


@page
def export_file(request: Request, uid: UUID) -> HttpResponse:
    """The file."""
    found = queries.export_for(request.by, uid)
    if found.file is None:
        raise Http404
    return serve(found.file, request)
