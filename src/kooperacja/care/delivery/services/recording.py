# SPDX-License-Identifier: EUPL-1.2
"""Recording on the phone: begins, ends, did not happen. Sent twice, stored once; too late or out of order, never lost."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.clocks import true_time
from kooperacja.base.core.errors import DomainError
from kooperacja.care.commissioning import services as commissioning
from kooperacja.care.delivery import notifications, rules
from kooperacja.care.delivery.enums import VISIT_FLOW, NotHeldReason, RecordKind, VisitFlag, VisitState
from kooperacja.care.delivery.logic.hours import Held, Span, counted_units, flags_of
from kooperacja.care.delivery.models import PhoneRecord, Visit, start_of
from kooperacja.ground.catalogue.enums import Unit


@dataclass(frozen=True)
class PhoneEntry:
    """One thing pressed on a phone: what, when by the phone's clock, and when by that clock it was sent."""

    client_uid: uuid.UUID
    kind: str
    at_phone: datetime
    sent_at_phone: datetime | None = None
    acts: Sequence[str] = ()
    note: str = ""
    reason: str = ""
    data: dict[str, Any] = field(default_factory=dict)


@transaction.atomic
def start_visit(
    *, visit: Visit, client_uid: uuid.UUID, at_phone: datetime, by: Acting, sent_at_phone: datetime | None = None
) -> Visit:
    """Record that a visit has begun; the first one of an order starts its delivery."""
    entry = PhoneEntry(client_uid, RecordKind.START, at_phone, sent_at_phone)
    return save_phone_entry(visit=visit, entry=entry, by=by)


@transaction.atomic
def finish_visit(
    *,
    visit: Visit,
    client_uid: uuid.UUID,
    at_phone: datetime,
    by: Acting,
    acts: Sequence[str] = (),
    note: str = "",
    sent_at_phone: datetime | None = None,
) -> Visit:
    """Record that a visit has ended, what was done, and what the next one should know."""
    entry = PhoneEntry(client_uid, RecordKind.FINISH, at_phone, sent_at_phone, acts=acts, note=note)
    return save_phone_entry(visit=visit, entry=entry, by=by)


@transaction.atomic
def report_not_held(
    *,
    visit: Visit,
    client_uid: uuid.UUID,
    at_phone: datetime,
    reason: str,
    by: Acting,
    note: str = "",
    sent_at_phone: datetime | None = None,
) -> Visit:
    """Record that a visit did not take place and why; the manager and the CUS hear of it at once."""
    entry = PhoneEntry(client_uid, RecordKind.NOT_HELD, at_phone, sent_at_phone, reason=reason, note=note)
    return save_phone_entry(visit=visit, entry=entry, by=by)


@transaction.atomic
def save_phone_entry(*, visit: Visit, entry: PhoneEntry, by: Acting) -> Visit:
    """Store one record of a phone once. One that no longer fits the state is kept and shown to a person."""
    rules.record_visit.require(by, visit)
    if entry.kind == RecordKind.NOT_HELD and entry.reason not in NotHeldReason.values:
        raise DomainError(_("Wybierz, dlaczego wizyta się nie odbyła."), field="reason")
    at, behind = true_time(entry.at_phone, entry.sent_at_phone, by.at)
    if not _keep(visit, entry, behind, by):
        visit.refresh_from_db()
        return visit
    locked = Visit.objects.select_for_update().filter(pk=visit.pk).values_list("state", flat=True).get()
    if locked != visit.state:
        visit.refresh_from_db()
    apply = {RecordKind.START: _start, RecordKind.FINISH: _finish, RecordKind.NOT_HELD: _not_held}
    apply[RecordKind(entry.kind)](visit, entry, at, behind, by)
    return visit


@transaction.atomic
def keep_stray_entry(*, visit: Visit, entry: PhoneEntry, by: Acting) -> Visit:
    """Keep what a worker pressed offline on a visit that was given to somebody else meanwhile; a person will look."""
    rules.keep_stray_entry.require(by, visit)
    _at, behind = true_time(entry.at_phone, entry.sent_at_phone, by.at)
    if _keep(visit, entry, behind, by) and visit.confirmed_at is None:
        flags = [*visit.flags, *({VisitFlag.STRAY.value} - set(visit.flags))]
        _update(visit, flags=flags, needs_look=True)
        audit.record("delivery.visit.stray_kept", visit, by=by, kind=entry.kind, at_phone=entry.at_phone)
    return visit


def _keep(visit: Visit, entry: PhoneEntry, behind: int, by: Acting) -> bool:
    """Store the record as it came; false when it has come before."""
    try:
        with transaction.atomic():
            PhoneRecord.objects.create(
                client_uid=entry.client_uid,
                visit=visit,
                kind=entry.kind,
                at_phone=entry.at_phone,
                received_at=by.at,
                clock_behind=behind,
                data={"acts": list(entry.acts), "note": entry.note, "reason": entry.reason},
                by_user_id=by.user_id or 0,
            )
    except IntegrityError:
        known = PhoneRecord.objects.get(client_uid=entry.client_uid)
        if known.visit_id != visit.pk:
            raise DomainError(_("Ten zapis należy do innej wizyty. Zadzwoń do biura.")) from None
        return False
    return True


