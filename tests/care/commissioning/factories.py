# SPDX-License-Identifier: EUPL-1.2
"""Builders of contracts and orders for tests: ``make_contract(world)``, ``make_order(world, state="accepted")``."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

from kooperacja.care.cases.enums import CaseState
from kooperacja.care.cases.models import GrantedService
from kooperacja.care.commissioning.enums import ContractState, OrderState
from kooperacja.care.commissioning.models import (
    Contract,
    ContractPrice,
    ContractService,
    FundingSource,
    ServiceOrder,
)
from kooperacja.ground.catalogue.models import ServiceType
from tests.care.cases.factories import make_case
from tests.care.cases.factories import make_granted as make_case_granted
from tests.care.cases.factories import service_type as service_type_of
from tests.care.residents.factories import make_resident
from tests.world import World, instant

HOME_CARE = "pomoc-w-domu"
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def make_service_type(code: str = HOME_CARE) -> ServiceType:
    """A kind of service; the same code is the same row."""
    return service_type_of(code)


def make_funding(world: World, name: str = "Budżet gminy", series: int = 2) -> FundingSource:
    """Money of CUS Zielona in 2026."""
    return FundingSource.objects.get_or_create(
        centre=world.organisations["cus_zielona"],
        name=name,
        year=2026,
        defaults={"budget_amount": Decimal("100000.00"), "series": series},
    )[0]


def make_granted(
    world: World,
    *,
    given_name: str = "Ewa",
    surname: str = "Kowalska",
    code: str = HOME_CARE,
    units_per_month: int = 1560,
    starts_on: date = FIRST,
    ends_on: date = LAST,
    state: str = CaseState.QUALIFIED,
) -> GrantedService:
    """A person qualified for one service (26 hours a month all year), with a case of her own."""
    resident = make_resident(
        world,
        given_name=given_name,
        surname=surname,
        street="ul. Lipowa 4 m. 6",
        town="Zielona",
        phone="600 100 200",
        access_note="II piętro, domofon 6\nMały pies, nie gryzie\nKlucz u pani Wandy, m. 5",
    )
    case = make_case(world, state=state, resident=resident, applied_on=date(2026, 1, 2))
    return make_case_granted(world, case=case, code=code, units=units_per_month, starts_on=starts_on, ends_on=ends_on)


def make_contract(
    world: World,
    *,
    price: str | Decimal = "52.00",
    limit: str | Decimal = "50000.00",
    limit_units: int = 60_000,
    service_type: ServiceType | None = None,
    number: str = "U-12/2026",
    state: str = ContractState.ACTIVE,
    provider: str = "pomocna_dlon",
    starts_on: date = FIRST,
    ends_on: date = LAST,
    **more: Any,
) -> Contract:
    """A contract of CUS Zielona for one service: price of a unit, limit in money and in units (1 000 hours)."""
    contract = Contract.objects.create(
        number=number,
        centre=world.organisations["cus_zielona"],
        provider=world.organisations[provider],
        mode="open_call",
        state=state,
        signed_on=starts_on,
        starts_on=starts_on,
        ends_on=ends_on,
        limit_amount=Decimal(limit),
        **more,
    )
    add_service(contract, service_type or make_service_type(), price=price, limit_units=limit_units)
    return contract


def add_service(
    contract: Contract, service_type: ServiceType, *, price: str | Decimal = "52.00", limit_units: int = 60_000
) -> ContractService:
    """One more service of a contract."""
    service = ContractService.objects.create(contract=contract, service_type=service_type, limit_units=limit_units)
    ContractPrice.objects.create(contract_service=service, valid_from=contract.starts_on, amount=Decimal(price))
    return service


def make_order(
    world: World,
    *,
    state: str = OrderState.ACCEPTED,
    contract: Contract | None = None,
    granted: GrantedService | None = None,
    funding: FundingSource | None = None,
    units_per_month: int = 1560,
    weekdays: str = "1010100",
    time_from: time = time(8, 0),
    time_to: time = time(10, 0),
    starts_on: date = FIRST,
    ends_on: date = LAST,
    **more: Any,
) -> ServiceOrder:
    """An order in ``state`` for a new person, Monday, Wednesday and Friday 8–10, with its brief frozen."""
    granted = granted or make_granted(world)
    contract = contract or Contract.objects.filter(centre=granted.case.centre).first() or make_contract(world)
    service_type = granted.programme_service.service_type
    resident = granted.case.resident
    brief = {
        "name": str(resident),
        "street": resident.street,
        "town": resident.town,
        "phone": resident.phone,
        "contact": "",
        "contact_phone": "",
        "access": resident.access_note,
        "acts": service_type.act_list,
    }
    sent = state != OrderState.DRAFT
    answered = state not in {OrderState.DRAFT, OrderState.SENT}
    return ServiceOrder.objects.create(
        number=more.pop("number", f"Z-2026-{ServiceOrder.objects.count() + 1:04d}"),
        contract=contract,
        service_type=service_type,
        granted=granted,
        funding_source=funding or make_funding(world),
        state=state,
        starts_on=starts_on,
        ends_on=ends_on,
        units_per_month=units_per_month,
        weekdays=weekdays,
        time_from=time_from,
        time_to=time_to,
        brief=brief if sent else {},
        sent_at=instant("2026-01-05 09:00") if sent else None,
        answer_due_on=date(2026, 1, 8) if sent else None,
        answered_at=instant("2026-01-05 12:00") if answered else None,
        created_at=instant("2026-01-05 08:00"),
        **more,
    )
