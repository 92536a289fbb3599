# SPDX-License-Identifier: EUPL-1.2
"""The course of an accepted order: starts with the first visit, pauses, resumes, ends."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError
from kooperacja.care.cases import services as cases
from kooperacja.care.cases.enums import CaseState
from kooperacja.care.commissioning import notifications, rules
from kooperacja.care.commissioning.enums import ORDER_FLOW, OrderState
from kooperacja.care.commissioning.models import ServiceOrder


@transaction.atomic
def start_delivery(*, order: ServiceOrder, by: Acting) -> ServiceOrder:
    """Mark that the first visit has begun; later visits change nothing."""
    rules.start_delivery.require(by, order)
    if order.state in {OrderState.ACCEPTED, OrderState.PARTLY_ACCEPTED}:
        ORDER_FLOW.move(order, to=OrderState.IN_PROGRESS)
        audit.record("commissioning.order.started", order, by=by)
        _case_is_served(order, by)
    return order


def _case_is_served(order: ServiceOrder, by: Acting) -> None:
    """The case follows its first visit; a case that cannot (a plan is still missing) never stops a worker at the door."""
    case = order.granted.case
    if case.state in {CaseState.QUALIFIED, CaseState.PLAN_APPROVED}:
        with suppress(DomainError), transaction.atomic():
            cases.start_delivery(case=case, by=Acting.system(at=by.at))


@transaction.atomic
def pause_order(
    *, order: ServiceOrder, paused_from: date, reason: str, by: Acting, paused_to: date | None = None
) -> ServiceOrder:
    """Pause an order from a day, to a day if it is known: no visit takes place meanwhile."""
    rules.pause_order.require(by, order)
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego wstrzymujesz: szpital, wyjazd, remont."), field="reason")
    if paused_to is not None and paused_to < paused_from:
        raise DomainError(
            _("Wstrzymanie kończy się przed początkiem. Wpisz dzień nie wcześniejszy niż {day}.").format(
                day=short(paused_from)
            ),
            field="paused_to",
        )
    if not order.starts_on <= paused_from <= order.ends_on:
        raise DomainError(
            _("Zlecenie trwa od {first} do {last}. Wstrzymaj je od dnia w tym okresie.").format(
                first=short(order.starts_on), last=short(order.ends_on)
            ),
            field="paused_from",
        )
    ORDER_FLOW.move(
        order,
        to=OrderState.PAUSED,
        paused_state=order.state,
        paused_from=paused_from,
        paused_to=paused_to,
        pause_reason=reason.strip(),
    )
    audit.record("commissioning.order.paused", order, by=by, paused_from=paused_from, paused_to=paused_to)
    notifications.order_changed(order, by)
    return order


@transaction.atomic
def resume_order(*, order: ServiceOrder, by: Acting, resumed_on: date | None = None) -> ServiceOrder:
    """Resume a paused order from today or from a given day; the days before it stay a pause."""
    rules.resume_order.require(by, order)
    day = resumed_on or by.today
    if order.paused_from is not None and day < order.paused_from:
        day = order.paused_from
    ended = date.fromordinal(day.toordinal() - 1)
    gone = order.paused_from is None or ended < order.paused_from
    ORDER_FLOW.move(
        order,
        to=order.paused_state or OrderState.IN_PROGRESS,
        paused_from=None if gone else order.paused_from,
        paused_to=None if gone else min(ended, order.paused_to or ended),
    )
    audit.record("commissioning.order.resumed", order, by=by, resumed_on=day)
    notifications.order_changed(order, by)
    return order


@transaction.atomic
def finish_order(*, order: ServiceOrder, by: Acting) -> ServiceOrder:
    """Say that the order is delivered: nobody comes under it any more."""
    rules.finish_order.require(by, order)
    ORDER_FLOW.move(order, to=OrderState.DELIVERED)
    audit.record("commissioning.order.finished", order, by=by)
    notifications.order_changed(order, by)
    return order


@transaction.atomic
def cancel_order(*, order: ServiceOrder, reason: str, by: Acting) -> ServiceOrder:
    """Cancel an order from today with a reason; what was done before stays and is paid."""
    rules.cancel_order.require(by, order)
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego odwołujesz zlecenie: przeczyta to wykonawca."), field="reason")
    sent = order.state != OrderState.DRAFT
    begun = order.state in {OrderState.IN_PROGRESS, OrderState.PAUSED}
    last = by.today if begun else date.fromordinal(order.starts_on.toordinal() - 1)
    ORDER_FLOW.move(order, to=OrderState.CANCELLED, cancelled_on=last, cancel_reason=reason.strip())
    audit.record("commissioning.order.cancelled", order, by=by, reason=reason.strip())
    if sent:
        notifications.order_changed(order, by)
    return order
