# SPDX-License-Identifier: EUPL-1.2
"""By hand: the phone was dead, the paper card is here. Who wrote it and why stays visible; the CUS confirms it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError
from kooperacja.care.commissioning import services as commissioning
from kooperacja.care.commissioning.enums import OrderState
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery import rules
from kooperacja.care.delivery.enums import VISIT_FLOW, VisitFlag, VisitState
from kooperacja.care.delivery.logic.hours import Span, counted_units
from kooperacja.care.delivery.models import Visit
from kooperacja.care.delivery.services.recording import acts_of, flags_for
from kooperacja.ground.organisations.enums import PROVIDER_ROLES
from kooperacja.ground.organisations.models import Membership


@transaction.atomic
def add_visit_by_hand(
    *,
    order: ServiceOrder,
    worker: Membership,
    started_at: datetime,
    ended_at: datetime,
    reason: str,
    by: Acting,
    acts: Sequence[str] = (),
    note: str = "",
) -> Visit:
    """Write down a visit that was held and never planned; the reason and the author are shown beside it."""
    rules.record_by_hand.require(by, order)
    span = _span(order, started_at, ended_at, reason, by)
    if worker.organisation_id != by.organisation_id or worker.role not in PROVIDER_ROLES:
        raise DomainError(_("Wybierz osobę ze swojego zespołu."), field="worker")
    visit = Visit(order=order, worker=worker, planned_start=span.start, planned_end=span.end)
    visit.save()
    return _record(visit, span, reason=reason, acts=acts, note=note, by=by)


@transaction.atomic
def record_by_hand(
    *,
    visit: Visit,
    started_at: datetime,
    ended_at: datetime,
    reason: str,
    by: Acting,
    acts: Sequence[str] = (),
    note: str = "",
) -> Visit:
    """Write down the times of a planned visit whose record never came, or that was never ended on the phone."""
    rules.record_by_hand.require(by, visit.order)
    if visit.worker_id is None:
        raise DomainError(_("Najpierw wpisz, kto był na tej wizycie."), field="worker")
    span = _span(visit.order, started_at, ended_at, reason, by)
    return _record(visit, span, reason=reason, acts=acts, note=note, by=by)


def _span(order: ServiceOrder, started_at: datetime, ended_at: datetime, reason: str, by: Acting) -> Span:
    if ended_at <= started_at:
        raise DomainError(_("Wizyta kończy się przed początkiem. Popraw godzinę końca."), field="time_to")
    if ended_at > by.at:
        raise DomainError(_("Ta godzina jeszcze nie nadeszła. Wpisz wizytę, która już się odbyła."), field="time_to")
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego dopisujesz: przeczyta to CUS."), field="reason")
    day = timezone.localtime(started_at).date()
    if not order.starts_on <= day <= order.last_day or order.state in {
        OrderState.DRAFT, OrderState.SENT, OrderState.DECLINED,
    }:  # fmt: skip
        raise DomainError(
            _("Zlecenie nr {n} trwa od {first} do {last}. Wpisz dzień z tego okresu.").format(
                n=order.number, first=short(order.starts_on), last=short(order.last_day)
            ),
            field="day",
        )
    return Span(started_at, ended_at)


def _record(visit: Visit, span: Span, *, reason: str, acts: Sequence[str], note: str, by: Acting) -> Visit:
    flags = [*flags_for(visit, span), VisitFlag.BY_HAND.value]
    VISIT_FLOW.move(
        visit,
        to=VisitState.FINISHED,
        started_at=span.start,
        ended_at=span.end,
        received_at=by.at,
        units=counted_units(span, visit.order.service_type.unit),
        acts_done=acts_of(visit, acts),
        note=note.strip()[:500],
        added_by_hand_reason=f"{reason.strip()} ({by.user_label})"[:300],
        not_held_reason="",
        flags=flags,
        needs_look=True,
    )
    commissioning.start_delivery(order=visit.order, by=by)
    audit.record("delivery.visit.recorded_by_hand", visit, by=by, reason=reason.strip(), minutes=span.minutes)
    return visit
