# SPDX-License-Identifier: EUPL-1.2
"""Visits one by one and in lists: of a worker, of an order, waiting for a decision."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.core.rules import Rule
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery import rules
from kooperacja.care.delivery.enums import NotHeldReason, VisitState
from kooperacja.care.delivery.models import PhoneRecord, Visit

#: What is possible in which state: a button stands there only when the rule and the state agree.
_MOVES: tuple[tuple[Rule[[Visit]], tuple[str, ...]], ...] = (
    (rules.change_visit, (VisitState.PLANNED,)),
    (rules.record_visit, (VisitState.PLANNED, VisitState.STARTED, VisitState.NOT_HELD)),
    (rules.confirm_visit, (VisitState.FINISHED, VisitState.QUESTIONED)),
    (rules.question_visit, (VisitState.FINISHED,)),
    (rules.explain_visit, (VisitState.QUESTIONED,)),
    (rules.disallow_visit, (VisitState.QUESTIONED,)),
)
#: A visit begun so long ago and not ended was forgotten, not endless.
FORGOTTEN = timedelta(hours=12)


def complete(rows: QuerySet[Visit]) -> QuerySet[Visit]:
    """With everything that a page shows of a visit. The person's name comes from the brief, never from the case."""
    return rows.select_related("order__service_type", "order__contract__provider", "worker__user", "confirmed_by")


def can_now(by: Acting, visit: Visit) -> frozenset[str]:
    """The verbs that this person may do and that the state allows: for the buttons."""
    found = {rule.verb for rule, states in _MOVES if visit.state in states and rule(by, visit)}
    not_ended = visit.state in {VisitState.PLANNED, VisitState.STARTED} and visit.planned_end <= by.at
    if not_ended and rules.record_by_hand(by, visit.order):
        found.add("record_by_hand")
    return frozenset(found)


def visit_for(by: Acting, uid: UUID) -> Visit:
    """One visit; raises ``DoesNotExist`` for a stranger, and for a worker whose visit it is not."""
    return complete(Visit.objects.visible_to(by)).get(uid=uid)


def visit_of_provider(by: Acting, uid: UUID) -> Visit:
    """A visit of the worker's own provider that is not hers (any more): only for keeping what her phone still held."""
    rows = complete(Visit.objects.filter(order__contract__provider_id=by.organisation_id or 0))
    return rows.get(uid=uid)


def visits_by_uid(by: Acting, uids: Iterable[UUID]) -> list[Visit]:
    """The visits of a bulk deed that this person may see, in order."""
    rows = complete(Visit.objects.visible_to(by)).filter(uid__in=list(uids)[:500])
    return list(rows.order_by("planned_start", "pk"))


def visits_of_worker(by: Acting, day: date) -> list[Visit]:
    """The visits of the acting worker on a day, in the order of the day; cancelled ones are gone."""
    rows = Visit.objects.visible_to(by).filter(worker_id=by.membership_id or 0).planned_between(day, day)
    return list(complete(rows).exclude(state=VisitState.CANCELLED).order_by("planned_start", "pk"))


def visits_for_order(by: Acting, order: ServiceOrder, first: date, last: date) -> list[Visit]:
    """The visits of an order in a period, in order."""
    rows = Visit.objects.visible_to(by).filter(order=order).planned_between(first, last)
    return list(complete(rows).order_by("planned_start", "pk"))


def order_to_plan(by: Acting, uid: UUID) -> ServiceOrder:
    """An order under which this person may plan visits; raises ``DoesNotExist`` for a stranger."""
    return ServiceOrder.objects.visible_to(by).select_related("service_type", "contract").get(uid=uid)


def awaiting(by: Acting, *, after: str = "", before: str = "") -> Page[Visit]:
    """Finished visits without a decision and without a question, the oldest first."""
    rows = Visit.objects.visible_to(by).filter(state=VisitState.FINISHED, needs_look=False)
    return keyset(complete(rows), order=("planned_start", "pk"), after=after, before=before)


def awaiting_count(by: Acting) -> int:
    """How many visits wait for confirmation, at most 1 000."""
    return len(Visit.objects.visible_to(by).filter(state=VisitState.FINISHED, needs_look=False).values("pk")[:1000])


def _reasons_to_look(by: Acting) -> tuple[Q, Q, Q]:
    """An odd record, a question, a record that never came. Each has an index of its own."""
    forgotten = by.at - FORGOTTEN
    return (
        Q(needs_look=True, confirmed_at=None),
        Q(state=VisitState.QUESTIONED),
        Q(state__in=(VisitState.PLANNED, VisitState.STARTED), planned_start__lt=forgotten, planned_end__lt=forgotten),
    )


def _odd(by: Acting) -> QuerySet[Visit]:
    odd, asked, forgotten = _reasons_to_look(by)
    return Visit.objects.visible_to(by).filter(odd | asked | forgotten)


def exceptions(by: Acting, *, after: str = "", before: str = "") -> Page[Visit]:
    """Visits at which a person should look: odd records, questions, and records that never came; the oldest first."""
    return keyset(complete(_odd(by)), order=("planned_start", "pk"), after=after, before=before)


def exceptions_count(by: Acting) -> int:
    """How many of them there are, at most 1 000."""
    first, *rest = (Visit.objects.visible_to(by).filter(reason).values("pk") for reason in _reasons_to_look(by))
    return len(first.union(*rest)[:1000])


def to_explain(by: Acting) -> list[Visit]:
    """Questioned visits that wait for the provider's answer, the oldest first."""
    rows = Visit.objects.visible_to(by).filter(state=VisitState.QUESTIONED, answer="")
    return list(complete(rows).order_by("planned_start", "pk")[:50])


def not_opened_since(by: Acting, since: datetime) -> list[Visit]:
    """Doors that did not open, and other visits not held, heard of since then; the newest first."""
    rows = Visit.objects.visible_to(by).filter(
        state=VisitState.NOT_HELD,
        not_held_reason__in=(NotHeldReason.NOT_OPENING, NotHeldReason.HOSPITAL),
        received_at__gte=since,
    )
    return list(complete(rows).order_by("-received_at", "-pk")[:10])


def substitutions_since(by: Acting, since: datetime) -> list[Visit]:
    """Visits to which somebody else is sent, changed since then; the newest first."""
    rows = Visit.objects.visible_to(by).filter(is_substitution=True, changed_at__gte=since)
    return list(complete(rows).order_by("-changed_at", "-pk")[:10])


def records_of(visit: Visit) -> list[PhoneRecord]:
    """What was pressed on phones about a visit, in the order in which it came."""
    return list(PhoneRecord.objects.filter(visit=visit).order_by("pk"))


def planned_clock(visit: Visit) -> dict[str, Any]:
    """Day and hours of the plan, for a form."""
    start, end = timezone.localtime(visit.planned_start), timezone.localtime(visit.planned_end)
    return {"day": start.date(), "time_from": start.time(), "time_to": end.time()}
