# SPDX-License-Identifier: EUPL-1.2
"""Pages of the gminas that a region accompanies."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.roadmap import forms, queries, rules, services
from kooperacja.growth.roadmap.enums import Stage
from kooperacja.growth.roadmap.logic.silence import is_silent, since_words
from kooperacja.growth.support.queries import support_for_area
from kooperacja.growth.support.rules import see_gmina_support


@page
def gmina_list(request: Request) -> HttpResponse:
    """Gminas that the centre accompanies."""
    by = request.by
    stage, only, text = (request.GET.get(k, "") for k in ("etap", "tylko", "q"))
    page_of_rows = queries.gminas(
        by, stage=stage, only=only, text=text, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    counts = queries.stage_counts(by)
    stages = [(value, label, counts.get(value, 0)) for value, label in Stage.choices]
    return render(
        request,
        "roadmap/gmina_list.html",
        {
            "page": page_of_rows, "stages": [s for s in stages if s[2]], "stage": stage, "only": only, "text": text,
            "total": sum(counts.values()), "can_open": by.role in REGION_ROLES, "tab": "all",
            "silence_days": queries.rule_of_days("silence", by),
        },
    )  # fmt: skip


@page
def gmina_detail(request: Request, code: str) -> HttpResponse:
    """One gmina: where it is, who is in it, what it got, what comes next. To others only what is public."""
    by = request.by
    roadmap = queries.seen_roadmap(by, code)
    if roadmap is None:
        area = queries.gmina(code)
        context = {
            "area": area, "facts": queries.facts_of(area), "institutions": queries.institutions_of(area),
            "can_open": rules.open_roadmap(by, area),
        }  # fmt: skip
        return render(request, "roadmap/gmina_facts.html", context)
    can = allowed(
        by, roadmap, rules.move_stage, rules.set_next_step, rules.note_contact, rules.add_deadline, rules.keep_steps,
        rules.plan_trip, rules.submit_concept,
    )  # fmt: skip
    steps = queries.steps_of(roadmap, by)
    return render(
        request,
        "roadmap/gmina_detail.html",
        {
            "roadmap": roadmap, "area": roadmap.area, "can": can, "steps": queries.stage_steps(roadmap.stage),
            "posts": queries.posts(roadmap, by), "support": support_for_area(by, roadmap.area, limit=20),
            "sees_support": see_gmina_support(by, roadmap.area),
            "contacts": queries.contacts_of(roadmap), "figures": queries.figures_for(roadmap.area, by),
            "period": queries.figure_period(by), "facts": queries.facts_of(roadmap.area),
            "is_region": by.role in REGION_ROLES,
            "silent": is_silent(roadmap.last_contact_on, by.today, queries.rule_of_days("silence", by)),
            "silence_days": queries.rule_of_days("silence", by),
            "deadlines": queries.open_deadlines(roadmap), "today": by.today,
            "creation": steps, "creation_now": next((s for s in steps if s.placed.state == "now"), None),
            "creation_done": sum(s.placed.state == "done" for s in steps),
            "standing": queries.standing_cover_of(by, roadmap), "trip": queries.next_trip_to(by, roadmap),
            "concept": queries.newest_of(roadmap),
            "contact_words": since_words(roadmap.last_contact_on, by.today),
        },
    )  # fmt: skip


@action
def open_roadmap(request: Request) -> HttpResponse:
    """Begin to accompany a gmina."""
    rules.see_region.require(request.by)
    start = {"area": queries.area_id_of(request.GET.get("gmina", ""))}
    form = bound(request, forms.OpenRoadmapForm, by=request.by, initial=start)
    if submitted(request, form):
        roadmap = attempt(form, services.open_roadmap, by=request.by, **form.cleaned_data)
        if roadmap:
            return done(request, _("Gmina ma swoją stronę."), "roadmap:gmina_detail", code=roadmap.area.code)
    return render(request, "roadmap/open_roadmap.html", {"form": form})


@action
def move_stage(request: Request, code: str) -> HttpResponse:
    """Move a gmina to another stage."""
    roadmap = queries.roadmap_of(request.by, code)
    rules.move_stage.require(request.by, roadmap)
    form = bound(request, forms.MoveStageForm, roadmap=roadmap)
    if submitted(request, form) and attempt(
        form, services.move_stage, roadmap=roadmap, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Etap zmieniony. Gmina już o tym wie."), "roadmap:gmina_detail", code=code)
    return render(request, "roadmap/move_stage.html", {"form": form, "roadmap": roadmap})


@action
def set_next_step(request: Request, code: str) -> HttpResponse:
    """Say what happens next with a gmina."""
    roadmap = queries.roadmap_of(request.by, code)
    rules.set_next_step.require(request.by, roadmap)
    start = {"next_step": roadmap.next_step, "next_step_on": roadmap.next_step_on}
    form = bound(request, forms.NextStepForm, initial=start)
    if submitted(request, form) and attempt(
        form, services.set_next_step, roadmap=roadmap, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Następny krok zapisany."), "roadmap:gmina_detail", code=code)
    return render(request, "roadmap/set_next_step.html", {"form": form, "roadmap": roadmap})


@action
def hand_over(request: Request, code: str) -> HttpResponse:
    """Give a gmina to another animator."""
    roadmap = queries.roadmap_of(request.by, code)
    rules.set_next_step.require(request.by, roadmap)
    form = bound(request, forms.HandOverForm, by=request.by, initial={"adviser": roadmap.adviser_id})
    if submitted(request, form) and attempt(
        form, services.hand_over, roadmap=roadmap, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Gmina przekazana z całą historią."), "roadmap:gmina_detail", code=code)
    return render(request, "roadmap/hand_over.html", {"form": form, "roadmap": roadmap})
