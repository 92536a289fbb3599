# SPDX-License-Identifier: EUPL-1.2
"""The provider's answer: yes, yes in part, no with a reason."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.care.commissioning import notifications, rules
from kooperacja.care.commissioning.enums import ORDER_FLOW, DeclineReason, OrderState
from kooperacja.care.commissioning.logic.units import in_words
from kooperacja.care.commissioning.models import ServiceOrder


@transaction.atomic
def accept_order(*, order: ServiceOrder, by: Acting, note: str = "") -> ServiceOrder:
    """Accept an order whole."""
    rules.accept_order.require(by, order)
    _still_waits(order)
    ORDER_FLOW.move(order, to=OrderState.ACCEPTED, answered_at=by.at, answer_note=note.strip())
    audit.record("commissioning.order.accepted", order, by=by)
    notifications.order_answered(order, by)
    return order


@transaction.atomic
def accept_partly(*, order: ServiceOrder, units: int, by: Acting, note: str = "") -> ServiceOrder:
    """Accept fewer units a month than were ordered; the rest goes back to the CUS to be placed elsewhere."""
    rules.accept_partly.require(by, order)
    _still_waits(order)
    if not 0 < units < order.units_per_month:
        raise DomainError(
            _("Wpisz mniej niż {all} miesięcznie i więcej niż zero. Całość przyjmiesz jednym przyciskiem.").format(
                all=in_words(order.units_per_month, order.service_type.unit)
            ),
            field="units",
        )
    ORDER_FLOW.move(
        order,
        to=OrderState.PARTLY_ACCEPTED,
        accepted_units_per_month=units,
        answered_at=by.at,
        answer_note=note.strip(),
    )
    audit.record("commissioning.order.partly_accepted", order, by=by, reason=note.strip(), units=units)
    notifications.order_answered(order, by)
    return order


@transaction.atomic
def decline_order(*, order: ServiceOrder, reason: str, by: Acting, note: str = "") -> ServiceOrder:
    """Decline an order and say why, so that the CUS can ask somebody else today."""
    rules.decline_order.require(by, order)
    _still_waits(order)
    if reason not in DeclineReason.values:
        raise DomainError(_("Wybierz powód: CUS musi wiedzieć, czego szukać dalej."), field="reason")
    if reason == DeclineReason.OTHER and not note.strip():
        raise DomainError(_("Napisz w jednym zdaniu, jaki to powód."), field="note")
    ORDER_FLOW.move(order, to=OrderState.DECLINED, decline_reason=reason, answered_at=by.at, answer_note=note.strip())
    audit.record("commissioning.order.declined", order, by=by, reason=str(DeclineReason(reason).label))
    notifications.order_answered(order, by)
    return order


def _still_waits(order: ServiceOrder) -> None:
    if order.state != OrderState.SENT:
        when = _(" dnia {day}").format(day=short(order.answered_at)) if order.answered_at else ""
        raise Stale(
            _("Ktoś był szybszy: to zlecenie jest już w stanie „{state}”{when}. Odśwież stronę.").format(
                state=order.get_state_display(), when=when
            )
        )
