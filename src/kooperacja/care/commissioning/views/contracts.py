# SPDX-License-Identifier: EUPL-1.2
"""Contracts: list, one with its burn-down, new, signed, amended."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, action, attempt, bound, done, only_if, page, render, submitted
from kooperacja.care.commissioning import queries, rules, services
from kooperacja.care.commissioning.enums import ContractState
from kooperacja.care.commissioning.forms import AmendForm, ContractForm, SignForm
from kooperacja.care.commissioning.services import ServiceTerms
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.organisations.enums import Role

_DETAIL = "commissioning:contract_detail"


@page
def contract_list(request: Request) -> HttpResponse:
    """Contracts of this side with what is left in each."""
    only_if(rules.see_orders(request.by))
    shown = request.GET.get("pokaz", "obowiazujace")
    contracts = queries.contract_list(
        request.by, shown=shown, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    context = {
        "contracts": contracts,
        "rows": [(c, room) for c, room in queries.with_rooms(contracts.rows, on=request.by.today)],
        "shown": shown,
        "can_create": rules.create_contract(request.by),
        "is_provider": request.by.role == Role.PROVIDER_MANAGER,
    }
    return render(request, "commissioning/contract_list.html", context)


@page
def contract_detail(request: Request, uid: UUID) -> HttpResponse:
    """One contract: limits and how they burn, prices with dates, orders, mode and where it comes from."""
    contract = queries.contract_for(request.by, uid)
    room = queries.room_in(contract, on=request.by.today)
    context = {
        "contract": contract,
        "room": room,
        "over": next((s for s in room.services if s.left_units < 0), None),
        "orders": queries.orders_of_contract(request.by, contract),
        "mode": queries.engagement_mode(contract.mode, on=contract.starts_on),
        "is_provider": request.by.role == Role.PROVIDER_MANAGER,
        "can_sign": contract.state == ContractState.DRAFT and rules.sign_contract(request.by, contract),
        "can_amend": contract.takes_orders and rules.amend_contract(request.by, contract),
    }
    return render(request, "commissioning/contract_detail.html", context)


@action
def create_contract(request: Request) -> HttpResponse:
    """A new contract with its first service."""
    rules.create_contract.require(request.by)
    form = bound(
        request,
        ContractForm,
        providers=queries.providers(request.by),
        types=queries.service_types(request.by),
        modes=queries.modes_to_choose(on=request.by.today),
    )
    if submitted(request, form):
        typed = dict(form.cleaned_data)
        service_type, units = typed.pop("service_type"), typed.pop("limit_units")
        terms = ServiceTerms(
            service_type, units * 60 if service_type.unit == Unit.HOUR else units, typed.pop("price_amount")
        )
        contract = attempt(form, services.create_contract, services=[terms], by=request.by, **typed)
        if contract:
            return done(request, "Umowa zapisana jako szkic.", _DETAIL, uid=contract.uid)
    return render(
        request, "commissioning/contract_step.html", {"form": form, "title": "Nowa umowa", "button": "Zapisz umowę"}
    )


@action
def sign_contract(request: Request, uid: UUID) -> HttpResponse:
    """Record the signing."""
    contract = queries.contract_for(request.by, uid)
    rules.sign_contract.require(request.by, contract)
    form = bound(request, SignForm, initial={"signed_on": request.by.today})
    if submitted(request, form) and attempt(
        form, services.sign_contract, contract=contract, by=request.by, **form.cleaned_data
    ):
        return done(request, "Umowa podpisana.", _DETAIL, uid=contract.uid)
    context = {"form": form, "contract": contract, "title": "Umowa podpisana", "button": "Zapisz podpisanie"}
    return render(request, "commissioning/contract_step.html", context)


@action
def amend_contract(request: Request, uid: UUID) -> HttpResponse:
    """Record an amendment."""
    contract = queries.contract_for(request.by, uid)
    rules.amend_contract.require(request.by, contract)
    form = bound(request, AmendForm, services=list(contract.services.all()), initial={"valid_from": request.by.today})
    if submitted(request, form) and attempt(
        form, services.amend_contract, contract=contract, by=request.by, **form.cleaned_data
    ):
        return done(request, "Aneks zapisany. Wykonawca już o nim wie.", _DETAIL, uid=contract.uid)
    context = {"form": form, "contract": contract, "title": "Aneks do umowy", "button": "Zapisz aneks"}
    return render(request, "commissioning/contract_step.html", context)
