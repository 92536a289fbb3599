# SPDX-License-Identifier: EUPL-1.2
"""Twelve month ends: cards, confirmation, statements with two signatures, transfers, residents' fees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kooperacja.base.core.dates import Month
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery import services as delivery
from kooperacja.care.delivery.enums import NotHeldReason, VisitState
from kooperacja.care.delivery.models import Visit
from kooperacja.care.settlement import queries as settlement_queries
from kooperacja.care.settlement import services as settlement
from kooperacja.care.settlement.enums import FeeState
from kooperacja.care.settlement.models import ResidentFee, Statement
from kooperacja.front.demo.services.stage import Centre, Stage


@dataclass(frozen=True)
class Office:
    """Who closes the month in a centre."""

    centre: Centre
    accountant: str
    orders: Sequence[ServiceOrder]


def enter_cards(stage: Stage, orders: Sequence[ServiceOrder], first: date, last: date, *, on: date) -> list[Visit]:
    """Providers write down from paper cards what was planned from a day to a day and not said otherwise."""
    entered: list[Visit] = []
    planned: dict[int, list[Visit]] = defaultdict(list)
    for visit in Visit.objects.filter(
        order__in=orders, state=VisitState.PLANNED, planned_start__date__gte=first, planned_start__date__lte=last
    ).order_by("planned_start", "pk"):
        planned[visit.order_id].append(visit)
    for order in orders:
        if visits := planned[order.pk]:
            manager = stage.by(stage.manager_of(order.contract.provider), on, "16:00")
            entered += delivery.enter_month_card(order=order, visits=visits, by=manager)
    return entered


def close_month(stage: Stage, office: Office, month: Month) -> None:
    """A month that is long over: everything entered, agreed, signed twice, paid."""
    centre, after = office.centre, month.next().first
    day = [stage.workday(after + timedelta(days=n)) for n in (1, 3, 4, 6, 9, 12)]
    entered = enter_cards(stage, office.orders, month.first, month.last, on=day[0])
    if entered:
        delivery.confirm_visits(visits=entered, by=stage.by(centre.organiser, day[1], "10:00"))
    for statement in settlement.open_month(month=month, by=stage.by(centre.organiser, day[1], "11:00")):
        submit(stage, statement, day[2])
        sign_first(stage, centre, statement, day[3])
        statement = settlement.approve_for_payment(statement=statement, by=stage.by(centre.director, day[4], "8:20"))
        settlement.mark_paid(statement=statement, paid_on=day[5], by=stage.by(office.accountant, day[5], "12:00"))
    charge(stage, office, month, day[4], paid=True)


def submit(stage: Stage, statement: Statement, on: date) -> Statement:
    """The provider confirms what its cards prove and gives the number of its invoice."""
    manager = stage.by(stage.manager_of(statement.contract.provider), on, "14:00")
    statement.refresh_from_db()
    number = f"{statement.month:%m/%Y}/{statement.contract.number.split('/')[0]}"
    silent = {
        line.uid: "W tym miesiącu było mniej dni usługi."
        for line in settlement_queries.lines_of(statement)
        if settlement_queries.needs_explanation(line) and not line.explanation
    }
    return settlement.submit_statement(statement=statement, invoice_number=number, explanations=silent, by=manager)


def sign_first(stage: Stage, centre: Centre, statement: Statement, on: date) -> Statement:
    """The organiser compares cards, agrees and signs first."""
    organiser = stage.by(centre.organiser, on, "13:00")
    statement.refresh_from_db()
    statement = settlement.agree(statement=statement, by=organiser)
    return settlement.approve_on_merits(statement=statement, by=organiser)


def charge(stage: Stage, office: Office, month: Month, on: date, *, paid: bool) -> None:
    """Fees of residents for a month; most people have paid."""
    by = stage.by(office.accountant, on, "9:30")
    settlement.set_fees(month=month, by=by, due_on=on + timedelta(days=14))
    if not paid:
        return
    for index, fee in enumerate(
        ResidentFee.objects.visible_to(by).filter(month=month.first, state=FeeState.DUE).order_by("pk")
    ):
        if index % 12:
            day = on + timedelta(days=7)
            settlement.mark_fee_paid(fee=fee, paid_on=day, by=stage.by(office.accountant, day, "12:30"))


def week_in_hospital(stage: Stage, order: ServiceOrder, worker: str, month: Month) -> None:
    """A week in which nobody opened, because the resident was in hospital: said at the door, on the phone."""
    rows = Visit.objects.filter(
        order=order, state=VisitState.PLANNED, planned_start__date__gte=month.first.replace(day=12),
        planned_start__date__lte=month.first.replace(day=18),
    )  # fmt: skip
    for visit in rows.select_related("order__contract", "order__service_type", "worker").order_by(
        "planned_start", "pk"
    ):
        say_not_held(stage, visit, worker, NotHeldReason.HOSPITAL)


def say_not_held(stage: Stage, visit: Visit, worker: str, reason: str, note: str = "") -> None:
    """The worker reports from the stairs that the visit did not take place."""
    by = stage.by(worker).later(visit.planned_start + timedelta(minutes=10))
    delivery.report_not_held(
        visit=visit, client_uid=stage.uid(), at_phone=by.at, sent_at_phone=by.at, reason=reason, note=note, by=by
    )
