# SPDX-License-Identifier: EUPL-1.2
"""Units of visits: what is confirmed and can be settled, what still hangs, how fast a contract burns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import DurationField, ExpressionWrapper, F, Sum
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone

from kooperacja.base.core.dates import Month
from kooperacja.care.commissioning.logic.forecast import Forecast, forecast
from kooperacja.care.commissioning.models import Contract, ContractService
from kooperacja.care.delivery.enums import VisitState
from kooperacja.care.delivery.models import Visit, start_of
from kooperacja.ground.catalogue.enums import Unit


@dataclass(frozen=True, slots=True)
class ConfirmedUnit:
    """Units of one order confirmed on one day: minutes for hours, otherwise pieces."""

    order_id: int
    day: date
    units: int


@dataclass(frozen=True, slots=True)
class UnsettledVisit:
    """A visit of a month that cannot be settled yet, and why: it waits, it is questioned, its record never came."""

    order_id: int
    day: date
    units: int
    state: str
    needs_look: bool


@dataclass(frozen=True)
class Burn:
    """One service of one contract and its month: what is left, what is planned, when it runs out."""

    contract: Contract
    service: ContractService
    forecast: Forecast
    month: Month

    @property
    def unit(self) -> str:
        """The unit of the service."""
        return self.service.service_type.unit


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


def unsettled(contract_id: int, month: Month) -> list[UnsettledVisit]:
    """Visits of a month without a decision: finished and not confirmed, questioned, or planned and never recorded."""
    waiting = (VisitState.PLANNED, VisitState.STARTED, VisitState.FINISHED, VisitState.QUESTIONED)
    rows = Visit.objects.filter(order__contract_id=contract_id, state__in=waiting)
    rows = rows.planned_between(month.first, month.last).order_by("order_id", "planned_start", "pk")
    return [
        UnsettledVisit(v.order_id, timezone.localtime(v.planned_start).date(), v.units, v.state, v.needs_look)
        for v in rows
    ]


def burn_of(contract: Contract, *, today: date) -> list[Burn]:
    """The burn-down of every service of one contract in this month."""
    return burns([contract], today=today)


def burns(contracts: Iterable[Contract], *, today: date) -> list[Burn]:
    """The burn-down of every service of these contracts, services prefetched; two queries for all of them.

    A contract without a limit in units for a service has no burn-down of it.
    """
    contracts = list(contracts)
    month = Month.of(today)
    used, planned = _used(contracts), _planned(contracts, today, month.last)
    found = []
    for contract in contracts:
        for service in contract.services.all():
            if service.limit_units:
                key = (contract.pk, service.service_type_id)
                made = forecast(
                    service.limit_units,
                    used[key],
                    planned[key],
                    first=max(month.first, contract.starts_on),
                    today=today,
                    last=min(month.last, contract.ends_on),
                )
                found.append(Burn(contract, service, made, month))
    return found


_Days = dict[tuple[int, int], dict[date, int]]


def _used(contracts: list[Contract]) -> _Days:
    held = (VisitState.FINISHED, VisitState.ACCEPTED, VisitState.QUESTIONED)
    rows = (
        Visit.objects.filter(order__contract__in=contracts, state__in=held)
        .annotate(day=TruncDate(Coalesce("started_at", "planned_start")))
        .values("order__contract_id", "order__service_type_id", "day")
        .annotate(total=Sum("units"))
        .order_by("order__contract_id", "order__service_type_id", "day")
    )
    found: _Days = defaultdict(dict)
    for row in rows:
        found[row["order__contract_id"], row["order__service_type_id"]][row["day"]] = row["total"]
    return found


def _planned(contracts: list[Contract], today: date, last: date) -> _Days:
    length = ExpressionWrapper(F("planned_end") - F("planned_start"), output_field=DurationField())
    rows = (
        Visit.objects.filter(
            order__contract__in=contracts,
            state__in=(VisitState.PLANNED, VisitState.STARTED),
            planned_start__gte=start_of(today),
            planned_start__lt=start_of(last + timedelta(days=1)),
        )
        .annotate(day=TruncDate("planned_start"), length=length)
        .values_list("order__contract_id", "order__service_type_id", "order__service_type__unit", "day", "length")
        .order_by("pk")
    )
    found: _Days = defaultdict(dict)
    for contract, service_type, unit, day, length_ in rows:
        units = int(length_.total_seconds() // 60) if unit == Unit.HOUR else 1
        days = found[contract, service_type]
        days[day] = days.get(day, 0) + units
    return found
