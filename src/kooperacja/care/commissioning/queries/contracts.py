# SPDX-License-Identifier: EUPL-1.2
"""Contracts, their prices, and the room left in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.money import ZERO
from kooperacja.base.core.paging import Page, keyset
from kooperacja.care.commissioning.enums import ContractState
from kooperacja.care.commissioning.logic.remaining import (
    Commitment,
    Price,
    Room,
    committed_amount,
    committed_units,
    price_on,
)
from kooperacja.care.commissioning.logic.units import affordable
from kooperacja.care.commissioning.models import (
    Contract,
    ContractPrice,
    ContractService,
    FundingSource,
    ServiceOrder,
)
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.law import queries as law
from kooperacja.ground.law.queries import EngagementMode
from kooperacja.ground.organisations.models import Organisation

TAKING_ORDERS = (ContractState.SIGNED, ContractState.ACTIVE)


@dataclass(frozen=True)
class ServiceRoom:
    """One service of a contract: its price today, what orders have taken, what is left."""

    service: ContractService
    prices: tuple[Price, ...]
    price: Decimal | None
    ordered_units: int
    ordered_amount: Decimal
    left_units: int

    @property
    def limit_units(self) -> int:
        """The limit of the contract for this service."""
        return self.service.limit_units

    @property
    def share(self) -> int:
        """Per cent of the limit taken by orders, at most 100."""
        return min(100, round(100 * self.ordered_units / self.limit_units)) if self.limit_units else 100


@dataclass(frozen=True)
class ContractRoom:
    """What is left in a contract, service by service, and its money."""

    services: tuple[ServiceRoom, ...]
    ordered_amount: Decimal
    left_amount: Decimal

    def of(self, service_type_id: int) -> ServiceRoom | None:
        """The row of one kind of service."""
        return next((s for s in self.services if s.service.service_type_id == service_type_id), None)

    def room(self, service_type_id: int) -> Room:
        """Units of one service and money of all, for the arithmetic."""
        found = self.of(service_type_id)
        return Room(found.left_units if found else 0, self.left_amount)


def _complete(rows: QuerySet[Contract]) -> QuerySet[Contract]:
    services = ContractService.objects.select_related("service_type").order_by("service_type__name_key", "pk")
    prices = ContractPrice.objects.order_by("valid_from", "pk")
    return rows.select_related("centre", "provider").prefetch_related(
        Prefetch("services", services.prefetch_related(Prefetch("prices", prices)))
    )


def contract_for(by: Acting, uid: UUID) -> Contract:
    """One contract with its services and prices; raises ``DoesNotExist`` for a stranger."""
    return _complete(Contract.objects.visible_to(by)).prefetch_related("amendments").get(uid=uid)


def contract_list(by: Acting, *, shown: str = "obowiazujace", after: str = "", before: str = "") -> Page[Contract]:
    """Contracts of this side, those that end first on top; ``shown`` is a filter of the page."""
    rows = Contract.objects.visible_to(by)
    if shown == "obowiazujace":
        rows = rows.filter(state__in=TAKING_ORDERS)
    elif shown == "przygotowane":
        rows = rows.filter(state=ContractState.DRAFT)
    elif shown == "zakonczone":
        rows = rows.exclude(state__in=(*TAKING_ORDERS, ContractState.DRAFT))
    return keyset(_complete(rows), order=("ends_on", "pk"), after=after, before=before)


def active_contracts(by: Acting) -> list[Contract]:
    """Every contract in force today on this side, with services and prices."""
    rows = Contract.objects.visible_to(by).filter(
        state__in=TAKING_ORDERS, starts_on__lte=by.today, ends_on__gte=by.today
    )
    return list(_complete(rows).order_by("ends_on", "pk"))


def contracts_for(by: Acting, service_type: ServiceType, first: date, last: date) -> list[Contract]:
    """Contracts under which this service can be ordered for these days."""
    rows = Contract.objects.visible_to(by).filter(
        state__in=TAKING_ORDERS, services__service_type=service_type, starts_on__lte=last, ends_on__gte=first
    )
    return list(_complete(rows.distinct()).order_by("provider__name_key", "pk"))


def funding_sources(by: Acting) -> list[FundingSource]:
    """Sources of money of the own CUS, this year's first."""
    return list(FundingSource.objects.filter(centre_id=by.organisation_id or 0).order_by("-year", "name", "pk"))


def prices_of(service: ContractService) -> tuple[Price, ...]:
    """The prices of one service as plain values."""
    return tuple(Price(p.valid_from, p.amount) for p in service.prices.all())


def room_in(contract: Contract, *, on: date) -> ContractRoom:
    """What is left in one contract when all its orders are counted to their end."""
    return rooms_in([contract], on=on)[contract.pk]


def rooms_in(contracts: Iterable[Contract], *, on: date) -> dict[int, ContractRoom]:
    """The same for many contracts with one query."""
    contracts = list(contracts)
    orders: dict[tuple[int, int], list[Commitment]] = {}
    rows = ServiceOrder.objects.committed().filter(contract__in=contracts)
    for order in rows.only(
        "contract_id", "service_type_id", "units_per_month", "accepted_units_per_month", "starts_on", "ends_on",
        "cancelled_on",
    ).order_by("pk"):  # fmt: skip
        orders.setdefault((order.contract_id, order.service_type_id), []).append(
            Commitment(order.agreed_units_per_month, order.starts_on, order.last_day)
        )
    return {c.pk: _room(c, orders, on) for c in contracts}


def _room(contract: Contract, orders: dict[tuple[int, int], list[Commitment]], on: date) -> ContractRoom:
    counted = []
    total = ZERO
    for service in contract.services.all():
        prices = prices_of(service)
        mine = orders.get((contract.pk, service.service_type_id), [])
        units = sum(committed_units(c) for c in mine)
        amount = sum((committed_amount(c, service.service_type.unit, prices) for c in mine), ZERO)
        total += amount
        day = min(max(on, contract.starts_on), contract.ends_on)
        counted.append((service, prices, price_on(prices, day), units, amount))
    left = contract.limit_amount - total
    return ContractRoom(
        tuple(
            ServiceRoom(s, prices, price, units, amount, _left(s, units, left, price))
            for s, prices, price, units, amount in counted
        ),
        total,
        left,
    )


def _left(service: ContractService, units: int, left: Decimal, price: Decimal | None) -> int:
    """Units left by the unit limit; when the contract limits money only (limit 0), those that the money buys."""
    if service.limit_units:
        return service.limit_units - units
    return affordable(left, service.service_type.unit, price) if price else 0


def engagement_mode(code: str, *, on: date) -> EngagementMode | None:
    """The way of engaging a provider in the law of that day; nothing for a code that the law data do not know."""
    return next((mode for mode in law.engagement_modes(on=on) if mode.code == code), None)


def modes_to_choose(*, on: date) -> list[EngagementMode]:
    """The ways of engaging a provider that exist on that day, in the order of the law data."""
    return list(law.engagement_modes(on=on))


def providers(by: Acting) -> list[Organisation]:
    """Organisations with which a contract can be made."""
    return list(Organisation.objects.visible_to(by).providers().order_by("name_key", "pk"))


def service_types(by: Acting) -> list[ServiceType]:
    """Kinds of service of the catalogue."""
    return list(ServiceType.objects.visible_to(by).order_by("name_key", "pk"))


def with_rooms(contracts: Iterable[Contract], *, on: date) -> list[tuple[Contract, ContractRoom]]:
    """Contracts with what is left in each."""
    contracts = list(contracts)
    rooms = rooms_in(contracts, on=on)
    return [(c, rooms[c.pk]) for c in contracts]
