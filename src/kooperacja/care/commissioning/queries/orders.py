# SPDX-License-Identifier: EUPL-1.2
"""Orders: lists, one order, what waits for an answer, what has not been ordered yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Counted, Page, counted, keyset
from kooperacja.base.core.rules import Rule
from kooperacja.care.cases.enums import PlanState
from kooperacja.care.cases.models import GrantedService, PlanService, ServiceCase
from kooperacja.care.commissioning import rules
from kooperacja.care.commissioning.enums import ENDED_STATES, OPEN_STATES, OrderState
from kooperacja.care.commissioning.models import Contract, ServiceOrder
from kooperacja.ground.organisations.enums import Role

#: What is possible in which state: a button stands there only when the rule and the state agree.
_MOVES: tuple[tuple[Rule[[ServiceOrder]], tuple[str, ...]], ...] = (
    (rules.send_order, (OrderState.DRAFT,)),
    (rules.accept_order, (OrderState.SENT,)),
    (rules.accept_partly, (OrderState.SENT,)),
    (rules.decline_order, (OrderState.SENT,)),
    (rules.pause_order, OPEN_STATES),
    (rules.resume_order, (OrderState.PAUSED,)),
    (rules.refresh_brief, (OrderState.SENT, *OPEN_STATES, OrderState.PAUSED)),
    (rules.finish_order, (OrderState.IN_PROGRESS, OrderState.PAUSED)),
    (rules.cancel_order, tuple(s for s in OrderState if s not in ENDED_STATES)),
)
#: Filters of the list: the word in the address and its states.
FILTERS: dict[str, tuple[str, ...]] = {
    "czekaja": (OrderState.SENT,),
    "w-toku": (*OPEN_STATES, OrderState.PAUSED),
    "szkice": (OrderState.DRAFT,),
    "odrzucone": (OrderState.DECLINED,),
    "zakonczone": (OrderState.DELIVERED, OrderState.CLOSED, OrderState.CANCELLED),
}


@dataclass(frozen=True)
class GrantedToOrder:
    """A granted service with its orders: the newest one that is alive, if any."""

    granted: GrantedService
    orders: tuple[ServiceOrder, ...]

    @property
    def alive(self) -> ServiceOrder | None:
        """The order that holds now, or is about to."""
        living = [o for o in self.orders if o.state not in {OrderState.DECLINED, OrderState.CANCELLED}]
        return living[0] if living else None

    @property
    def needs_order(self) -> bool:
        """True when nobody has been asked, or the one who was asked said no."""
        return self.alive is None


def can_now(by: Acting, order: ServiceOrder) -> frozenset[str]:
    """The verbs that this person may do and that the state allows: for the buttons."""
    return frozenset(rule.verb for rule, states in _MOVES if order.state in states and rule(by, order))


def _complete(rows: QuerySet[ServiceOrder]) -> QuerySet[ServiceOrder]:
    return rows.select_related("contract__provider", "contract__centre", "service_type", "funding_source")


def _with_case(rows: QuerySet[ServiceOrder], by: Acting) -> QuerySet[ServiceOrder]:
    """The ordering side also reads the person's name from the case; the provider never joins it."""
    rows = _complete(rows)
    return rows if by.role == Role.PROVIDER_MANAGER else rows.select_related("granted__case__resident")


def order_for(by: Acting, uid: UUID) -> ServiceOrder:
    """One order; raises ``DoesNotExist`` for a stranger and, for the provider, before it is sent."""
    return _with_case(ServiceOrder.objects.visible_to(by), by).get(uid=uid)


def order_list(by: Acting, *, shown: str = "", after: str = "", before: str = "") -> Page[ServiceOrder]:
    """Orders of this side, the newest first; ``shown`` is a filter of the page."""
    rows = ServiceOrder.objects.visible_to(by)
    if shown in FILTERS:
        rows = rows.filter(state__in=FILTERS[shown])
    return keyset(_with_case(rows, by), order=("-pk",), after=after, before=before)


def order_counts(by: Acting) -> dict[str, Counted]:
    """How many orders each filter holds."""
    return counted(ServiceOrder.objects.visible_to(by), FILTERS)


def open_orders(by: Acting) -> list[ServiceOrder]:
    """Orders under which visits can be planned, by person."""
    rows = ServiceOrder.objects.visible_to(by).open()
    return list(_with_case(rows, by).order_by("number", "pk"))


