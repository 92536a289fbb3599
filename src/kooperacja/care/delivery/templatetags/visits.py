# SPDX-License-Identifier: EUPL-1.2
"""How visits are shown."""

from __future__ import annotations

from django import template

from kooperacja.base.core.text import plural
from kooperacja.care.delivery.enums import VisitState
from kooperacja.care.delivery.logic.greeting import vocative

register = template.Library()
register.filter("vocative", vocative)

_LOOK = {
    VisitState.PLANNED: ("plain", "calendar-days"),
    VisitState.STARTED: ("blue", "play"),
    VisitState.FINISHED: ("amber", "clock"),
    VisitState.ACCEPTED: ("green", "check"),
    VisitState.QUESTIONED: ("amber", "circle-question-mark"),
    VisitState.NOT_HELD: ("red", "door-closed"),
    VisitState.CANCELLED: ("plain", "x"),
}


@register.filter
def visit_kind(state: str) -> str:
    """Colour of a visit's chip."""
    return _LOOK[VisitState(state)][0]


@register.filter
def visit_icon(state: str) -> str:
    """Sign of a visit's chip."""
    return _LOOK[VisitState(state)][1]


@register.filter
def visits_to_enter(count: int) -> str:
    """``1`` → ``1 wizytę``, after a verb."""
    return f"{count}\u00a0{plural(count, 'wizytę', 'wizyty', 'wizyt')}"


@register.filter
def visits(count: int) -> str:
    """``2`` → ``2 wizyty``."""
    return f"{count}\u00a0{plural(count, 'wizyta', 'wizyty', 'wizyt')}"
