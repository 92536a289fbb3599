# SPDX-License-Identifier: EUPL-1.2
"""What a statement is made of: orders of the month, confirmed visits that no line has yet, what the cards say besides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef
from django.utils import timezone

from kooperacja.base.core.dates import Month
from kooperacja.care.commissioning.enums import OrderState
from kooperacja.care.commissioning.models import Contract, ContractPrice, ServiceOrder
from kooperacja.care.delivery.enums import NotHeldReason, VisitState
from kooperacja.care.delivery.models import Visit, VisitQuerySet
from kooperacja.care.settlement.logic.explanations import Circumstances, Missed
from kooperacja.care.settlement.logic.statements import Done, Price, Terms
from kooperacja.care.settlement.models import SettledVisit, Statement
from kooperacja.ground.catalogue.enums import Unit

#: Orders that bind in their period, so that a month without a single visit is a difference to be explained.
BINDING = (
    OrderState.ACCEPTED, OrderState.PARTLY_ACCEPTED, OrderState.IN_PROGRESS, OrderState.PAUSED, OrderState.DELIVERED,
    OrderState.CLOSED,
)  # fmt: skip
_WITHOUT_CARD = (VisitState.PLANNED, VisitState.STARTED, VisitState.FINISHED, VisitState.QUESTIONED)


@dataclass(frozen=True)
class Material:
    """Everything from which the lines of one contract and month are counted."""

    orders: dict[int, ServiceOrder]
    terms: dict[int, Terms]
    done: dict[int, list[Done]] = field(default_factory=dict)
    circumstances: dict[int, Circumstances] = field(default_factory=dict)


def visits_of_month(month: Month) -> VisitQuerySet:
    """Visits by the day of service: when they began, or were to begin."""
    return Visit.objects.held_between(month.first, month.last)


def unsettled_visits(contract: Contract, month: Month, *, besides: Statement | None = None) -> list[Done]:
    """Confirmed visits of a contract and month that no statement has, or only the one named in ``besides``."""
    taken = SettledVisit.objects.filter(visit_id=OuterRef("pk"))
    if besides is not None:
        taken = taken.exclude(line__statement=besides)
    rows = visits_of_month(month).counted().filter(order__contract=contract, units__gt=0).exclude(Exists(taken))
    return [
        Done(order_id, timezone.localtime(started or planned).date(), units, pk)
        for pk, order_id, started, planned, units in rows.order_by("pk").values_list(
            "pk", "order_id", "started_at", "planned_start", "units"
        )
    ]


def prices_of(contract: Contract) -> dict[int, list[Price]]:
    """Prices of a contract by kind of service, the oldest first."""
    found: dict[int, list[Price]] = defaultdict(list)
    rows = ContractPrice.objects.filter(contract_service__contract=contract).order_by("valid_from", "pk")
    for service_id, valid_from, amount in rows.values_list("contract_service__service_type_id", "valid_from", "amount"):
        found[service_id].append(Price(valid_from, amount))
    return found


def planned_units(orders: Sequence[ServiceOrder], month: Month) -> dict[int, int]:
    """Units that the timetable of each order foresees in a month: minutes for hours, otherwise visits; cancelled ones not."""
    is_hours = {order.pk: order.service_type.unit == Unit.HOUR for order in orders}
    found: dict[int, int] = defaultdict(int)
    rows = visits_of_month(month).filter(order_id__in=list(is_hours)).exclude(state=VisitState.CANCELLED)
    for order_id, start, end in rows.order_by().values_list("order_id", "planned_start", "planned_end"):
        found[order_id] += int((end - start).total_seconds() // 60) if is_hours[order_id] else 1
    return found


def terms_of(order: ServiceOrder, prices: Sequence[Price], rounding: str, planned: int = 0) -> Terms:
    """The terms of an order as the arithmetic wants them.

    An order allows so many units a month; in a month with a timetable it asks for what the timetable foresees, so a month
    with fewer Mondays is no difference to be explained.
    """
    limit = order.units_per_month if order.accepted_units_per_month is None else order.accepted_units_per_month
    units = min(limit, planned) if planned else limit
    return Terms(order.pk, units, tuple(prices), order.service_type.unit == Unit.HOUR, rounding)


def material_of(
    contract: Contract, month: Month, *, besides: Statement | None = None, only_done: bool = False
) -> Material:
    """The orders, prices and confirmed units of a contract in a month. ``only_done`` leaves out orders without any."""
    done: dict[int, list[Done]] = defaultdict(list)
    for visit in unsettled_visits(contract, month, besides=besides):
        done[visit.order_id].append(visit)
    rows = ServiceOrder.objects.filter(contract=contract).select_related("service_type")
    wanted = rows.filter(pk__in=list(done))
    if not only_done:
        wanted |= rows.filter(starts_on__lte=month.last, ends_on__gte=month.first, state__in=BINDING)
    orders = {order.pk: order for order in wanted.order_by("number", "pk")}
    prices = prices_of(contract)
    planned = planned_units(list(orders.values()), month)
    terms = {
        pk: terms_of(o, prices.get(o.service_type_id, []), contract.rounding, planned.get(pk, 0))
        for pk, o in orders.items()
    }
    return Material(orders, terms, dict(done), _circumstances(orders, month))


def _circumstances(orders: dict[int, ServiceOrder], month: Month) -> dict[int, Circumstances]:
    missed: dict[int, list[Missed]] = defaultdict(list)
    labels = dict(NotHeldReason.choices)
    rows = visits_of_month(month).filter(order_id__in=list(orders), state__in=[VisitState.NOT_HELD, *_WITHOUT_CARD])
    for order_id, started, planned, reason in rows.order_by("planned_start", "pk").values_list(
        "order_id", "started_at", "planned_start", "not_held_reason"
    ):
        day = timezone.localtime(started or planned).date()
        missed[order_id].append(Missed(day, str(labels.get(reason, ""))))
    return {
        pk: Circumstances(
            month.first, month.last, order.starts_on, order.ends_on, order.paused_from, order.paused_to,
            tuple(missed.get(pk, ())),
        )
        for pk, order in orders.items()
    }  # fmt: skip


def orders_by_pk(pks: Sequence[int]) -> dict[int, ServiceOrder]:
    """Orders with their kind of service, by key."""
    rows = ServiceOrder.objects.filter(pk__in=pks).select_related("service_type")
    return {order.pk: order for order in rows.order_by("number", "pk")}


def terms_for(contract: Contract, pks: Sequence[int]) -> dict[int, Terms]:
    """Terms of given orders of a contract."""
    prices = prices_of(contract)
    return {
        pk: terms_of(order, prices.get(order.service_type_id, []), contract.rounding)
        for pk, order in orders_by_pk(pks).items()
    }
