# SPDX-License-Identifier: EUPL-1.2
"""Figures onto a card."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, render, submitted
from kooperacja.growth.practices import forms, queries, rules, services
from kooperacja.growth.roadmap.queries import roadmap_of
from kooperacja.growth.roadmap.rules import note_contact


@action
def take_evidence(request: Request, code: str) -> HttpResponse:
    """Take a counted result of a gmina onto a card."""
    roadmap = roadmap_of(request.by, code)
    note_contact.require(request.by, roadmap)
    practices, figures = (
        queries.cards_working_in(request.by, roadmap.area),
        queries.figures_to_take(request.by, roadmap.area),
    )
    form = bound(request, forms.EvidenceForm, practices=practices, figures=figures)
    if submitted(request, form):
        evidence = attempt(form, services.take_evidence, area=roadmap.area, by=request.by, **form.cleaned_data)
        if evidence:
            uid = evidence.practice.uid
            return done(request, _("Wynik jest na karcie."), "practices:practice_detail", uid=uid)
    context = {"form": form, "roadmap": roadmap, "practices": practices, "figures": figures}
    return render(request, "practices/take_evidence.html", context)


@action
def remove_evidence(request: Request, uid: UUID) -> HttpResponse:
    """Take a figure off a card."""
    evidence = queries.evidence_for(request.by, uid)
    rules.take_evidence.require(request.by, evidence.practice)
    form = bound(request, forms.NothingMoreForm)
    if submitted(request, form):
        practice = attempt(form, services.remove_evidence, evidence=evidence, by=request.by)
        if practice:
            return done(request, _("Wynik zdjęty z karty."), "practices:practice_detail", uid=practice.uid)
    return render(request, "practices/remove_evidence.html", {"form": form, "evidence": evidence})
