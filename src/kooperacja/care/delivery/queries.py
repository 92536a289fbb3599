# SPDX-License-Identifier: EUPL-1.2
"""Visits as screens and the settlement ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from kooperacja.care.delivery.models import Visit


@dataclass(frozen=True, slots=True)
class ConfirmedUnit:
    """Units of one order confirmed on one day: minutes for hours, otherwise pieces."""

    order_id: int
    day: date
    units: int


def confirmed_visits(contract_id: int, first: date, last: date) -> list[ConfirmedUnit]:
    """Units to settle: ACCEPTED visits of every order of a contract held from ``first`` to ``last``, summed by order and day.

    The day is the Polish calendar day on which the visit began, because the price of the day of service is paid.
    Ordered by order, then day. Visits that wait, are questioned or were not held are not here: see ``unsettled``.
    """
    rows = Visit.objects.counted().filter(order__contract_id=contract_id).held_between(first, last)
    sums: dict[tuple[int, date], int] = {}
    for order_id, started_at, planned_start, units in rows.values_list(
        "order_id", "started_at", "planned_start", "units"
    ):
        key = (order_id, timezone.localtime(started_at or planned_start).date())
        sums[key] = sums.get(key, 0) + units
    return [ConfirmedUnit(order_id, day, units) for (order_id, day), units in sorted(sums.items())]
