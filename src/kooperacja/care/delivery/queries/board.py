# SPDX-License-Identifier: EUPL-1.2
"""The week of a provider: workers in rows, days in columns, what has nobody on top."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.care.commissioning.logic.working_days import holiday_name
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery.enums import VisitState
from kooperacja.care.delivery.logic.hours import planned_days
from kooperacja.care.delivery.models import Visit
from kooperacja.care.delivery.queries.visits import complete
from kooperacja.ground.organisations import queries as organisations
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.models import Membership

_MINUTES_COUNT = frozenset(
    {VisitState.PLANNED, VisitState.STARTED, VisitState.FINISHED, VisitState.ACCEPTED, VisitState.QUESTIONED}
)


@dataclass(frozen=True)
class DayColumn:
    """One day of the week and, on a holiday, its name."""

    day: date
    holiday: str
    is_today: bool


@dataclass(frozen=True)
class Cell:
    """The visits of one worker on one day."""

    column: DayColumn
    visits: tuple[Visit, ...]


@dataclass(frozen=True)
class WorkerRow:
    """One worker and her week."""

    worker: Membership
    cells: tuple[Cell, ...]
    minutes: int


@dataclass(frozen=True)
class WeekBoard:
    """Everything on the page of a week."""

    days: tuple[DayColumn, ...]
    rows: tuple[WorkerRow, ...]
    without_worker: tuple[Visit, ...]
    without_visits: tuple[ServiceOrder, ...]
    visits_total: int
    minutes_total: int

    @property
    def first(self) -> date:
        """Monday."""
        return self.days[0].day

    @property
    def last(self) -> date:
        """Sunday."""
        return self.days[-1].day


@dataclass(frozen=True)
class OrderMonth:
    """Visits of one order in one month."""

    first: date
    visits: list[Visit]
    today: date

    @property
    def recent(self) -> list[Visit]:
        """From a few days ago to the end of the month."""
        return [v for v in self.visits if timezone.localtime(v.planned_start).date() >= self.today - timedelta(days=4)]

    @property
    def earlier(self) -> list[Visit]:
        """Those before."""
        return [v for v in self.visits if v not in self.recent]

    def _of(self, *states: str) -> list[Visit]:
        return [v for v in self.visits if v.state in states]

    @property
    def planned(self) -> int:
        """How many are still planned."""
        return len(self._of(VisitState.PLANNED, VisitState.STARTED))

    @property
    def held(self) -> int:
        """How many were held."""
        return len(self._of(VisitState.FINISHED, VisitState.ACCEPTED, VisitState.QUESTIONED))

    @property
    def held_units(self) -> int:
        """Units of those that were held."""
        return sum(v.units for v in self._of(VisitState.FINISHED, VisitState.ACCEPTED, VisitState.QUESTIONED))

    @property
    def confirmed_units(self) -> int:
        """Units of those that are confirmed."""
        return sum(v.units for v in self._of(VisitState.ACCEPTED))

    @property
    def not_held(self) -> int:
        """How many did not take place."""
        return len(self._of(VisitState.NOT_HELD))


def workers_of(by: Acting) -> list[Membership]:
    """People of the own provider who make visits, by surname."""
    return organisations.colleagues(by, Role.PROVIDER_WORKER)


def week_board(by: Acting, day: date) -> WeekBoard:
    """The week of ``day``: five queries however many workers there are."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    columns = tuple(
        DayColumn(d, holiday_name(d), d == by.today) for d in (monday + timedelta(days=n) for n in range(7))
    )
    rows = Visit.objects.visible_to(by).planned_between(monday, sunday).exclude(state=VisitState.CANCELLED)
    visits = list(complete(rows).order_by("planned_start", "pk"))
    by_worker: dict[tuple[int | None, date], list[Visit]] = defaultdict(list)
    minutes: dict[int | None, int] = defaultdict(int)
    for visit in visits:
        by_worker[visit.worker_id, timezone.localtime(visit.planned_start).date()].append(visit)
        minutes[visit.worker_id] += visit.planned_minutes if visit.state in _MINUTES_COUNT else 0
    workers = {m.pk: m for m in workers_of(by)}
    for visit in visits:
        if visit.worker is not None:
            workers.setdefault(visit.worker.pk, visit.worker)
    return WeekBoard(
        days=columns,
        rows=tuple(
            WorkerRow(w, tuple(Cell(c, tuple(by_worker[w.pk, c.day])) for c in columns), minutes[w.pk])
            for w in workers.values()
        ),
        without_worker=tuple(v for v in visits if v.worker_id is None and v.state == VisitState.PLANNED),
        without_visits=tuple(_orders_without_visits(by, max(monday, by.today), sunday)),
        visits_total=len(visits),
        minutes_total=sum(minutes.values()),
    )


def _orders_without_visits(by: Acting, first: date, last: date) -> list[ServiceOrder]:
    """Open orders that have days in this period and not a single visit planned in it."""
    planned = Visit.objects.filter(order=OuterRef("pk")).planned_between(first, last)
    rows = ServiceOrder.objects.visible_to(by).open().filter(~Exists(planned), starts_on__lte=last, ends_on__gte=first)
    found = rows.select_related("service_type", "contract").order_by("starts_on", "number", "pk")[:200]
    return [order for order in found if _has_day(order, first, last)][:50]


def _has_day(order: ServiceOrder, first: date, last: date) -> bool:
    """True when the order has a day of its own in this period: on its weekdays, before its end, no pause, no holiday."""
    days = planned_days(max(first, order.starts_on), min(last, order.last_day), order.visiting_days)
    return any(not order.is_paused_on(day) and not holiday_name(day) for day in days)


def visits_without_worker(by: Acting, first: date, last: date) -> list[Visit]:
    """Planned visits that nobody is going to, the nearest first."""
    rows = Visit.objects.visible_to(by).filter(state=VisitState.PLANNED, worker=None).planned_between(first, last)
    return list(complete(rows).order_by("planned_start", "pk")[:50])


def orders_without_visits(by: Acting, days: int = 14) -> list[ServiceOrder]:
    """Open orders without a single visit planned in the coming days: somebody waits and nobody is coming."""
    last = by.today + timedelta(days=days)
    return _orders_without_visits(by, by.today, last)


def visits_of_month(by: Acting, order: ServiceOrder, day: date) -> OrderMonth:
    """The month of an order: how much is planned, held and confirmed, and the next visits."""
    first = day.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    rows = Visit.objects.visible_to(by).filter(order=order).planned_between(first, last)
    visits = list(complete(rows).order_by("planned_start", "pk"))
    return OrderMonth(first, visits, by.today)
