# SPDX-License-Identifier: EUPL-1.2
"""Contracts: create, sign, amend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.money import ZERO, zloty
from kooperacja.care.commissioning import notifications, queries, rules
from kooperacja.care.commissioning.enums import CONTRACT_FLOW, ContractKind, ContractState, RoundingRule
from kooperacja.care.commissioning.logic.modes import ModeLimits, breaches
from kooperacja.care.commissioning.logic.units import in_words
from kooperacja.care.commissioning.models import (
    Contract,
    ContractAmendment,
    ContractPrice,
    ContractService,
    FundingSource,
)
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.organisations.models import Organisation


@dataclass(frozen=True)
class ServiceTerms:
    """One service of a new contract: limit in units (minutes for hours) and the price of one unit."""

    service_type: ServiceType
    limit_units: int
    price_amount: Decimal


@transaction.atomic
def create_contract(
    *,
    number: str,
    provider: Organisation,
    mode: str,
    starts_on: date,
    ends_on: date,
    limit_amount: Decimal,
    services: Sequence[ServiceTerms],
    by: Acting,
    answer_days: int = 2,
    payment_days: int = 14,
    rounding: str = RoundingRule.EXACT,
    conditions: str = "",
) -> Contract:
    """Write down a contract with a provider as a draft: mode, period, limit in money, services with limits and prices.

    The mode decides whether it is a purchase or a grant.
    """
    rules.create_contract.require(by)
    number = number.strip()
    _check_period(starts_on, ends_on)
    _check_money(limit_amount, services)
    kind = _check_mode(mode, starts_on, ends_on, limit_amount)
    if Contract.objects.filter(centre_id=by.organisation_id, number=number).exists():
        raise DomainError(_("Umowa nr {n} już jest. Wpisz inny numer.").format(n=number), field="number")
    contract = Contract.objects.create(
        number=number,
        centre_id=by.organisation_id or 0,
        provider=provider,
        mode=mode,
        kind=kind,
        starts_on=starts_on,
        ends_on=ends_on,
        limit_amount=limit_amount,
        answer_days=answer_days,
        payment_days=payment_days,
        rounding=rounding,
        conditions=conditions,
    )
    for terms in services:
        service = ContractService.objects.create(
            contract=contract, service_type=terms.service_type, limit_units=terms.limit_units
        )
        ContractPrice.objects.create(contract_service=service, valid_from=starts_on, amount=terms.price_amount)
    audit.record("commissioning.contract.created", contract, by=by, mode=mode, limit=str(limit_amount))
    return contract


@transaction.atomic
def sign_contract(*, contract: Contract, signed_on: date, by: Acting) -> Contract:
    """Record that both sides have signed; from its first day the contract is in force."""
    rules.sign_contract.require(by, contract)
    if signed_on > by.today:
        raise DomainError(_("Data podpisania jest w przyszłości. Wpisz dzień, w którym podpisano."), field="signed_on")
    CONTRACT_FLOW.move(contract, to=ContractState.SIGNED, signed_on=signed_on)
    if contract.starts_on <= by.today:
        CONTRACT_FLOW.move(contract, to=ContractState.ACTIVE)
    audit.record("commissioning.contract.signed", contract, by=by, signed_on=signed_on)
    return contract


@transaction.atomic
def amend_contract(
    *,
    contract: Contract,
    reason: str,
    valid_from: date,
    by: Acting,
    service: ContractService | None = None,
    price_amount: Decimal | None = None,
    limit_units: int | None = None,
    limit_amount: Decimal | None = None,
) -> ContractAmendment:
    """Record an amendment: a new price of one service from a day, a higher limit of its units, a higher limit of money."""
    rules.amend_contract.require(by, contract)
    if contract.state not in {ContractState.SIGNED, ContractState.ACTIVE}:
        raise DomainError(_("Aneks można dodać tylko do obowiązującej umowy."))
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego umowa się zmienia: zapyta o to kontrola."), field="reason")
    if not contract.starts_on <= valid_from <= contract.ends_on:
        raise DomainError(
            _("Zmiana może obowiązywać od {first} do {last}: tyle trwa umowa.").format(
                first=short(contract.starts_on), last=short(contract.ends_on)
            ),
            field="valid_from",
        )
    told = [
        *_amend_money(contract, limit_amount, by),
        *_amend_service(service, price_amount, limit_units, valid_from),
    ]
    if not told:
        raise DomainError(_("Wpisz, co się zmienia: nową cenę, więcej godzin albo wyższą kwotę."))
    amendment = ContractAmendment.objects.create(
        contract=contract,
        number=contract.amendments.count() + 1,
        valid_from=valid_from,
        what="; ".join(told),
        reason=reason.strip(),
        recorded_at=by.at,
        recorded_by=by.user_label,
    )
    audit.record("commissioning.contract.amended", contract, by=by, reason=reason.strip(), what="; ".join(told))
    notifications.contract_amended(contract, by)
    return amendment


@transaction.atomic
def add_funding_source(*, name: str, year: int, budget_amount: Decimal, by: Acting, series: int = 1) -> FundingSource:
    """Add a source of money of the own CUS for a year."""
    rules.create_contract.require(by)
    source = FundingSource.objects.create(
        centre_id=by.organisation_id or 0, name=name, year=year, budget_amount=budget_amount, series=series
    )
    audit.record("commissioning.funding.added", source, by=by, budget=str(budget_amount))
    return source


def _check_period(starts_on: date, ends_on: date) -> None:
    if ends_on < starts_on:
        raise DomainError(
            _("Umowa kończy się przed początkiem. Wpisz koniec nie wcześniej niż {day}.").format(day=short(starts_on)),
            field="ends_on",
        )


def _check_money(limit_amount: Decimal, services: Sequence[ServiceTerms]) -> None:
    if limit_amount <= ZERO:
        raise DomainError(_("Wpisz kwotę umowy większą od zera."), field="limit_amount")
    if not services:
        raise DomainError(_("Dodaj co najmniej jedną usługę z ceną."), field="service_type")
    if any(terms.price_amount <= ZERO for terms in services):
        raise DomainError(_("Cena jednostki musi być większa od zera."), field="price_amount")


def _check_mode(mode: str, starts_on: date, ends_on: date, amount: Decimal) -> str:
    known = queries.engagement_mode(mode, on=starts_on)
    if known is None:
        raise DomainError(_("Wybierz tryb z listy: innego sposobu zlecania prawo nie zna."), field="mode")
    limits = ModeLimits(known.name, known.max_years, known.max_days, known.max_amount, known.basis)
    for breach in breaches(limits, starts_on, ends_on, amount):
        raise DomainError(breach.sentence, field=breach.field)
    return ContractKind.GRANT if known.kind == "grant" else ContractKind.PURCHASE


def _amend_money(contract: Contract, limit_amount: Decimal | None, by: Acting) -> list[str]:
    if limit_amount is None or limit_amount == contract.limit_amount:
        return []
    ordered = queries.room_in(contract, on=by.today).ordered_amount
    if limit_amount < ordered:
        raise DomainError(
            _("Zlecenia zajęły już {ordered}. Wpisz co najmniej tyle albo najpierw odwołaj zlecenia.").format(
                ordered=zloty(ordered)
            ),
            field="limit_amount",
        )
    told = _("limit kwoty {old} → {new}").format(old=zloty(contract.limit_amount), new=zloty(limit_amount))
    Contract.objects.filter(pk=contract.pk).update(limit_amount=limit_amount)
    contract.limit_amount = limit_amount
    return [told]


def _amend_service(
    service: ContractService | None, price_amount: Decimal | None, limit_units: int | None, valid_from: date
) -> list[str]:
    if service is None:
        if price_amount is not None or limit_units is not None:
            raise DomainError(_("Wybierz usługę, której dotyczy zmiana."), field="service")
        return []
    told = []
    name = service.service_type.name
    if price_amount is not None:
        if price_amount <= ZERO:
            raise DomainError(_("Cena jednostki musi być większa od zera."), field="price_amount")
        ContractPrice.objects.update_or_create(
            contract_service=service, valid_from=valid_from, defaults={"amount": price_amount}
        )
        told.append(
            _("{name}: cena {price} od {day}").format(name=name, price=zloty(price_amount), day=short(valid_from))
        )
    if limit_units is not None and limit_units != service.limit_units:
        unit = service.service_type.unit
        told.append(
            _("{name}: limit {old} → {new}").format(
                name=name, old=in_words(service.limit_units, unit), new=in_words(limit_units, unit)
            )
        )
        ContractService.objects.filter(pk=service.pk).update(limit_units=limit_units)
        service.limit_units = limit_units
    return told
