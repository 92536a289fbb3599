# SPDX-License-Identifier: EUPL-1.2
"""What is checked before anybody signs: each check has a name, an answer and the rows it found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from kooperacja.base.core.dates import Period, clock, hours, short
from kooperacja.base.core.money import ZERO, zloty
from kooperacja.care.settlement.logic.statements import Price, price_on


@dataclass(frozen=True)
class Check:
    """One check: what it asks, whether all is well, and what it found. A blocking one must be well before signing."""

    key: str
    title: str
    rows: Sequence[str] = field(default_factory=tuple)
    blocks: bool = True

    @property
    def is_ok(self) -> bool:
        """True when it found nothing."""
        return not self.rows


@dataclass(frozen=True)
class CheckedVisit:
    """A visit under a statement, as the checks see it. People are numbers here, names never."""

    visit_id: int
    order_id: int
    order_number: str
    worker_id: int
    person_id: int
    start: datetime
    end: datetime
    day: date
    price: Decimal
    in_statement: bool = True
    #: Visits of one group meet the same leader at the same hours; 0 stands for a visit to one person.
    group: int = 0


@dataclass(frozen=True)
class OrderFacts:
    """What an order says about the days on which a visit may not be."""

    number: str
    paused: Period | None = None
    died_on: date | None = None
    prices: Sequence[Price] = ()


def units_within_order(lines: Iterable[tuple[str, int, int, bool]]) -> Check:
    """``(order, ordered, recognised, is_hours)``: nothing is recognised above the order."""
    recognised: dict[str, int] = defaultdict(int)
    ordered: dict[str, int] = defaultdict(int)
    hourly: dict[str, bool] = {}
    for number, line_ordered, line_recognised, is_hours in lines:
        ordered[number] += line_ordered
        recognised[number] += line_recognised
        hourly[number] = is_hours
    rows = [
        f"Zlecenie {number}: {_units(recognised[number] - ordered[number], is_hours=hourly[number])} ponad zlecenie"
        for number in ordered
        if recognised[number] > ordered[number]
    ]
    return Check("order", "Nie więcej, niż zlecono", rows)


def money_within_contract(limit: Decimal, spent: Decimal) -> Check:
    """All statements of the contract together stay within its limit in money."""
    rows = [f"Limit {zloty(limit)}, z tym rozliczeniem {zloty(spent)}"] if spent > limit else []
    return Check("contract", "Kwota mieści się w umowie", rows)


def units_within_contract(limits: Iterable[tuple[str, int, int, bool]]) -> Check:
    """``(service, limit, recognised in all statements, is_hours)``: units stay within the contract."""
    rows = [
        f"{service}: limit {_units(limit, is_hours=is_hours)}, razem {_units(units, is_hours=is_hours)}"
        for service, limit, units, is_hours in limits
        if units > limit
    ]
    return Check("contract_units", "Liczba godzin i usług mieści się w umowie", rows)


def no_worker_in_two_places(visits: Iterable[CheckedVisit]) -> Check:
    """No worker is with two people at the same time; at least one of the two visits is in this statement."""
    by_worker: dict[int, list[CheckedVisit]] = defaultdict(list)
    for visit in visits:
        by_worker[visit.worker_id].append(visit)
    rows = []
    for mine in by_worker.values():
        mine.sort(key=lambda v: (v.start, v.visit_id))
        for i, visit in enumerate(mine):
            for other in mine[i + 1 :]:
                if other.start >= visit.end:
                    break
                if visit.group and visit.group == other.group:
                    continue
                if other.person_id != visit.person_id and (visit.in_statement or other.in_statement):
                    rows.append(
                        f"{short(visit.start)}: zlecenie {visit.order_number}, {clock(visit.start)}–{clock(visit.end)} "
                        f"i zlecenie {other.order_number}, {clock(other.start)}–{clock(other.end)}"
                    )
    return Check("overlap", "Nikt nie był w dwóch miejscach naraz", rows, blocks=False)


def no_visit_in_pause(visits: Iterable[CheckedVisit], orders: Mapping[int, OrderFacts]) -> Check:
    """No visit falls into a pause of its order."""
    rows = [
        f"{short(v.day)}: zlecenie {v.order_number} było wstrzymane"
        for v in visits
        if v.in_statement and (pause := orders[v.order_id].paused) is not None and v.day in pause
    ]
    return Check("pause", "Żadnej wizyty w czasie wstrzymania", rows, blocks=False)


def no_visit_after_death(visits: Iterable[CheckedVisit], orders: Mapping[int, OrderFacts]) -> Check:
    """No visit is later than the death of the person."""
    rows = [
        f"{short(v.day)}: zlecenie {v.order_number}, wizyta po dniu zgonu"
        for v in visits
        if v.in_statement and (died := orders[v.order_id].died_on) is not None and v.day > died
    ]
    return Check("death", "Żadnej wizyty po dniu zgonu", rows, blocks=False)


def price_of_the_day(visits: Iterable[CheckedVisit], orders: Mapping[int, OrderFacts]) -> Check:
    """Every visit is counted at the price of its own day."""
    rows = []
    for v in visits:
        if not v.in_statement:
            continue
        valid = price_on(orders[v.order_id].prices, v.day)
        if valid != v.price:
            rows.append(f"{short(v.day)}: zlecenie {v.order_number}, liczone {zloty(v.price)}, w umowie {zloty(valid)}")
    return Check("price", "Cena z dnia usługi", rows)


def money_left(sources: Iterable[tuple[str, Decimal]]) -> Check:
    """``(source, what is left after this statement)``: no source of money goes below zero."""
    rows = [f"{name}: zabraknie {zloty(-left)}" for name, left in sources if left < ZERO]
    return Check("budget", "Źródła mają na to pieniądze", rows)


def every_difference_explained(lines: Iterable[tuple[str, bool, str]]) -> Check:
    """``(order, needs explanation, explanation)``: no difference is left without a word."""
    rows = [f"Zlecenie {number}: brak wyjaśnienia" for number, needed, said in lines if needed and not said.strip()]
    return Check("explained", "Każda różnica wyjaśniona", rows)


def _units(units: int, *, is_hours: bool) -> str:
    return hours(units) if is_hours else str(units)
