# SPDX-License-Identifier: EUPL-1.2
"""What waits because of orders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.duties.desk import Change, Decision
from kooperacja.care.commissioning import queries
from kooperacja.care.commissioning.enums import OrderState
from kooperacja.care.commissioning.logic.units import in_words
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.ground.organisations.enums import Role

PLACERS = frozenset({Role.SERVICE_ORGANISER})
HEARERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR})


def decisions(by: Acting) -> Iterator[Decision]:
    """Orders to answer for the provider's manager; declined and unanswered ones for the service organiser."""
    if by.role == Role.PROVIDER_MANAGER:
        for order in queries.waiting_for_answer(by):
            yield Decision(
                due_on=order.answer_due_on or by.today,
                title=f"Odpowiedz na zlecenie {order.number}: {order.service_type.name.lower()}",
                detail=f"{_amount(order)} miesięcznie, od {short(order.starts_on)}. {order.brief.get('town', '')}",
                button="Odpowiedz",
                url=_url(order),
                icon=order.service_type.icon,
                area="providers",
                urgent=bool(order.answer_due_on and order.answer_due_on <= by.today),
            )
    if by.role in PLACERS:
        yield from _to_place(by)


def _to_place(by: Acting) -> Iterator[Decision]:
    for order in queries.declined_to_place(by):
        yield Decision(
            due_on=by.today,
            title=f"Zleć komuś innemu: {order.service_type.name.lower()}, {order.granted.case.resident}",
            detail=f"„{order.contract.provider}” odmawia{_why(order)}. {_amount(order)} miesięcznie",
            button="Zleć komuś innemu",
            url=reverse("commissioning:draft_order", args=[order.granted.uid]),
            icon="undo-2",
            area="services",
            urgent=True,
        )
    for order in queries.answer_overdue(by):
        yield Decision(
            due_on=order.answer_due_on or by.today,
            title=f"Brak odpowiedzi na zlecenie {order.number}",
            detail=f"„{order.contract.provider}” miał czas do {short(order.answer_due_on)}. {order.service_type.name}",
            button="Zobacz zlecenie",
            url=_url(order),
            icon="hourglass",
            area="services",
            urgent=True,
        )


#: What the provider answered, as the CUS wants to hear it.
ANSWERS = {
    OrderState.DECLINED: ("Wykonawca odmówił", "undo-2"),
    OrderState.ACCEPTED: ("Wykonawca przyjął zlecenie", "handshake"),
    OrderState.PARTLY_ACCEPTED: ("Wykonawca przyjął część zlecenia", "handshake"),
}


def changes(by: Acting) -> Iterator[Change]:
    """Answers of providers of the last days, for the CUS that ordered."""
    if by.role not in HEARERS:
        return
    for order in queries.answered_since(by, by.at - timedelta(days=4)):
        title, icon = ANSWERS[OrderState(order.state)]
        yield Change(
            at=order.answered_at or by.at,
            title=f"{title}: {order.service_type.name.lower()}",
            detail=f"„{order.contract.provider}”, zlecenie {order.number}{_why(order)}",
            url=_url(order),
            icon=icon,
            area="providers",
        )


def count_to_answer(by: Acting) -> int:
    """Orders that wait for this provider's answer."""
    return queries.waiting_count(by)


def count_to_settle(by: Acting) -> int:
    """For the service organiser: orders to place again or to ask about."""
    return len(queries.declined_to_place(by)) + len(queries.answer_overdue(by)) if by.role in PLACERS else 0


def _amount(order: ServiceOrder) -> str:
    return in_words(order.units_per_month, order.service_type.unit)


def _why(order: ServiceOrder) -> str:
    return f": {order.get_decline_reason_display()}" if order.decline_reason else ""


def _url(order: ServiceOrder) -> str:
    return reverse("commissioning:order_detail", args=[order.uid])
