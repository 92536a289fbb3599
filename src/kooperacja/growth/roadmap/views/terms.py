# SPDX-License-Identifier: EUPL-1.2
"""Terms of a gmina and the steps of creating its centre."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.roadmap import forms, queries, rules, services


@action
def add_deadline(request: Request, code: str) -> HttpResponse:
    """Note a day that a gmina must not miss."""
    roadmap = queries.roadmap_of(request.by, code)
    rules.add_deadline.require(request.by, roadmap)
    form = bound(request, forms.DeadlineForm, initial={"kind": "concept"})
    if submitted(request, form) and attempt(
        form, services.add_deadline, roadmap=roadmap, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Termin zapisany. Gmina już o nim wie."), "roadmap:gmina_detail", code=code)
    return render(request, "roadmap/add_deadline.html", {"form": form, "roadmap": roadmap})


@action
def settle_deadline(request: Request, uid: UUID) -> HttpResponse:
    """Close a term: kept, moved or called off."""
    deadline = queries.deadline_for(request.by, uid)
    rules.settle_deadline.require(request.by, deadline)
    form = bound(request, forms.SettleDeadlineForm)
    code = deadline.roadmap.area.code
    if submitted(request, form) and attempt(
        form, services.settle_deadline, deadline=deadline, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Termin zamknięty."), "roadmap:gmina_detail", code=code)
    return render(
        request, "roadmap/settle_deadline.html", {"form": form, "deadline": deadline, "roadmap": deadline.roadmap}
    )


@page
def steps(request: Request, code: str) -> HttpResponse:
    """The whole way of a gmina to its centre, step by step, with terms and what they come from."""
    roadmap = queries.roadmap_of(request.by, code)
    rows = queries.steps_of(roadmap, request.by)
    return render(
        request,
        "roadmap/steps.html",
        {
            "roadmap": roadmap, "rows": rows, "stepper": queries.stepper_of(rows), "today": request.by.today,
            "can": allowed(request.by, roadmap, rules.keep_steps),
        },
    )  # fmt: skip


@action
def lay_out_steps(request: Request, code: str) -> HttpResponse:
    """Choose how the centre comes to be and when it begins."""
    roadmap = queries.roadmap_of(request.by, code)
    rules.keep_steps.require(request.by, roadmap)
    form = bound(request, forms.ModeForm, initial={"mode": roadmap.mode, "starts_on": roadmap.starts_on})
    if submitted(request, form) and attempt(
        form, services.lay_out_steps, roadmap=roadmap, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Kroki rozpisane."), "roadmap:steps", code=code)
    return render(request, "roadmap/lay_out_steps.html", {"form": form, "roadmap": roadmap})


@action
def keep_step(request: Request, code: str, step: str) -> HttpResponse:
    """Write what is true of one step."""
    roadmap = queries.roadmap_of(request.by, code)
    rules.keep_steps.require(request.by, roadmap)
    row = next((r for r in queries.steps_of(roadmap, request.by) if r.placed.step.code == step), None)
    if row is None:
        raise ObjectDoesNotExist
    kept = row.row
    start = {
        "who": kept.who or row.placed.step.who, "planned_on": kept.planned_on, "done_on": kept.done_on,
        "evidence": kept.evidence, "evidence_url": kept.evidence_url,
    }  # fmt: skip
    form = bound(request, forms.StepForm, has_law_term=row.placed.by_law, initial=start)
    if submitted(request, form) and attempt(
        form, services.keep_step, roadmap=roadmap, code=step, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Krok zapisany."), "roadmap:steps", code=code)
    return render(request, "roadmap/keep_step.html", {"form": form, "roadmap": roadmap, "row": row})
