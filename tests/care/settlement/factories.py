# SPDX-License-Identifier: EUPL-1.2
"""Builders of settlements for tests: ``make_statement(world, state="submitted")``: three people, February 2026."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kooperacja.base.core.dates import Month
from kooperacja.care.commissioning.enums import OrderState
from kooperacja.care.commissioning.models import Contract, ServiceOrder
from kooperacja.care.settlement import services
from kooperacja.care.settlement.enums import StatementState
from kooperacja.care.settlement.models import Statement
from tests.care.commissioning.factories import make_contract, make_funding, make_granted, make_order
from tests.care.delivery.factories import make_visit
from tests.world import World

FEBRUARY = Month(2026, 2)
AT = "2026-03-02 09:00"
#: Who, minutes ordered, minutes of each visit from 2 February on.
PEOPLE: Sequence[tuple[str, str, int, Sequence[int]]] = (
    ("Hanna", "Wilk", 240, (120, 120)),
    ("Irena", "Kos", 300, (120, 60)),
    ("Jan", "Malec", 90, (90,)),
)


def make_month(
    world: World,
    *,
    contract: Contract | None = None,
    people: Sequence[tuple[str, str, int, Sequence[int]]] = PEOPLE,
    who: str = "maria",
) -> tuple[Contract, list[ServiceOrder]]:
    """A contract with orders in progress and visits confirmed in February, at other hours for everybody.

    What was ordered and has no card stands in the timetable of the 27th.
    """
    contract = contract or make_contract(world)
    sources = [make_funding(world, "Fundusze Europejskie", 1), make_funding(world)]
    orders = []
    for place, (given_name, surname, ordered, visits) in enumerate(people):
        granted = make_granted(world, given_name=given_name, surname=surname, units_per_month=ordered)
        order = make_order(
            world, contract=contract, granted=granted, units_per_month=ordered, state=OrderState.IN_PROGRESS,
            funding=sources[place % 2],
        )  # fmt: skip
        for i, minutes in enumerate(visits):
            make_visit(world, order, date(2026, 2, 2 + i), minutes, hour=6 + 3 * (place % 5), who=who)
        if (missing := ordered - sum(visits)) > 0:
            make_visit(world, order, date(2026, 2, 27), missing, hour=6 + 3 * (place % 5), who=who, state="planned")
        orders.append(order)
    return contract, orders


def make_statement(
    world: World, *, state: str = StatementState.OPEN, contract: Contract | None = None, at: str = AT
) -> Statement:
    """The statement of February in a state, moved there by the services as the cast would."""
    if contract is None:
        contract, _orders = make_month(world)
    statement = services.open_statement(contract=contract, month=FEBRUARY, by=world.acting("olga", at))
    if state == StatementState.OPEN:
        return statement
    why = {line.uid: "Tydzień w szpitalu." for line in statement.lines.all()}
    services.submit_statement(
        statement=statement, explanations=why, invoice_number="FV 2/2026", by=world.acting("bartek", at)
    )
    if state == StatementState.SUBMITTED:
        return statement
    if state == StatementState.DIFFERENCES:
        return services.return_to_provider(statement=statement, reason="Brak karty.", by=world.acting("olga", at))
    if state == StatementState.AGREED:
        return services.agree(statement=statement, by=world.acting("olga", at))
    services.approve_on_merits(statement=statement, by=world.acting("olga", at))
    if state == StatementState.MERIT_APPROVED:
        return statement
    services.approve_for_payment(statement=statement, by=world.acting("grazyna", at))
    if state == StatementState.APPROVED:
        return statement
    return services.mark_paid(statement=statement, paid_on=date(2026, 3, 2), by=world.acting("kinga", at))
