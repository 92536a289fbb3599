# SPDX-License-Identifier: EUPL-1.2
"""The manager's week: who goes where, what has nobody, every change of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.forms import BaseForm
from django.http import HttpResponse

from kooperacja.base.core.rules import Rule
from kooperacja.base.ui.http import Request, action, attempt, bound, done, only_if, page, render, reverse, submitted
from kooperacja.care.delivery import queries, rules, services
from kooperacja.care.delivery.forms import HandForm, MoveForm, PlanForm, ReasonForm, WorkerForm
from kooperacja.care.delivery.models import Visit
from kooperacja.ground.organisations.enums import Role


def _week(request: Request) -> date:
    try:
        return date.fromisoformat(request.GET.get("tydzien", ""))
    except ValueError:
        return request.by.today


def _to_week(request: Request, visit: Visit, words: str) -> HttpResponse:
    return done(request, words, f"{reverse('delivery:week_board')}?tydzien={visit.planned_start:%Y-%m-%d}")


@page
def week_board(request: Request) -> HttpResponse:
    """Workers in rows, days in columns; on a phone day by day."""
    only_if(rules.see_visits(request.by))
    board = queries.week_board(request.by, _week(request))
    context = {
        "board": board,
        "previous": board.first - timedelta(days=7),
        "next": board.first + timedelta(days=7),
        "is_manager": request.by.role == Role.PROVIDER_MANAGER,
        "awaiting": queries.awaiting_count(request.by),
        "odd": queries.exceptions_count(request.by),
    }
    return render(request, "delivery/week_board.html", context)


@action
def plan_visits(request: Request, uid: UUID) -> HttpResponse:
    """Visits of an order from its pattern."""
    order = queries.order_to_plan(request.by, uid)
    rules.plan_visits.require(request.by, order)
    workers = queries.workers_of(request.by)
    form = bound(request, PlanForm, workers=workers, order=order, today=request.by.today)
    if submitted(request, form):
        visits = attempt(form, services.plan_visits, order=order, by=request.by, **form.cleaned_data)
        if visits:
            return _to_week(request, visits[0], f"Zaplanowane wizyty: {len(visits)}.")
    return render(request, "delivery/plan_visits.html", {"order": order, "form": form})


def _change(
    request: Request, uid: UUID, service: Callable[..., Any], words: dict[str, str], form_class: Callable[..., BaseForm],
    *, rule: Rule[[Visit]] = rules.change_visit, typed: Callable[[Any], dict[str, Any]] = lambda form: form.cleaned_data,
    **form_kwargs: Any,
) -> HttpResponse:  # fmt: skip
    """One change of one visit: its form, its service, back to its week."""
    visit = queries.visit_for(request.by, uid)
    rule.require(request.by, visit)
    if "initial" in form_kwargs:
        form_kwargs["initial"] = form_kwargs["initial"](visit)
    form = bound(request, form_class, **form_kwargs)
    if submitted(request, form) and attempt(form, service, visit=visit, by=request.by, **typed(form)):
        return _to_week(request, visit, words["done"])
    return render(request, "delivery/visit_step.html", {"visit": visit, "form": form, "words": words})


@action
def assign_worker(request: Request, uid: UUID) -> HttpResponse:
    """Give a visit to somebody."""
    words = {"title": "Kto pójdzie na tę wizytę", "button": "Zapisz, kto pójdzie", "done": "Wizyta ma już osobę."}

    def without_reason(form: Any) -> dict[str, Any]:
        return {"worker": form.cleaned_data["worker"]}

    workers = queries.workers_of(request.by)
    return _change(
        request,
        uid,
        services.assign_worker,
        {**words, "hide": "reason"},
        WorkerForm,
        typed=without_reason,
        workers=workers,
    )


@action
def substitute_worker(request: Request, uid: UUID) -> HttpResponse:
    """Send somebody else."""
    words = {
        "title": "Zastępstwo",
        "button": "Wyślij zastępstwo",
        "done": "Zastępstwo wpisane. Obie osoby już o nim wiedzą.",
    }
    workers = queries.workers_of(request.by)
    return _change(request, uid, services.substitute_worker, words, WorkerForm, workers=workers)


@action
def move_visit(request: Request, uid: UUID) -> HttpResponse:
    """Another time."""
    words = {"title": "Przełóż wizytę", "button": "Przełóż wizytę", "done": "Wizyta przełożona."}

    def times(form: Any) -> dict[str, Any]:
        span = form.spans()
        return {"starts_at": span["start"], "ends_at": span["end"]}

    return _change(request, uid, services.move_visit, words, MoveForm, typed=times, initial=queries.planned_clock)


@action
def cancel_visit(request: Request, uid: UUID) -> HttpResponse:
    """Cancel one visit."""
    words = {"title": "Odwołaj wizytę", "button": "Odwołaj wizytę", "danger": "1", "done": "Wizyta odwołana."}
    return _change(request, uid, services.cancel_visit, words, ReasonForm)


def _by_hand(form: Any) -> dict[str, Any]:
    span = form.spans()
    kept = {k: v for k, v in form.cleaned_data.items() if k not in {"day", "time_from", "time_to"}}
    return {**kept, "started_at": span["start"], "ended_at": span["end"]}


@action
def record_by_hand(request: Request, uid: UUID) -> HttpResponse:
    """Write down the times of a visit whose record never came."""
    visit = queries.visit_for(request.by, uid)
    rules.record_by_hand.require(request.by, visit.order)
    acts = list(visit.order.brief.get("acts", []))
    form = bound(request, HandForm, workers=None, acts=acts, initial=queries.planned_clock(visit))
    if submitted(request, form) and attempt(
        form, services.record_by_hand, visit=visit, by=request.by, **_by_hand(form)
    ):
        return _to_week(request, visit, "Wizyta wpisana. Potwierdzi ją CUS.")
    words = {"title": "Wpisz wizytę ręcznie", "button": "Wpisz wizytę"}
    return render(request, "delivery/visit_step.html", {"visit": visit, "form": form, "words": words})


@action
def add_visit_by_hand(request: Request, uid: UUID) -> HttpResponse:
    """Write down a visit that was never planned."""
    order = queries.order_to_plan(request.by, uid)
    rules.record_by_hand.require(request.by, order)
    acts = list(order.brief.get("acts", []))
    form = bound(request, HandForm, workers=queries.workers_of(request.by), acts=acts)
    if submitted(request, form):
        visit = attempt(form, services.add_visit_by_hand, order=order, by=request.by, **_by_hand(form))
        if visit:
            return _to_week(request, visit, "Wizyta dopisana. Potwierdzi ją CUS.")
    words = {"title": "Dopisz wizytę", "button": "Dopisz wizytę"}
    return render(request, "delivery/visit_step.html", {"order": order, "form": form, "words": words})
