# SPDX-License-Identifier: EUPL-1.2
"""Money is a ``Decimal`` of złoty with two places, rounded half up, line by line."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

GROSZ = Decimal("0.01")
ZERO = Decimal("0.00")


def to_grosz(amount: Decimal | int | str) -> Decimal:
    """Round half up to a whole grosz."""
    return Decimal(amount).quantize(GROSZ, rounding=ROUND_HALF_UP)


def zloty(amount: Decimal) -> str:
    """``Decimal("1234.5")`` → ``"1 234,50 zł"`` with non-breaking spaces."""
    return f"{plain(amount)}\u00a0zł"


def plain(amount: Decimal) -> str:
    """``Decimal("-1234.5")`` → ``"−1 234,50"``: for a column headed in złoty."""
    sign = "−" if amount < 0 else ""
    return sign + f"{abs(to_grosz(amount)):,.2f}".replace(",", "\u00a0").replace(".", ",")
