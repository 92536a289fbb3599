# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.support import forms, queries, rules, services
from kooperacja.growth.support.enums import FindingState


@action
def stop_detail(request: Request, uid: UUID) -> HttpResponse:
    """A stop as a page of the notebook: three lines and a photo, on the phone, on the way."""
    stop = queries.stop_for(request.by, uid)
    visit = stop.day.visit
    can = allowed(request.by, visit, rules.edit_visit, rules.note_finding)
    form = bound(request, forms.FindingForm)
    if submitted(request, form) and attempt(form, services.note_finding, stop=stop, by=request.by, **form.cleaned_data):
        return done(request, _("Zapisane."), "support:stop_detail", uid=stop.uid)
    return render(
        request, "support/stop_detail.html",
        {"stop": stop, "visit": visit, "form": form, "can": can, "sees_findings": rules.propose_visit(request.by)},
    )  # fmt: skip


@page
def findings_review(request: Request, uid: UUID) -> HttpResponse:
    """In the evening: every finding of a visit, to be kept, merged or put aside."""
    visit = queries.visit_in_brief(request.by, uid)
    rules.propose_visit.require(request.by)
    groups = queries.findings_by_stop(request.by, visit)
    waiting = sum(f.state == FindingState.NOTED for group in groups for f in group.findings)
    return render(
        request, "support/findings_review.html",
        {
            "visit": visit, "groups": groups, "waiting": waiting, "total": sum(len(g.findings) for g in groups),
            "can": allowed(request.by, visit, rules.edit_visit),
        },
    )  # fmt: skip


@action
def edit_finding(request: Request, uid: UUID) -> HttpResponse:
    """Finish what was written on the way."""
    finding = queries.finding_for(request.by, uid)
    rules.sort_finding.require(request.by, finding)
    names = ("seen", "where_to_use", "open_questions")
    form = bound(request, forms.FindingForm, initial={name: getattr(finding, name) for name in names})
    if submitted(request, form) and attempt(
        form, services.edit_finding, finding=finding, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Spostrzeżenie zapisane."), "support:findings_review", uid=finding.stop.day.visit.uid)
    return render(request, "support/edit_finding.html", {"form": form, "finding": finding})


@action
def keep_finding(request: Request, uid: UUID) -> HttpResponse:
    """The finding stays."""
    finding = queries.finding_for(request.by, uid)
    if request.method == "POST":
        services.keep_finding(finding=finding, by=request.by)
        return done(request, _("Spostrzeżenie zostaje."), "support:findings_review", uid=finding.stop.day.visit.uid)
    return render(request, "support/sort_finding.html", {"finding": finding, "deed": "keep"})


@action
def drop_finding(request: Request, uid: UUID) -> HttpResponse:
    """The finding is put aside."""
    finding = queries.finding_for(request.by, uid)
    if request.method == "POST":
        services.drop_finding(finding=finding, by=request.by)
        return done(request, _("Spostrzeżenie odłożone."), "support:findings_review", uid=finding.stop.day.visit.uid)
    return render(request, "support/sort_finding.html", {"finding": finding, "deed": "drop"})


@action
def merge_finding(request: Request, uid: UUID) -> HttpResponse:
    """The finding goes into another."""
    finding = queries.finding_for(request.by, uid)
    rules.sort_finding.require(request.by, finding)
    form = bound(request, forms.MergeForm, by=request.by, finding=finding)
    if submitted(request, form) and attempt(
        form, services.merge_finding, finding=finding, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Spostrzeżenia połączone."), "support:findings_review", uid=finding.stop.day.visit.uid)
    return render(request, "support/merge_finding.html", {"form": form, "finding": finding})
