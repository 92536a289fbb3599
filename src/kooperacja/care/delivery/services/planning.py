# SPDX-License-Identifier: EUPL-1.2
"""Planning: visits from the pattern of an order, and every later change of who comes and when."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import clock, short
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.care.commissioning.logic.working_days import holiday_name
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery import notifications, rules
from kooperacja.care.delivery.enums import BUSY_STATES, VISIT_FLOW, VisitState
from kooperacja.care.delivery.logic.hours import Span, planned_days
from kooperacja.care.delivery.models import Visit, start_of
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.organisations.enums import PROVIDER_ROLES
from kooperacja.ground.organisations.models import Membership

#: A meal or a ride without an hour of its own: it stands in the plan at noon for half an hour.
NOON, HALF_HOUR = time(12), timedelta(minutes=30)
#: Moving one visit asks for a day and hours: there a sentence about the days or the worker of a plan belongs.
MOVED = {"first": "day", "last": "day", "worker": "time_from"}
#: At most so many days are planned at once.
LONGEST = 186


@transaction.atomic
def plan_visits(
    *,
    order: ServiceOrder,
    worker: Membership | None,
    first: date,
    last: date,
    by: Acting,
    time_from: time | None = None,
    time_to: time | None = None,
    skip_holidays: bool = False,
) -> list[Visit]:
    """Plan visits from the weekdays and hours of an order; days that already have one are left as they are."""
    rules.plan_visits.require(by, order)
    _check_order(order, first, last)
    days = _days(order, first, last, skip_holidays=skip_holidays)
    _check_pause(order, days)
    begin, length = _hours(order, time_from, time_to)
    spans = [_span(day, begin, length) for day in days]
    _check_worker(worker, by)
    _refuse_overlaps(worker, spans, order)
    visits = Visit.objects.bulk_create(
        Visit(order=order, worker=worker, planned_start=span.start, planned_end=span.end) for span in spans
    )
    audit.record("delivery.visit.planned", order, by=by, visits=len(visits), first=first, last=last)
    return visits


@transaction.atomic
def assign_worker(*, visit: Visit, worker: Membership, by: Acting) -> Visit:
    """Give a visit that waits for somebody, or is to be done by somebody else from the start, to a worker."""
    rules.change_visit.require(by, visit)
    _set_worker(visit, worker, by, is_substitution=False, reason="")
    audit.record("delivery.visit.assigned", visit, by=by, worker=worker.pk)
    return visit


@transaction.atomic
def substitute_worker(*, visit: Visit, worker: Membership, by: Acting, reason: str = "") -> Visit:
    """Send somebody else to one visit: her phone says that it is a substitution."""
    rules.change_visit.require(by, visit)
    if visit.worker_id == worker.pk:
        raise DomainError(_("Ta osoba już ma tę wizytę. Wybierz kogoś innego."), field="worker")
    _set_worker(visit, worker, by, is_substitution=True, reason=reason.strip())
    audit.record("delivery.visit.substituted", visit, by=by, reason=reason.strip(), worker=worker.pk)
    return visit


@transaction.atomic
def move_visit(*, visit: Visit, starts_at: datetime, ends_at: datetime, by: Acting) -> Visit:
    """Move one visit to another time within its order."""
    rules.change_visit.require(by, visit)
    _still_planned(visit)
    if ends_at <= starts_at:
        raise DomainError(_("Wizyta kończy się przed początkiem. Popraw godzinę końca."), field="time_to")
    day = timezone.localtime(starts_at).date()
    try:
        _check_order(visit.order, day, day)
        _check_pause(visit.order, [day])
        _check_worker(visit.worker, by)
        _refuse_overlap(visit.worker, Span(starts_at, ends_at), visit.order, but=visit)
    except DomainError as refused:
        refused.field = MOVED.get(refused.field or "", refused.field)
        raise
    _change(visit, planned_start=starts_at, planned_end=ends_at, changed_at=by.at)
    audit.record("delivery.visit.moved", visit, by=by, starts_at=starts_at)
    notifications.visit_changed(visit, by)
    return visit


@transaction.atomic
def cancel_visit(*, visit: Visit, reason: str, by: Acting) -> Visit:
    """Cancel one planned visit with a reason."""
    rules.change_visit.require(by, visit)
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego wizyta się nie odbędzie."), field="reason")
    VISIT_FLOW.move(visit, to=VisitState.CANCELLED, note=reason.strip()[:500], changed_at=by.at)
    audit.record("delivery.visit.cancelled", visit, by=by, reason=reason.strip())
    notifications.visit_changed(visit, by)
    return visit


def _check_order(order: ServiceOrder, first: date, last: date) -> None:
    if not order.is_open and order.paused_from is None:
        raise DomainError(
            _("Zlecenie nr {n} jest w stanie „{state}”. Wizyty planuje się w zleceniu przyjętym.").format(
                n=order.number, state=order.get_state_display()
            )
        )
    if last < first:
        raise DomainError(_("Koniec jest przed początkiem. Popraw dni."), field="last")
    if first < order.starts_on or last > order.last_day:
        raise DomainError(
            _("Zlecenie nr {n} trwa od {first} do {last}. Poza tymi dniami nie można zaplanować wizyty.").format(
                n=order.number, first=short(order.starts_on), last=short(order.last_day)
            ),
            field="first" if first < order.starts_on else "last",
        )
    if (last - first).days > LONGEST:
        raise DomainError(_("Zaplanuj najwyżej pół roku naraz."), field="last")


def _check_pause(order: ServiceOrder, days: list[date]) -> None:
    paused = [day for day in days if order.is_paused_on(day)]
    if paused:
        until = _("do {day}").format(day=short(order.paused_to)) if order.paused_to else _("do odwołania")
        raise DomainError(
            _("Zlecenie nr {n} jest wstrzymane od {first} {until} ({why}). Zaplanuj dni poza tą przerwą.").format(
                n=order.number, first=short(order.paused_from), until=until, why=order.pause_reason
            ),
            field="first",
        )


def _days(order: ServiceOrder, first: date, last: date, *, skip_holidays: bool) -> list[date]:
    wanted = planned_days(first, last, order.visiting_days)
    if skip_holidays:
        wanted = [day for day in wanted if not holiday_name(day)]
    if not wanted:
        raise DomainError(_("W tych dniach nie wypada żaden dzień ze zlecenia. Wybierz inne dni."), field="first")
    rows = Visit.objects.filter(order=order).planned_between(first, last).exclude(state=VisitState.CANCELLED)
    there = {timezone.localtime(start).date() for start in rows.values_list("planned_start", flat=True)}
    left = [day for day in wanted if day not in there]
    if not left:
        raise DomainError(_("Wszystkie wizyty w tych dniach są już zaplanowane."), field="first")
    return left


def _hours(order: ServiceOrder, time_from: time | None, time_to: time | None) -> tuple[time, timedelta]:
    begin, end = time_from or order.time_from, time_to or order.time_to
    if order.service_type.unit != Unit.HOUR:
        begin = begin or NOON
        return begin, _between(begin, end) if end else HALF_HOUR
    if begin is None or end is None:
        raise DomainError(_("Zlecenie nie ma godzin. Wpisz, od której do której."), field="time_from")
    return begin, _between(begin, end)


def _between(begin: time, end: time) -> timedelta:
    length = datetime.combine(date.min, end) - datetime.combine(date.min, begin)
    if length <= timedelta(0):
        raise DomainError(_("Wizyta kończy się przed początkiem. Popraw godzinę końca."), field="time_to")
    return length


def _span(day: date, begin: time, length: timedelta) -> Span:
    start = start_of(day).replace(hour=begin.hour, minute=begin.minute)
    return Span(start, start + length)


def _check_worker(worker: Membership | None, by: Acting) -> None:
    """The worker is of this provider; her row is locked, so that two plans made at once cannot overlap."""
    if worker is None:
        return
    locked = Membership.objects.select_for_update().filter(pk=worker.pk, organisation_id=by.organisation_id or 0)
    if worker.role not in PROVIDER_ROLES or not locked.exists():
        raise DomainError(_("Wybierz osobę ze swojego zespołu."), field="worker")


def _refuse_overlap(worker: Membership | None, span: Span, order: ServiceOrder, *, but: Visit) -> None:
    _refuse_overlaps(worker, [span], order, but=but)


def _refuse_overlaps(
    worker: Membership | None, spans: list[Span], order: ServiceOrder, *, but: Visit | None = None
) -> None:
    """Nobody is in two places; a meeting is a group, so many people may meet one leader at the same hours."""
    if worker is None or not spans:
        return
    rows = Visit.objects.filter(
        worker=worker, state__in=BUSY_STATES, planned_start__lt=spans[-1].end, planned_end__gt=spans[0].start
    ).exclude(pk=but.pk if but else 0)
    if order.service_type.unit == Unit.MEETING:
        rows = rows.exclude(order__service_type_id=order.service_type_id)
    busy = list(rows.order_by("planned_start", "pk").values_list("pk", "planned_start", "planned_end"))
    place = 0
    for span in spans:
        while place < len(busy) and busy[place][2] <= span.start:
            place += 1
        taken = next((pk for pk, start, end in busy[place : place + 8] if start < span.end and end > span.start), None)
        if taken is None:
            continue
        other = Visit.objects.select_related("order").get(pk=taken)
        raise DomainError(
            _("{who} ma już wizytę {day} w godzinach {start}–{end}: {name} (zlecenie nr {n}). "
              "Wybierz inną osobę albo inną godzinę.").format(
                who=worker.user, day=short(other.planned_start), start=clock(other.planned_start),
                end=clock(other.planned_end), name=other.order.brief.get("name", ""), n=other.order.number,
            ),
            field="worker",
        )  # fmt: skip


def _set_worker(visit: Visit, worker: Membership, by: Acting, *, is_substitution: bool, reason: str) -> None:
    _still_planned(visit)
    _check_worker(worker, by)
    _refuse_overlap(worker, Span(visit.planned_start, visit.planned_end), visit.order, but=visit)
    before = visit.worker.user_id if visit.worker else None
    _change(visit, worker=worker, is_substitution=is_substitution, substitution_reason=reason[:200], changed_at=by.at)
    notifications.visit_changed(visit, by, *([before] if before else []))


def _still_planned(visit: Visit) -> None:
    if visit.state != VisitState.PLANNED:
        raise Stale(
            _("Ta wizyta jest już w stanie „{state}”, więc planu nie da się zmienić.").format(
                state=visit.get_state_display()
            )
        )


def _change(visit: Visit, **changes: object) -> None:
    done = Visit.objects.filter(pk=visit.pk, state=VisitState.PLANNED).update(**changes)
    if done != 1:
        raise Stale
    for key, value in changes.items():
        setattr(visit, key, value)
