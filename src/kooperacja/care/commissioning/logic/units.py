# SPDX-License-Identifier: EUPL-1.2
"""Units as people say them: minutes are shown as hours, the rest in pieces."""

from __future__ import annotations

from decimal import Decimal

from kooperacja.base.core.dates import hours
from kooperacja.base.core.money import to_grosz
from kooperacja.base.core.text import plural
from kooperacja.ground.catalogue.enums import Unit

_FORMS = {
    Unit.MEAL: ("posiłek", "posiłki", "posiłków"),
    Unit.MEETING: ("spotkanie", "spotkania", "spotkań"),
    Unit.PERSON_MONTH: ("osobomiesiąc", "osobomiesiące", "osobomiesięcy"),
    Unit.RIDE: ("kurs", "kursy", "kursów"),
}


def in_words(units: int, unit: str) -> str:
    """``(1560, "hour")`` → ``26 h``; ``(22, "meal")`` → ``22 posiłki``."""
    if unit == Unit.HOUR:
        return hours(units)
    return f"{units}\u00a0{plural(units, *_FORMS[Unit(unit)])}"


def cost(units: int, unit: str, price: Decimal) -> Decimal:
    """What these units cost at a price of one whole unit (an hour, a meal), half up to a grosz."""
    return to_grosz(price * units / 60 if unit == Unit.HOUR else price * units)


def affordable(amount: Decimal, unit: str, price: Decimal) -> int:
    """How many units a sum of money buys, whole ones."""
    if amount <= 0 or price <= 0:
        return 0
    return int(amount / price * 60) if unit == Unit.HOUR else int(amount / price)
