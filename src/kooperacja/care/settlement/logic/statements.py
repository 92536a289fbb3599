# SPDX-License-Identifier: EUPL-1.2
"""From confirmed units to lines of money: price of the day of service, rounding of the contract, the lesser counts.

A line is one order (one person, one service) in one month at one price. Three numbers are compared: what was ordered,
what the cards prove, what the provider declares. The least of them is recognised, so a provider can confirm or reduce,
never add. Minutes that the contract's rounding takes away are shown and are not carried over: every month stands by
itself and is paid at its own prices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.money import ZERO, to_grosz
from kooperacja.care.commissioning.enums import RoundingRule

STEP = {
    RoundingRule.EXACT: 1,
    RoundingRule.DOWN_HOUR: 60,
    RoundingRule.NEAREST_QUARTER: 15,
    RoundingRule.DOWN_HALF: 30,
}
MINUTES = 60


class NoPrice(DomainError):
    """The contract has no price on a day of service."""

    default = "W umowie nie ma ceny, która obowiązywała w dniu usługi. Uzupełnij cenę w umowie i otwórz rozliczenie."


@dataclass(frozen=True)
class Price:
    """A price of one unit, valid from a day until the next one."""

    valid_from: date
    amount: Decimal


@dataclass(frozen=True)
class Done:
    """Units of one confirmed visit; the price of a visit that a signed document has paid stays as it was paid."""

    order_id: int
    day: date
    units: int
    visit_id: int = 0
    paid_price: Decimal | None = None


@dataclass(frozen=True)
class Terms:
    """What an order and its contract say about one month."""

    order_id: int
    ordered_units: int
    prices: Sequence[Price]
    is_hours: bool = True
    rounding: str = RoundingRule.EXACT


@dataclass(frozen=True)
class Line:
    """One order in one month at one price, before the provider has declared anything."""

    order_id: int
    price_amount: Decimal
    ordered_units: int
    card_units: int
    allowed_units: int
    amount: Decimal
    visits: tuple[Done, ...] = ()


class GapKind(StrEnum):
    """Why fewer (or more) units are recognised than were ordered."""

    NOT_DELIVERED = "not_delivered"
    ROUNDING = "rounding"
    REDUCED = "reduced"
    OVER_ORDER = "over_order"


@dataclass(frozen=True)
class Gap:
    """One cause of a difference and its units, with a sign."""

    kind: GapKind
    units: int


def price_on(prices: Iterable[Price], day: date) -> Decimal:
    """The price valid on a day; raises ``NoPrice`` when none is."""
    valid = [p for p in prices if p.valid_from <= day]
    if not valid:
        raise NoPrice
    return max(valid, key=lambda p: p.valid_from).amount


def step_of(rounding: str, *, is_hours: bool) -> int:
    """The smallest number of minutes the contract pays for; other units are whole by nature."""
    return STEP[RoundingRule(rounding)] if is_hours else 1


def rounded(units: int, rounding: str, *, is_hours: bool) -> int:
    """Minutes of one line as the contract rounds them; half of a quarter goes up."""
    step = step_of(rounding, is_hours=is_hours)
    if rounding == RoundingRule.NEAREST_QUARTER and is_hours:
        return (2 * units + step) // (2 * step) * step
    return units // step * step


def money_for(units: int, price: Decimal, *, is_hours: bool) -> Decimal:
    """Units times price, half up to a grosz: the only rounding of money, once per line."""
    return to_grosz(price * units / MINUTES) if is_hours else to_grosz(price * units)


def recognised(allowed: int, declared: int, rounding: str, *, is_hours: bool) -> int:
    """The lesser of what may be declared and what was; a reduced number is rounded down to the step of the contract."""
    if declared >= allowed:
        return allowed
    step = step_of(rounding, is_hours=is_hours)
    return declared // step * step


def lines_of(terms: Terms, done: Iterable[Done], *, last_day: date) -> list[Line]:
    """The lines of one order in one month, one per price, in the order of the days.

    The ordered units are spent on the earlier price first and what is left stands in the last line, so that the column
    adds up. An order without a visit gives one line of zero at the price of ``last_day``: the gap is to be seen.
    """
    groups: dict[Decimal, list[Done]] = defaultdict(list)
    for visit in sorted(done, key=lambda d: (d.day, d.visit_id)):
        price = price_on(terms.prices, visit.day) if visit.paid_price is None else visit.paid_price
        groups[price].append(visit)
    if not groups:
        groups[price_on(terms.prices, last_day)] = []
    left = terms.ordered_units
    made = []
    for place, (price, visits) in enumerate(groups.items(), start=1):
        card = sum(v.units for v in visits)
        payable = rounded(card, terms.rounding, is_hours=terms.is_hours)
        ordered = left if place == len(groups) else min(max(card, payable), left)
        left -= ordered
        allowed = min(payable, ordered)
        amount = money_for(allowed, price, is_hours=terms.is_hours)
        made.append(Line(terms.order_id, price, ordered, card, allowed, amount, tuple(visits)))
    return made


def gaps_of(*, ordered: int, card: int, allowed: int, recognised: int) -> list[Gap]:
    """The causes of a difference. All but ``OVER_ORDER`` add up to ``recognised - ordered``."""
    payable = min(card, ordered)
    found = [
        Gap(GapKind.NOT_DELIVERED, payable - ordered),
        Gap(GapKind.ROUNDING, allowed - payable),
        Gap(GapKind.REDUCED, recognised - allowed),
        Gap(GapKind.OVER_ORDER, max(card - ordered, 0)),
    ]
    return [gap for gap in found if gap.units]


def explanation_needed(gaps: Iterable[Gap]) -> bool:
    """True unless there is nothing but the contract's own rounding, which explains itself."""
    return any(gap.kind is not GapKind.ROUNDING for gap in gaps)


@dataclass(frozen=True)
class SourceSum:
    """What one source of money pays in a statement, and what is left in it afterwards."""

    source_id: int
    name: str
    series: int
    units: int
    amount: Decimal
    left: Decimal


def shares_in_percent(amounts: Sequence[Decimal]) -> list[int]:
    """Whole per cents that add up to 100: the largest remainders get what rounding left over."""
    total = sum(amounts, ZERO)
    if total <= 0 or any(a < 0 for a in amounts):
        return [0 for _ in amounts]
    exact = [a * 100 / total for a in amounts]
    whole = [int(e) for e in exact]
    rest = sorted(range(len(exact)), key=lambda i: (whole[i] - exact[i], i))
    for i in rest[: 100 - sum(whole)]:
        whole[i] += 1
    return whole


def sums_by_source(
    rows: Iterable[tuple[int, int, Decimal]], sources: Mapping[int, tuple[str, int]], left: Mapping[int, Decimal]
) -> list[SourceSum]:
    """``(source, units, amount)`` of every line, added up by source, the largest first."""
    units: dict[int, int] = defaultdict(int)
    amounts: dict[int, Decimal] = defaultdict(lambda: ZERO)
    for source_id, line_units, amount in rows:
        units[source_id] += line_units
        amounts[source_id] += amount
    made = [
        SourceSum(key, sources[key][0], sources[key][1], units[key], amounts[key], left.get(key, ZERO)) for key in units
    ]
    return sorted(made, key=lambda s: (-s.amount, s.name))
