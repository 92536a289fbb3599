# SPDX-License-Identifier: EUPL-1.2
"""How orders are shown: units in words, state as a chip."""

from __future__ import annotations

from typing import Any

from django import template

from kooperacja.base.core import text
from kooperacja.care.commissioning.enums import ContractState, OrderState
from kooperacja.care.commissioning.logic.units import in_words

register = template.Library()
register.filter("units", in_words)


@register.filter
def plural(count: int, forms: str) -> str:
    """``{{ 2|plural:"zlecenie,zlecenia,zleceń" }}`` → ``zlecenia``."""
    one, few, many = forms.split(",")
    return text.plural(count, one, few, many)


@register.filter
def minus(value: int) -> int:
    """The opposite number."""
    return -value


@register.filter
def get(mapping: dict[str, Any], key: str) -> Any:
    """A key that has a dash in it."""
    return mapping.get(key, "")


_ORDER = {
    OrderState.DRAFT: ("plain", "pencil"),
    OrderState.SENT: ("amber", "clock"),
    OrderState.ACCEPTED: ("green", "check"),
    OrderState.PARTLY_ACCEPTED: ("amber", "circle-slash"),
    OrderState.DECLINED: ("red", "x"),
    OrderState.IN_PROGRESS: ("blue", "play"),
    OrderState.PAUSED: ("amber", "pause"),
    OrderState.DELIVERED: ("green", "check-check"),
    OrderState.CLOSED: ("plain", "archive"),
    OrderState.CANCELLED: ("plain", "ban"),
}
_CONTRACT = {
    ContractState.DRAFT: ("plain", "pencil"),
    ContractState.SIGNED: ("blue", "pen-line"),
    ContractState.ACTIVE: ("green", "check"),
    ContractState.SETTLEMENT: ("amber", "calculator"),
    ContractState.CLOSED: ("plain", "archive"),
    ContractState.CANCELLED: ("plain", "ban"),
}


@register.filter
def order_kind(state: str) -> str:
    """Colour of an order's chip."""
    return _ORDER[OrderState(state)][0]


@register.filter
def order_icon(state: str) -> str:
    """Sign of an order's chip."""
    return _ORDER[OrderState(state)][1]


@register.filter
def contract_kind(state: str) -> str:
    """Colour of a contract's chip."""
    return _CONTRACT[ContractState(state)][0]


@register.filter
def contract_icon(state: str) -> str:
    """Sign of a contract's chip."""
    return _CONTRACT[ContractState(state)][1]
