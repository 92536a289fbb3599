# SPDX-License-Identifier: EUPL-1.2
"""Pieces of this app on pages below."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.care.cases.enums import CaseState
from kooperacja.care.cases.models import ServiceCase
from kooperacja.care.commissioning import queries, rules
from kooperacja.care.commissioning.services.orders import ORDERABLE


def next_order(by: Acting, case: ServiceCase) -> Panel | None:
    """In the next step of an approved plan: the first service that nobody has been asked for."""
    if case.state != CaseState.PLAN_APPROVED or not rules.draft_order(by, case):
        return None
    waiting = [row.granted for row in queries.granted_with_orders(by, case) if row.needs_order]
    return Panel("commissioning/_next_order.html", {"granted": waiting[0]}) if waiting else None


def orders_of_case(by: Acting, case: ServiceCase) -> Panel | None:
    """On the page of a case: what has been ordered from whom, and what nobody has been asked for yet."""
    rows = queries.granted_with_orders(by, case)
    if not rows:
        return None
    can_order = rules.draft_order(by, case) and case.state in ORDERABLE
    missing = sum(row.needs_order for row in rows)
    return Panel("commissioning/_case_orders.html", {"rows": rows, "can_order": can_order, "missing": missing})