def waiting_for_answer(by: Acting) -> list[ServiceOrder]:
    """Sent orders without an answer, the nearest due day first."""
    rows = ServiceOrder.objects.visible_to(by).filter(state=OrderState.SENT)
    return list(_with_case(rows, by).order_by("answer_due_on", "pk")[:50])


def waiting_count(by: Acting) -> int:
    """How many orders wait for an answer, at most 100."""
    return len(ServiceOrder.objects.visible_to(by).filter(state=OrderState.SENT).values("pk")[:100])


def answer_overdue(by: Acting) -> list[ServiceOrder]:
    """Sent orders whose day of answer has passed."""
    return [o for o in waiting_for_answer(by) if o.answer_due_on and o.answer_due_on < by.today]


def answered_since(by: Acting, since: datetime) -> list[ServiceOrder]:
    """Orders that a provider declined or took since then, the newest answer first."""
    rows = ServiceOrder.objects.visible_to(by).filter(
        state__in=(OrderState.DECLINED, OrderState.ACCEPTED, OrderState.PARTLY_ACCEPTED), answered_at__gte=since
    )
    return list(_with_case(rows, by).order_by("-answered_at", "-pk")[:5])


def declined_to_place(by: Acting) -> list[ServiceOrder]:
    """Declined orders whose person still has nobody: no living order for the same granted service."""
    declined = ServiceOrder.objects.visible_to(by).filter(state=OrderState.DECLINED, ends_on__gte=by.today)
    found = dict(declined.order_by("-answered_at", "-pk").values_list("pk", "granted_id")[:200])
    if not found:
        return []
    others = ServiceOrder.objects.filter(granted_id__in=set(found.values()))
    living = set(
        others.exclude(state__in=(OrderState.DECLINED, OrderState.CANCELLED)).values_list("granted_id", flat=True)
    )
    newest = dict(others.order_by().values_list("granted_id").annotate(newest=Max("pk")))
    wanted = [pk for pk, granted in found.items() if granted not in living and newest[granted] == pk]
    rows = ServiceOrder.objects.filter(pk__in=wanted)
    return list(_with_case(rows, by).order_by("answered_at", "pk")[:50])


def granted_for(by: Acting, uid: UUID) -> GrantedService:
    """A granted service of a case of the own CUS; raises ``DoesNotExist`` for a stranger."""
    rows = GrantedService.objects.filter(case__in=ServiceCase.objects.visible_to(by))
    return rows.select_related("case__resident", "case__centre", "programme_service__service_type").get(uid=uid)


def granted_with_orders(by: Acting, case: ServiceCase) -> list[GrantedToOrder]:
    """The services of a case with their orders, newest first: what has been ordered and what has not."""
    granted = list(
        GrantedService.objects.filter(case=case)
        .filter(Q(case__in=ServiceCase.objects.visible_to(by)))
        .select_related("programme_service__service_type")
        .order_by("starts_on", "pk")
    )
    orders = orders_for_granted(by, granted)
    return [GrantedToOrder(g, tuple(orders.get(g.pk, ()))) for g in granted]


def orders_for_granted(by: Acting, granted: list[GrantedService]) -> dict[int, list[ServiceOrder]]:
    """Orders by granted service, newest first."""
    found: dict[int, list[ServiceOrder]] = {}
    rows = ServiceOrder.objects.visible_to(by).filter(granted__in=granted)
    for order in _complete(rows).order_by("-pk"):
        found.setdefault(order.granted_id, []).append(order)
    return found


def orders_of_contract(by: Acting, contract: Contract) -> list[ServiceOrder]:
    """Orders under a contract, the living first."""
    rows = ServiceOrder.objects.visible_to(by).filter(contract=contract)
    found = list(_with_case(rows, by).order_by("-pk")[:200])
    return sorted(found, key=lambda o: o.state in ENDED_STATES)


def order_suggestion(granted: GrantedService, *, today: date) -> dict[str, Any]:
    """What a new order most probably says: the period and units granted, days and hours of the plan."""
    planned = (
        PlanService.objects.filter(granted=granted, plan__state=PlanState.APPROVED).order_by("-plan__version").first()
    )
    return {
        "units_per_month": granted.units_per_month,
        "starts_on": max(granted.starts_on, today),
        "ends_on": granted.ends_on,
        "weekdays": planned.weekdays if planned else "0000000",
        "time_from": planned.time_from if planned else None,
        "time_to": planned.time_to if planned else None,
    }
