# SPDX-License-Identifier: EUPL-1.2
"""Numbers of indicators as people write them."""

from __future__ import annotations

from decimal import Decimal

from django import template

from kooperacja.growth.indicators.logic.counting import number

register = template.Library()


@register.filter
def figure(value: Decimal | int | None) -> str:
    """``1 200`` or ``12,5``."""
    return number(None if value is None else Decimal(value))


@register.filter
def signed(value: Decimal | int | None) -> str:
    """``+2`` or ``−2``; ``0`` without a sign."""
    shown = figure(value)
    return f"+{shown}" if value and value > 0 else shown
