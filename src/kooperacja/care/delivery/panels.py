# SPDX-License-Identifier: EUPL-1.2
"""Pieces of this app on pages below: the burn-down of a contract, the visits of an order."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.ui.slots import Panel
from kooperacja.care.commissioning.enums import OPEN_STATES
from kooperacja.care.commissioning.models import Contract, ServiceOrder
from kooperacja.care.delivery import desk, queries, rules
from kooperacja.ground.organisations.enums import Role


def burn_of_contract(by: Acting, contract: Contract) -> Panel | None:
    """On the page of a contract: what is left day by day this month, the plan dotted, and the table of it."""
    if not contract.takes_orders or not contract.starts_on <= by.today <= contract.ends_on:
        return None
    rows = [
        {
            "figure": desk.figure_of(burn),
            "burn": burn,
            "found": burn.forecast,
            "weeks": [(short(day), left) for day, left in [*burn.forecast.past, *burn.forecast.ahead[1:]][6::7]],
        }
        for burn in queries.burn_of(contract, today=by.today)
        if burn.forecast.needed or burn.forecast.left != burn.service.limit_units
    ]
    return Panel("delivery/_burn.html", {"rows": rows}) if rows else None


def visits_of_order(by: Acting, order: ServiceOrder) -> Panel | None:
    """On the page of an order: this month's visits, and the next step of the manager when there are none."""
    if order.state in {"draft", "sent", "declined"}:
        return None
    month = queries.visits_of_month(by, order, by.today)
    may_plan = rules.plan_visits(by, order) and order.state in OPEN_STATES
    context = {
        "order": order,
        "month": month,
        "may_plan": may_plan,
        "card": queries.month_of_card(by, order).first if rules.record_by_hand(by, order) else None,
        "needs_plan": may_plan and not month.planned,
        "is_manager": by.role == Role.PROVIDER_MANAGER,
    }
    return Panel("delivery/_order_visits.html", context)


def visits_beside_orders(by: Acting, _orders: object) -> Panel | None:
    """Above the list of orders at the CUS: the way to the timetable and to visits that wait."""
    if by.role == Role.PROVIDER_MANAGER:
        return None
    context = {"awaiting": queries.awaiting_count(by), "odd": queries.exceptions_count(by)}
    return Panel("delivery/_orders_tabs.html", context)
