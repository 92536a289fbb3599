# SPDX-License-Identifier: EUPL-1.2
"""Outline concepts: the queue of the region, and the versions of one gmina."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.roadmap import forms, queries, rules, services
from kooperacja.growth.roadmap.enums import ConceptState


@page
def concept_list(request: Request) -> HttpResponse:
    """Concepts that wait for a decision, the nearest day first; earlier ones by a chip."""
    by = request.by
    rules.see_region.require(by)
    state = request.GET.get("stan", "")
    state = state if state in ConceptState.values else ""
    rows = queries.concepts(by, state=state, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    near = by.today + timedelta(days=queries.rule_of_days("term_near", by))
    return render(
        request,
        "roadmap/concept_list.html",
        {
            "page": rows,
            "state": state,
            "states": ConceptState.choices,
            "tab": "concepts",
            "today": by.today,
            "near": near,
        },
    )


@page
def gmina_concepts(request: Request, code: str) -> HttpResponse:
    """Versions of one gmina with remarks, the newest first."""
    by = request.by
    roadmap = queries.roadmap_of(by, code)
    versions = queries.concepts_of(roadmap)
    newest = versions[0] if versions else None
    return render(
        request,
        "roadmap/gmina_concepts.html",
        {
            "roadmap": roadmap, "versions": versions, "newest": newest, "can": allowed(by, roadmap, rules.submit_concept),
            "may_submit": newest is None or newest.state in (ConceptState.RETURNED, ConceptState.WITHDRAWN),
            "can_review": newest is not None and newest.state == ConceptState.SUBMITTED and rules.review_concept(by, newest),
            "rows": queries.checklist_of(newest) if newest else [], "today": by.today,
        },
    )  # fmt: skip


@action
def submit_concept(request: Request, code: str) -> HttpResponse:
    """Hand in the next version."""
    roadmap = queries.roadmap_of(request.by, code)
    rules.submit_concept.require(request.by, roadmap)
    form = bound(request, forms.SubmitConceptForm, initial={"submitted_on": request.by.today})
    if submitted(request, form):
        data = dict(form.cleaned_data)
        upload = data.pop("file")
        if upload is not None:
            data |= {"content": upload.read(), "name": upload.name}
        if attempt(form, services.submit_concept, roadmap=roadmap, by=request.by, **data):
            return done(request, _("Wersja złożona, zegar decyzji ruszył."), "roadmap:gmina_concepts", code=code)
    return render(request, "roadmap/submit_concept.html", {"form": form, "roadmap": roadmap})


@action
def review_concept(request: Request, uid: UUID) -> HttpResponse:
    """Read a version in twelve dimensions."""
    by = request.by
    concept = queries.concept_for(by, uid)
    rules.review_concept.require(by, concept)
    form = bound(request, forms.ReviewConceptForm, rows=queries.checklist_of(concept))
    if submitted(request, form) and attempt(form, services.review_concept, concept=concept, marks=form.marks(), by=by):
        return done(request, _("Uwagi zapisane."), "roadmap:gmina_concepts", code=concept.roadmap.area.code)
    return render(
        request, "roadmap/review_concept.html", {"form": form, "concept": concept, "roadmap": concept.roadmap}
    )


@action
def return_concept(request: Request, uid: UUID) -> HttpResponse:
    """Give a version back with remarks."""
    concept = queries.concept_for(request.by, uid)
    rules.review_concept.require(request.by, concept)
    form = bound(request, forms.ReturnConceptForm)
    if submitted(request, form) and attempt(
        form, services.return_concept, concept=concept, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Koncepcja zwrócona z uwagami."), "roadmap:gmina_concepts", code=concept.roadmap.area.code
        )
    return render(
        request, "roadmap/return_concept.html", {"form": form, "concept": concept, "roadmap": concept.roadmap}
    )


@action
def accept_concept(request: Request, uid: UUID) -> HttpResponse:
    """Accept a version that was read whole."""
    concept = queries.concept_for(request.by, uid)
    rules.review_concept.require(request.by, concept)
    if request.method == "POST":
        services.accept_concept(concept=concept, by=request.by)
        return done(request, _("Koncepcja zaakceptowana."), "roadmap:gmina_concepts", code=concept.roadmap.area.code)
    return render(request, "roadmap/accept_concept.html", {"concept": concept, "roadmap": concept.roadmap})


@action
def withdraw_concept(request: Request, uid: UUID) -> HttpResponse:
    """The gmina takes its version back."""
    concept = queries.concept_for(request.by, uid)
    rules.submit_concept.require(request.by, concept.roadmap)
    if request.method == "POST":
        services.withdraw_concept(concept=concept, by=request.by)
        return done(request, _("Wersja wycofana."), "roadmap:gmina_concepts", code=concept.roadmap.area.code)
    return render(request, "roadmap/withdraw_concept.html", {"concept": concept, "roadmap": concept.roadmap})


@page
def concept_file(request: Request, uid: UUID) -> HttpResponse:
    """The document of a version."""
    concept = queries.concept_for(request.by, uid)
    if concept.file is None:
        raise ObjectDoesNotExist
    return serve(concept.file, request)
