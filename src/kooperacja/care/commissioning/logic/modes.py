# SPDX-License-Identifier: EUPL-1.2
"""Limits of the ways to engage a provider, as the law data state them: years, days, money (domain.md 3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kooperacja.base.core.dates import add_months, short
from kooperacja.base.core.money import zloty


@dataclass(frozen=True, slots=True)
class ModeLimits:
    """What a mode allows; ``None`` means that the law sets no such limit."""

    name: str
    max_years: int | None = None
    max_days: int | None = None
    max_amount: Decimal | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Breach:
    """One limit that a contract breaks: beside which field to say what."""

    field: str
    sentence: str


def breaches(mode: ModeLimits, starts_on: date, ends_on: date, amount: Decimal) -> list[Breach]:
    """What a contract of this period and value breaks, e.g. a small grant over 10 000 zł (UDPP art. 19a)."""
    found = []
    basis = f" ({mode.basis})" if mode.basis else ""
    if mode.max_years is not None and ends_on > (
        last := add_months(starts_on, 12 * mode.max_years) - timedelta(days=1)
    ):
        found.append(
            Breach(
                "ends_on",
                f"Tryb „{mode.name}” pozwala na umowę najwyżej na {mode.max_years} lata{basis}."
                f" Wpisz koniec nie później niż {short(last)}."
                if mode.max_years < 5
                else f"Tryb „{mode.name}” pozwala na umowę najwyżej na {mode.max_years} lat{basis}."
                f" Wpisz koniec nie później niż {short(last)}.",
            )
        )
    if mode.max_days is not None and ends_on > (last := starts_on + timedelta(days=mode.max_days - 1)):
        found.append(
            Breach(
                "ends_on",
                f"Tryb „{mode.name}” pozwala na najwyżej {mode.max_days} dni{basis}."
                f" Wpisz koniec nie później niż {short(last)}.",
            )
        )
    if mode.max_amount is not None and amount > mode.max_amount:
        found.append(
            Breach(
                "limit_amount",
                f"Tryb „{mode.name}” pozwala na najwyżej {zloty(mode.max_amount)}{basis}."
                " Zmniejsz kwotę albo wybierz inny tryb.",
            )
        )
    return found