def _start(visit: Visit, entry: PhoneEntry, at: datetime, behind: int, by: Acting) -> None:
    if not VISIT_FLOW.can(visit, VisitState.STARTED) or visit.confirmed_at is not None:
        if visit.phone_started_at is None:
            _update(visit, phone_started_at=entry.at_phone)
        return
    VISIT_FLOW.move(
        visit,
        to=VisitState.STARTED,
        started_at=at,
        phone_started_at=entry.at_phone,
        start_received_at=by.at,
        not_held_reason="",
    )
    commissioning.start_delivery(order=visit.order, by=by)
    audit.record("delivery.visit.started", visit, by=by, at_phone=entry.at_phone, clock_behind=behind)


def _finish(visit: Visit, entry: PhoneEntry, at: datetime, behind: int, by: Acting) -> None:
    if not VISIT_FLOW.can(visit, VisitState.FINISHED) or visit.confirmed_at is not None:
        # Somebody has written the visit down already: what the worker pressed stays beside it, a person looks.
        if visit.confirmed_at is None:
            _update(visit, phone_ended_at=entry.at_phone, needs_look=True)
        return
    has_start = visit.started_at is not None and visit.started_at <= at
    begun = visit.started_at if has_start and visit.started_at else min(visit.planned_start, at)
    span = Span(begun, at)
    flags = flags_for(visit, span, clock_behind=behind, has_start=has_start)
    if VisitFlag.STRAY in visit.flags:
        flags.append(VisitFlag.STRAY.value)
    VISIT_FLOW.move(
        visit,
        to=VisitState.FINISHED,
        started_at=span.start,
        ended_at=span.end,
        phone_ended_at=entry.at_phone,
        received_at=by.at,
        units=counted_units(span, visit.order.service_type.unit),
        acts_done=acts_of(visit, entry.acts),
        note=entry.note.strip()[:500],
        not_held_reason="",
        flags=flags,
        needs_look=bool(flags),
    )
    commissioning.start_delivery(order=visit.order, by=by)
    audit.record("delivery.visit.finished", visit, by=by, minutes=span.minutes, clock_behind=behind, flags=flags)


def _not_held(visit: Visit, entry: PhoneEntry, at: datetime, behind: int, by: Acting) -> None:
    if not VISIT_FLOW.can(visit, VisitState.NOT_HELD) or visit.state in {VisitState.QUESTIONED}:
        return
    VISIT_FLOW.move(
        visit,
        to=VisitState.NOT_HELD,
        not_held_reason=entry.reason,
        note=entry.note.strip()[:500],
        phone_ended_at=entry.at_phone,
        received_at=by.at,
    )
    audit.record(
        "delivery.visit.not_held", visit, by=by, reason=str(NotHeldReason(entry.reason).label), clock_behind=behind
    )
    notifications.visit_not_held(visit, by)


def flags_for(visit: Visit, span: Span, *, clock_behind: int = 0, has_start: bool = True) -> list[str]:
    """Compare a recorded visit with its plan, its order and the worker's other visits of that day."""
    day = timezone.localtime(span.start).date()
    order = visit.order
    others = (
        Visit.objects.filter(worker_id=visit.worker_id, started_at__lt=span.end, ended_at__gt=span.start)
        .exclude(pk=visit.pk)
        .exclude(state__in=(VisitState.NOT_HELD, VisitState.CANCELLED))
        .filter(started_at__gte=start_of(day))
    )
    if order.service_type.unit == Unit.MEETING:
        others = others.exclude(order__service_type_id=order.service_type_id)
    held = Held(
        span=span,
        planned=Span(visit.planned_start, visit.planned_end),
        day=day,
        planned_day=timezone.localtime(visit.planned_start).date(),
        order_first=order.starts_on,
        order_last=order.last_day,
        was_paused=order.is_paused_on(day),
        clock_behind=clock_behind,
        has_start=has_start,
        is_counted_in_time=order.service_type.unit == Unit.HOUR,
    )
    return flags_of(held, [Span(o.started_at, o.ended_at) for o in others if o.started_at and o.ended_at])


def acts_of(visit: Visit, acts: Sequence[str]) -> list[str]:
    """The acts done, in the order of the brief; words that are not there are left out."""
    done = {act.strip() for act in acts}
    return [act for act in visit.order.brief.get("acts", []) if act in done]


def _update(visit: Visit, **changes: object) -> None:
    Visit.objects.filter(pk=visit.pk).update(**changes)
    for key, value in changes.items():
        setattr(visit, key, value)
