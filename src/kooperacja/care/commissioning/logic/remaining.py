# SPDX-License-Identifier: EUPL-1.2
"""Burn-down of a contract: how much its orders have already taken, how much is left, whether one more fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from kooperacja.base.core.dates import Month
from kooperacja.base.core.money import ZERO
from kooperacja.care.commissioning.logic.units import cost


@dataclass(frozen=True, slots=True)
class Price:
    """A price of one unit from a day on."""

    valid_from: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Commitment:
    """So many units a month from a day to a day, both included: what an order takes from its contract."""

    units_per_month: int
    first: date
    last: date


def price_on(prices: Iterable[Price], day: date) -> Decimal | None:
    """The price of the day of service: the newest that was valid by then (practice.md E6)."""
    fitting = [p for p in prices if p.valid_from <= day]
    return max(fitting, key=lambda p: p.valid_from).amount if fitting else None


def by_month(commitment: Commitment) -> list[tuple[Month, int]]:
    """Units in each calendar month; a month begun or ended in the middle counts by its days, rounded up."""
    found, month = [], Month.of(commitment.first)
    while month.first <= commitment.last:
        days = (min(month.last, commitment.last) - max(month.first, commitment.first)).days + 1
        found.append((month, -(-commitment.units_per_month * days // month.last.day)))
        month = month.next()
    return found


def committed_units(commitment: Commitment) -> int:
    """All units from the first day to the last; nothing when it ended before it began."""
    return sum(units for _month, units in by_month(commitment))


def committed_amount(commitment: Commitment, unit: str, prices: Sequence[Price]) -> Decimal:
    """What they cost, each day at its own price: the units of a month in which the price changes are spread over its days."""
    total = ZERO
    for month, units in by_month(commitment):
        first, last = max(month.first, commitment.first), min(month.last, commitment.last)
        changes = sorted({p.valid_from for p in prices if first < p.valid_from <= last})
        days = (last - first).days + 1
        spent = 0
        for start, end in pairwise([first, *changes, last + timedelta(days=1)]):
            until = units * (end - first).days // days
            total += cost(until - spent, unit, price_on(prices, start) or ZERO)
            spent = until
    return total


@dataclass(frozen=True, slots=True)
class Room:
    """What is left in a contract: units of one service and money of the whole."""

    units: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Shortage:
    """How much an order asks and what is missing; both nought means that it fits."""

    asked_units: int
    asked_amount: Decimal
    missing_units: int
    missing_amount: Decimal

    @property
    def fits(self) -> bool:
        """True when the contract has room for the whole order."""
        return self.missing_units == 0 and self.missing_amount == ZERO


def shortage(room: Room, asked: Commitment, unit: str, prices: Sequence[Price]) -> Shortage:
    """Compare an order with the room left in its contract."""
    units, amount = committed_units(asked), committed_amount(asked, unit, prices)
    return Shortage(units, amount, max(0, units - max(room.units, 0)), max(ZERO, amount - max(room.amount, ZERO)))


def fitting_units_per_month(room: Room, asked: Commitment, unit: str, prices: Sequence[Price]) -> int:
    """The most units a month that fit in the room, in whole hours or pieces: what to type instead."""
    step = 60 if unit == "hour" else 1
    low, high = 0, asked.units_per_month // step
    while low < high:
        middle = (low + high + 1) // 2
        trial = Commitment(middle * step, asked.first, asked.last)
        low, high = (middle, high) if shortage(room, trial, unit, prices).fits else (low, middle - 1)
    return low * step
