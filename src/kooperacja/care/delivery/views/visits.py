# SPDX-License-Identifier: EUPL-1.2
"""Confirming: what waits, what is odd, one visit and the decision about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.forms import BaseForm, Form
from django.http import HttpResponse

from kooperacja.base.core.rules import Rule
from kooperacja.base.core.text import plural
from kooperacja.base.ui.http import Request, action, attempt, bound, done, only_if, page, render, sent, submitted
from kooperacja.care.delivery import queries, rules, services
from kooperacja.care.delivery.forms import AnswerForm, ConfirmForm, QuestionForm, ReasonForm, uids_of
from kooperacja.care.delivery.models import Visit
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.organisations.enums import Role


def _list(request: Request, found: Any, **more: Any) -> dict[str, Any]:
    return {
        "visits": found,
        "awaiting": queries.awaiting_count(request.by),
        "odd": queries.exceptions_count(request.by),
        "is_manager": request.by.role == Role.PROVIDER_MANAGER,
        "may_confirm": request.by.role in rules.CONFIRMERS | {Role.PROVIDER_MANAGER},
        **more,
    }


@page
def awaiting_list(request: Request) -> HttpResponse:
    """Finished visits that wait for confirmation: tick and confirm many at once."""
    only_if(rules.see_visits(request.by))
    found = queries.awaiting(request.by, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return render(request, "delivery/awaiting_list.html", _list(request, found, form=Form(), chosen=None))


@action
def confirm_visits(request: Request) -> HttpResponse:
    """Confirm what was ticked."""
    only_if(rules.see_visits(request.by))
    typed = sent(request)
    visits = queries.visits_by_uid(request.by, uids_of(typed.getlist("visit"))) if typed is not None else []
    form = bound(request, Form)
    if submitted(request, form):
        confirmed = attempt(form, services.confirm_visits, visits=visits, by=request.by)
        if confirmed:
            count = len(confirmed)
            words = plural(count, "wizyta potwierdzona", "wizyty potwierdzone", "wizyt potwierdzonych")
            return done(request, f"{count} {words}.", "delivery:awaiting_list")
    chosen = [visit.pk for visit in visits] if typed is not None else None
    context = _list(request, queries.awaiting(request.by), form=form, chosen=chosen)
    return render(request, "delivery/awaiting_list.html", context)


@page
def exception_list(request: Request) -> HttpResponse:
    """Visits at which a person should look."""
    only_if(rules.see_visits(request.by))
    found = queries.exceptions(request.by, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return render(request, "delivery/exception_list.html", _list(request, found))


@page
def visit_detail(request: Request, uid: UUID) -> HttpResponse:
    """One visit: planned, recorded, decided."""
    only_if(rules.see_visits(request.by))
    visit = queries.visit_for(request.by, uid)
    context = {
        "visit": visit,
        "records": queries.records_of(visit),
        "can": queries.can_now(request.by, visit),
        "is_manager": request.by.role == Role.PROVIDER_MANAGER,
        "is_timed": visit.order.service_type.unit == Unit.HOUR,
    }
    return render(request, "delivery/visit_detail.html", context)


def _decide(
    request: Request, uid: UUID, rule: Rule[[Visit]], service: Callable[..., Any], words: dict[str, str],
    form_of: Callable[[Visit], BaseForm],
) -> HttpResponse:  # fmt: skip
    """One decision about one visit: its form, its service, back to the visit."""
    visit = queries.visit_for(request.by, uid)
    rule.require(request.by, visit)
    form = form_of(visit)
    if submitted(request, form) and attempt(form, service, visit=visit, by=request.by, **form.cleaned_data):
        return done(request, words["done"], "delivery:visit_detail", uid=visit.uid)
    return render(request, "delivery/visit_step.html", {"visit": visit, "form": form, "words": words})


@action
def confirm_visit(request: Request, uid: UUID) -> HttpResponse:
    """Confirm one visit."""
    words = {"title": "Potwierdź wizytę", "button": "Potwierdź wizytę", "done": "Wizyta potwierdzona."}

    def form_of(visit: Visit) -> BaseForm:
        return bound(
            request, ConfirmForm, is_timed=visit.order.service_type.unit == Unit.HOUR, initial={"units": visit.units}
        )

    return _decide(request, uid, rules.confirm_visit, services.confirm_visit, words, form_of)


@action
def question_visit(request: Request, uid: UUID) -> HttpResponse:
    """Ask about a visit."""
    words = {
        "title": "Zapytaj o wizytę",
        "button": "Wyślij pytanie",
        "done": "Pytanie wysłane. Nic nie przepada, dopóki nie ma odpowiedzi.",
    }
    return _decide(
        request, uid, rules.question_visit, services.question_visit, words, lambda _visit: bound(request, QuestionForm)
    )


@action
def explain_visit(request: Request, uid: UUID) -> HttpResponse:
    """Answer a question."""
    words = {"title": "Wyjaśnij wizytę", "button": "Wyślij wyjaśnienie", "done": "Wyjaśnienie wysłane do CUS."}
    return _decide(
        request, uid, rules.explain_visit, services.explain_visit, words, lambda _visit: bound(request, AnswerForm)
    )


@action
def disallow_visit(request: Request, uid: UUID) -> HttpResponse:
    """Decide that it does not count."""
    words = {
        "title": "Nie uznaj wizyty", "button": "Nie uznaj", "danger": "1",
        "done": "Wizyta nieuznana. Zapis zostaje, wykonawca zna powód.",
    }  # fmt: skip
    return _decide(
        request, uid, rules.disallow_visit, services.disallow_visit, words, lambda _visit: bound(request, ReasonForm)
    )
