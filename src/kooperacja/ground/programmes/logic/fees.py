# SPDX-License-Identifier: EUPL-1.2
"""The resident's fee: a programme sets it (CUS Act, art. 5(3)(7), 42(1), 43(1)); the provider's price plays no part.

A fee table has bands for a single person and for a person in a family. A band says: income above so many per cent of
the criterion (not including it) up to so many (including it) → so many per cent of the cost set by the programme.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from kooperacja.base.core.money import GROSZ, ZERO

SINGLE = "single"
FAMILY = "family"
HUNDRED = Decimal(100)


class NoBand(ValueError):
    """The table says nothing about this income: it has a hole, or no bands for this kind of household."""


@dataclass(frozen=True, slots=True)
class Band:
    """One bracket. ``above`` is exclusive except that 0 includes a person without income; ``up_to`` is inclusive."""

    household: str
    above: int
    up_to: int | None
    fee_percent: Decimal

    def holds(self, income: Decimal, criterion: Decimal) -> bool:
        """True when this income falls into the bracket; compared exactly, never through a rounded percentage."""
        share = Fraction(income) * 100
        floor, ceiling = self.above * Fraction(criterion), (self.up_to or 0) * Fraction(criterion)
        return (self.above == 0 or share > floor) and (self.up_to is None or share <= ceiling)


def choose_band(bands: Iterable[Band], *, household: str, income: Decimal, criterion: Decimal) -> Band:
    """The bracket of a person with this monthly income (per person in a family) against the statutory criterion."""
    if income < 0:
        raise ValueError("income is not negative")
    if criterion <= 0:
        raise ValueError("a criterion is a positive amount")
    for band in bands:
        if band.household == household and band.holds(income, criterion):
            return band
    raise NoBand(f"no band for {household}, income {income}, criterion {criterion}")


def income_percent(income: Decimal, criterion: Decimal) -> Decimal:
    """Income in per cent of the criterion with one place, for showing; the choice of a bracket is exact."""
    return _half_up(Fraction(income) * 100 / Fraction(criterion), Decimal("0.1"))


def cost_of(units: Decimal | Fraction | int, base_amount: Decimal) -> Decimal:
    """The whole cost of one line: units × the unit cost set by the council, half up to a grosz."""
    if units < 0:
        raise ValueError("units are not negative")
    return _half_up(Fraction(units) * Fraction(base_amount), GROSZ)


def fee_of(units: Decimal | Fraction | int, base_amount: Decimal, fee_percent: Decimal) -> Decimal:
    """The resident's fee of one line: units × base × per cent, half up to a grosz, nothing for nothing, never above cost."""
    if not ZERO <= fee_percent <= HUNDRED:
        raise ValueError("a fee is 0 to 100 per cent of the cost")
    if units == 0:
        return ZERO
    fee = _half_up(Fraction(units) * Fraction(base_amount) * Fraction(fee_percent) / 100, GROSZ)
    return min(fee, cost_of(units, base_amount))


def fee_of_minutes(minutes: int, base_amount: Decimal, fee_percent: Decimal) -> Decimal:
    """The fee of a line kept in minutes, the base being the cost of an hour."""
    return fee_of(Fraction(minutes, 60), base_amount, fee_percent)


ProblemKind = Literal["empty", "start", "gap", "overlap", "closed_end", "bounds", "percent"]


@dataclass(frozen=True, slots=True)
class TableProblem:
    """What is wrong with a fee table, for whom and at which per cent of the criterion."""

    kind: ProblemKind
    household: str
    at: int = 0


def table_problems(bands: Sequence[Band]) -> list[TableProblem]:
    """A whole table gives every income exactly one band, for both kinds of household; an empty list says it does."""
    return [
        problem
        for household in (SINGLE, FAMILY)
        for problem in _half_problems(household, [b for b in bands if b.household == household])
    ]


def _half_problems(household: str, bands: Sequence[Band]) -> Iterator[TableProblem]:
    """The same for one kind of household."""
    if not bands:
        yield TableProblem("empty", household)
        return
    mine = sorted(bands, key=lambda b: b.above)
    for band in mine:
        if band.above < 0 or (band.up_to is not None and band.up_to <= band.above):
            yield TableProblem("bounds", household, band.above)
        if not ZERO <= band.fee_percent <= HUNDRED:
            yield TableProblem("percent", household, band.above)
    if mine[0].above != 0:
        yield TableProblem("start", household, mine[0].above)
    for lower, upper in pairwise(mine):
        if lower.up_to is None or lower.up_to > upper.above:
            yield TableProblem("overlap", household, upper.above)
        elif lower.up_to < upper.above:
            yield TableProblem("gap", household, lower.up_to)
    if mine[-1].up_to is not None:
        yield TableProblem("closed_end", household, mine[-1].up_to)


def _half_up(value: Fraction, step: Decimal) -> Decimal:
    """Round a non-negative exact value half up to a multiple of ``step``."""
    steps = value / Fraction(step)
    whole = (2 * steps.numerator + steps.denominator) // (2 * steps.denominator)
    return whole * step
