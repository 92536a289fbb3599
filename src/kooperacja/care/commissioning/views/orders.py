# SPDX-License-Identifier: EUPL-1.2
"""Orders, from both sides of a contract."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.forms import BaseForm, Form
from django.http import HttpResponse

from kooperacja.base.core.rules import Rule
from kooperacja.base.ui.http import Request, action, attempt, bound, done, only_if, page, render, submitted
from kooperacja.care.commissioning import queries, rules, services
from kooperacja.care.commissioning.forms import AcceptForm, DeclineForm, OrderForm, PartForm, PauseForm, ReasonForm
from kooperacja.care.commissioning.logic.brief import ResidentBrief
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.ground.organisations.enums import Role

_DETAIL = "commissioning:order_detail"


@page
def order_list(request: Request) -> HttpResponse:
    """Orders of this side; the provider first sees those that wait for an answer."""
    only_if(rules.see_orders(request.by))
    shown = request.GET.get("pokaz", "")
    is_provider = request.by.role == Role.PROVIDER_MANAGER
    context = {
        "orders": queries.order_list(
            request.by, shown=shown, after=request.GET.get("after", ""), before=request.GET.get("before", "")
        ),
        "counts": queries.order_counts(request.by),
        "shown": shown,
        "is_provider": is_provider,
        "waiting": queries.waiting_for_answer(request.by) if is_provider and not shown else [],
    }
    return render(request, "commissioning/order_list.html", context)


@page
def order_detail(request: Request, uid: UUID) -> HttpResponse:
    """One order: the CUS sees whom it is for, the provider sees the brief."""
    order = queries.order_for(request.by, uid)
    context = {
        "order": order,
        "brief": ResidentBrief.of(order.brief),
        "is_provider": request.by.role == Role.PROVIDER_MANAGER,
        "can": queries.can_now(request.by, order),
        "can_order": rules.draft_order(request.by, order.granted.case),
    }
    return render(request, "commissioning/order_detail.html", context)


@action
def draft_order(request: Request, uid: UUID) -> HttpResponse:
    """A new order of a granted service."""
    granted = queries.granted_for(request.by, uid)
    rules.draft_order.require(request.by, granted.case)
    service_type = granted.programme_service.service_type
    contracts = queries.contracts_for(request.by, service_type, granted.starts_on, granted.ends_on)
    sources = queries.funding_sources(request.by)
    only = {
        name: rows[0].uid
        for name, rows in (("contract", contracts), ("funding_source", sources))
        if len(rows) == 1  # type: ignore[arg-type]
    }
    form = bound(
        request,
        OrderForm,
        granted=granted,
        contracts=contracts,
        rooms=queries.rooms_in(contracts, on=request.by.today),
        sources=sources,
        initial={**queries.order_suggestion(granted, today=request.by.today), **only},
    )
    if submitted(request, form):
        order = attempt(form, services.draft_order, granted=granted, by=request.by, **form.cleaned_data)
        if order:
            return done(request, "Zlecenie gotowe. Sprawdź je i wyślij.", _DETAIL, uid=order.uid)
    return render(request, "commissioning/draft_order.html", {"granted": granted, "form": form, "contracts": contracts})


def _step(
    request: Request, uid: UUID, rule: Rule[[ServiceOrder]], service: Callable[..., Any], words: dict[str, str],
    *, form_class: Callable[..., BaseForm] = Form, **form_kwargs: Any,
) -> HttpResponse:  # fmt: skip
    """One deed on one order: its form, its service, the way back."""
    order = queries.order_for(request.by, uid)
    rule.require(request.by, order)
    if "order" in form_kwargs:
        form_kwargs["order"] = order
    form = bound(request, form_class, **form_kwargs)
    if submitted(request, form) and attempt(form, service, order=order, by=request.by, **form.cleaned_data):
        return done(request, words["done"], _DETAIL, uid=order.uid)
    is_provider = request.by.role == Role.PROVIDER_MANAGER
    context = {
        "order": order, "form": form, "words": words, "is_provider": is_provider,
        "brief": ResidentBrief.of(order.brief),
    }  # fmt: skip
    return render(request, "commissioning/order_step.html", context)


@action
def send_order(request: Request, uid: UUID) -> HttpResponse:
    """Send a drafted order."""
    words = {
        "title": "Wyślij zlecenie",
        "text": "Wykonawca zobaczy imię i nazwisko, adres, telefon, dojście i czynności. Nie zobaczy sprawy ani dochodów.",
        "button": "Wyślij zlecenie",
        "done": "Zlecenie wysłane. Wykonawca już o nim wie.",
    }
    return _step(request, uid, rules.send_order, services.send_order, words)


@action
def accept_order(request: Request, uid: UUID) -> HttpResponse:
    """Accept whole."""
    words = {
        "title": "Przyjmij zlecenie",
        "text": "Przyjmujesz całość. Potem zaplanujesz wizyty.",
        "button": "Przyjmij całe zlecenie",
        "done": "Zlecenie przyjęte. CUS już o tym wie.",
    }
    return _step(request, uid, rules.accept_order, services.accept_order, words, form_class=AcceptForm)


@action
def accept_partly(request: Request, uid: UUID) -> HttpResponse:
    """Accept a part."""
    words = {
        "title": "Przyjmij część",
        "text": "Lepiej część niż nic: CUS od razu szuka kogoś na resztę.",
        "button": "Przyjmij tyle",
        "done": "Część zlecenia przyjęta. CUS już o tym wie.",
    }
    return _step(request, uid, rules.accept_partly, services.accept_partly, words, form_class=PartForm, order=None)


@action
def decline_order(request: Request, uid: UUID) -> HttpResponse:
    """Decline with a reason."""
    words = {
        "title": "Odrzuć zlecenie",
        "text": "CUS dowie się od razu i poszuka kogoś innego.",
        "button": "Odrzuć zlecenie",
        "done": "Zlecenie odrzucone. CUS już o tym wie.",
    }
    return _step(request, uid, rules.decline_order, services.decline_order, words, form_class=DeclineForm)


@action
def pause_order(request: Request, uid: UUID) -> HttpResponse:
    """Pause."""
    words = {
        "title": "Wstrzymaj zlecenie",
        "text": "W tych dniach nikt nie przyjdzie i nic się nie nalicza. Druga strona dowie się od razu.",
        "button": "Wstrzymaj",
        "done": "Zlecenie wstrzymane.",
    }
    return _step(
        request, uid, rules.pause_order, services.pause_order, words, form_class=PauseForm,
        initial={"paused_from": request.by.today},
    )  # fmt: skip


@action
def resume_order(request: Request, uid: UUID) -> HttpResponse:
    """Resume."""
    words = {
        "title": "Wznów zlecenie",
        "text": "Od dziś wizyty znów mogą się odbywać.",
        "button": "Wznów od dziś",
        "done": "Zlecenie wznowione.",
    }
    return _step(request, uid, rules.resume_order, services.resume_order, words)


@action
def finish_order(request: Request, uid: UUID) -> HttpResponse:
    """Say that it is delivered."""
    words = {
        "title": "Zakończ zlecenie",
        "text": "Nie będzie już nowych wizyt. To, co zrobiono, zostanie rozliczone.",
        "button": "Zakończ zlecenie",
        "done": "Zlecenie wykonane.",
    }
    return _step(request, uid, rules.finish_order, services.finish_order, words)


@action
def cancel_order(request: Request, uid: UUID) -> HttpResponse:
    """Cancel with a reason."""
    words = {
        "title": "Odwołaj zlecenie",
        "text": "Od dziś nikt nie przyjdzie. Wizyty, które się odbyły, zostaną rozliczone. Tego nie da się cofnąć.",
        "button": "Odwołaj zlecenie",
        "danger": "1",
        "done": "Zlecenie odwołane. Wykonawca już o tym wie.",
    }
    return _step(request, uid, rules.cancel_order, services.cancel_order, words, form_class=ReasonForm)


@action
def refresh_brief(request: Request, uid: UUID) -> HttpResponse:
    """Copy the present address and access note."""
    words = {
        "title": "Uaktualnij dane do wizyt",
        "text": "Przepiszemy z kartoteki adres, telefon i dojście, takie jak są dziś.",
        "button": "Uaktualnij dane",
        "done": "Dane do wizyt są aktualne.",
    }
    return _step(request, uid, rules.refresh_brief, services.refresh_brief, words)
