# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, reverse, submitted
from kooperacja.base.ui.watched import watched
from kooperacja.growth.support import forms, queries, rules, services
from kooperacja.growth.support.enums import FindingState, Theme
from kooperacja.growth.support.models import Finding


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
    """The day after: a board of every finding, by stop or by theme, to be kept, merged or put aside."""
    visit = queries.visit_in_brief(request.by, uid)
    rules.propose_visit.require(request.by)
    by_theme = request.GET.get("wg") == "temat"
    groups = queries.findings_by_theme(request.by, visit) if by_theme else queries.findings_by_stop(request.by, visit)
    found = [f for group in groups for f in group.findings]
    return render(
        request, "support/findings_review.html",
        {
            "visit": visit, "groups": groups, "by_theme": by_theme, "total": len(found),
            "waiting": sum(f.state == FindingState.NOTED for f in found),
            "kept": sum(f.state == FindingState.KEPT for f in found), "themes": Theme.choices,
            "can": allowed(request.by, visit, rules.edit_visit),
        },
    )  # fmt: skip


def _back(request: Request, finding: Finding, words: str) -> HttpResponse:
    """To the board as it was looked at, at the place of the finding."""
    way = "?wg=temat" if request.POST.get("wg") == "temat" else ""
    board = reverse("support:findings_review", args=[finding.stop.day.visit.uid])
    return done(request, words, f"{board}{way}#f-{finding.uid}")


@action
def set_theme(request: Request, uid: UUID) -> HttpResponse:
    """What a finding is about."""
    finding = queries.finding_for(request.by, uid)
    rules.sort_finding.require(request.by, finding)
    form = bound(request, forms.ThemeForm, initial={"theme": finding.theme})
    if submitted(request, form):
        services.set_theme(finding=finding, by=request.by, **form.cleaned_data)
        return _back(request, finding, _("Temat zapisany."))
    return render(request, "support/set_theme.html", {"form": form, "finding": finding})


@action
def edit_finding(request: Request, uid: UUID) -> HttpResponse:
    """Finish what was written on the way."""
    finding = queries.finding_for(request.by, uid)
    rules.sort_finding.require(request.by, finding)
    names = ("seen", "where_to_use", "open_questions")
    form = bound(request, watched(forms.FindingForm), initial={name: getattr(finding, name) for name in names})
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
        return _back(request, finding, _("Spostrzeżenie zostaje."))
    return render(request, "support/sort_finding.html", {"finding": finding, "deed": "keep"})


@action
def drop_finding(request: Request, uid: UUID) -> HttpResponse:
    """The finding is put aside."""
    finding = queries.finding_for(request.by, uid)
    if request.method == "POST":
        services.drop_finding(finding=finding, by=request.by)
        return _back(request, finding, _("Spostrzeżenie odłożone."))
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
