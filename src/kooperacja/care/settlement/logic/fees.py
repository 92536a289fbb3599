# SPDX-License-Identifier: EUPL-1.2
"""A resident's fee of one service in one month, with everything needed to explain it years later.

The programme sets the cost of a unit and the brackets (CUS Act, art. 5(3)(7), 42(1), 43(1)). The provider's price is not
an argument of any function here. A change of income counts from the next month.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from kooperacja.base.core.money import ZERO
from kooperacja.ground.programmes.logic.fees import (
    Band,
    NoBand,
    choose_band,
    cost_of,
    fee_of,
    fee_of_minutes,
    income_percent,
)

NO_INCOME = "Brak oświadczenia o dochodzie."
NO_BAND = "Tabela opłat programu nie ma przedziału dla tego dochodu."
NO_CRITERION = "Brak kryterium dochodowego na ten miesiąc."


@dataclass(frozen=True)
class Income:
    """A declared income: from when, how much a month, in what household."""

    valid_from: date
    amount: Decimal
    household: str


@dataclass(frozen=True)
class Table:
    """A version of the programme's fee table."""

    table_id: int
    valid_from: date
    valid_to: date | None
    legal_basis: str
    bands: Sequence[Band]


@dataclass(frozen=True)
class Criterion:
    """The statutory income criterion and where it stands."""

    amount: Decimal
    basis: str


@dataclass(frozen=True)
class Fee:
    """The fee and how it came about; a ``problem`` says what is missing."""

    units: int
    base_amount: Decimal
    percent: Decimal
    amount: Decimal
    table_id: int | None = None
    working: dict[str, Any] = field(default_factory=dict)
    problem: str = ""


def income_for(incomes: Iterable[Income], *, first: date, last: date) -> Income | None:
    """The statement that holds on the first day; somebody new begins with her first statement of the month."""
    known = sorted(incomes, key=lambda i: i.valid_from)
    before = [i for i in known if i.valid_from <= first]
    if before:
        return before[-1]
    return next((i for i in known if i.valid_from <= last), None)


def table_for(tables: Iterable[Table], *, first: date) -> Table | None:
    """The version of the fee table that holds on the first day of the month."""
    fitting = [t for t in tables if t.valid_from <= first and (t.valid_to is None or first <= t.valid_to)]
    return max(fitting, key=lambda t: t.valid_from, default=None)


def fee_for(
    *, units: int, is_hours: bool, base_amount: Decimal | None, table: Table | None, income: Income | None,
    criterion: Criterion | None,
) -> Fee:  # fmt: skip
    """Units × the programme's cost × the per cent of the bracket. No base or no table: the service is free."""
    if base_amount is None or table is None:
        return Fee(units, base_amount or ZERO, ZERO, ZERO, None, {"kind": "free", "units": units, "is_hours": is_hours})
    if income is None:
        return Fee(units, base_amount, ZERO, ZERO, table.table_id, problem=NO_INCOME)
    if criterion is None:
        return Fee(units, base_amount, ZERO, ZERO, table.table_id, problem=NO_CRITERION)
    try:
        band = choose_band(table.bands, household=income.household, income=income.amount, criterion=criterion.amount)
    except NoBand:
        return Fee(units, base_amount, ZERO, ZERO, table.table_id, problem=NO_BAND)
    if is_hours:
        amount, cost = (
            fee_of_minutes(units, base_amount, band.fee_percent),
            fee_of_minutes(units, base_amount, Decimal(100)),
        )
    else:
        amount, cost = fee_of(units, base_amount, band.fee_percent), cost_of(units, base_amount)
    working = {
        "kind": "band",
        "units": units,
        "is_hours": is_hours,
        "base": str(base_amount),
        "cost": str(cost),
        "income": str(income.amount),
        "income_from": income.valid_from.isoformat(),
        "household": income.household,
        "criterion": str(criterion.amount),
        "criterion_basis": criterion.basis,
        "income_percent": str(income_percent(income.amount, criterion.amount)),
        "above": band.above,
        "up_to": band.up_to,
        "percent": str(band.fee_percent),
        "legal_basis": table.legal_basis,
        "table_from": table.valid_from.isoformat(),
        "amount": str(amount),
    }
    return Fee(units, base_amount, band.fee_percent, amount, table.table_id, working)
