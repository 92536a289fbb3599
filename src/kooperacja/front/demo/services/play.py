# SPDX-License-Identifier: EUPL-1.2
"""The play in two gminas: a year of history, and the things that wait today."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import count

from kooperacja.base.core.dates import Month
from kooperacja.care.cases import services as cases
from kooperacja.care.commissioning import services as commissioning
from kooperacja.care.commissioning.enums import DeclineReason
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery import services as delivery
from kooperacja.care.delivery.enums import NotHeldReason, VisitState
from kooperacja.care.delivery.models import Visit
from kooperacja.care.settlement import services as settlement
from kooperacja.front.demo.logic import zielona as facts
from kooperacja.front.demo.logic.people import Neighbour, neighbours
from kooperacja.front.demo.services import months
from kooperacja.front.demo.services.centres import open_centre
from kooperacja.front.demo.services.operations import (
    MWF,
    Diary,
    Wish,
    application,
    order_all,
    plan_for,
    plan_visits,
    wishes_for,
)
from kooperacja.front.demo.services.stage import Centre, Stage

SEED = 1818
SERVED, ALL, RURAL = 72, 86, 14
WORKERS = ("maria", "teresa", "renata", "iwona", "grzegorz", "jola")


def play_zielona(stage: Stage) -> Centre:
    """The town: seventy people served, the rest somewhere on the way."""
    centre = open_centre(
        stage, "cus_zielona", name="Blisko domu",
        codes=("pomoc-w-domu", "obiad-z-dowozem", "opieka-po-szpitalu", "zlota-raczka", "klub-remiza"),
        director="grazyna", organiser="olga", clerk="anna", coordinators=("alicja", "beata"),
    )  # fmt: skip
    people = neighbours(ALL, facts.VILLAGES["9901013"], first_number=1, today=stage.today, seed=SEED)
    orders, helped = _serve(stage, centre, people[:SERVED])
    office = months.Office(centre, "kinga", orders)
    stage.say(f"  {len(orders)} zleceń, {Visit.objects.count()} wizyt")
    last = stage.months_ago(1)
    months.week_in_hospital(stage, helped[1][0], helped[1][1], last)
    for ago in range(12, 1, -1):
        months.close_month(stage, office, stage.months_ago(ago))
        stage.say(f"  rozliczony {stage.months_ago(ago)}")
    _last_month(stage, office, last)
    _this_month(stage, office, helped)
    _waiting(stage, centre, people[SERVED:])
    return centre


def play_jasna(stage: Stage) -> Centre:
    """The rural gmina: fourteen people, one parish, two neighbours."""
    centre = open_centre(
        stage, "cus_jasna", name="Sąsiad blisko", codes=("wsparcie-sasiedzkie",),
        director="dyr_jasna", organiser="org_jasna", clerk="celina", coordinators=("celina",),
    )  # fmt: skip
    people = neighbours(RURAL, facts.VILLAGES["9901032"], first_number=ALL + 1, today=stage.today, seed=SEED + 1)
    diary = Diary(("sasiadka", "sasiadka2"))
    orders = []
    for index, who in enumerate(people):
        worker, pattern, (start, end) = diary.take()
        minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
        wish = Wish("wsparcie-sasiedzkie", minutes * 9, "1000000" if pattern == MWF else "0100000", start, end, worker)
        applied = stage.workday(stage.opening + timedelta(days=3 + index * 4))
        plan = plan_for(stage, centre, who, [wish], applied, coordinator="celina")
        made = order_all(stage, centre, plan, [wish], centre.sources[1])
        plan_visits(stage, made[0], worker)
        orders += made
    office = months.Office(centre, "ksiegowa_jasna", orders)
    for ago in range(12, 0, -1):
        months.close_month(stage, office, stage.months_ago(ago))
    return centre


def _serve(
    stage: Stage, centre: Centre, people: list[Neighbour]
) -> tuple[list[ServiceOrder], list[tuple[ServiceOrder, str]]]:
    dice, diary, meals = random.Random(SEED), Diary(WORKERS), count()
    diary.keep("maria", MWF, 0)
    orders: list[ServiceOrder] = []
    helped: list[tuple[ServiceOrder, str]] = []
    for index, who in enumerate(people):
        early = index < 44
        applied = stage.opening + timedelta(days=index % 20 if early else 30 + (index - 44) * 9)
        wishes = wishes_for(diary, dice, meals, index)
        plan = plan_for(stage, centre, who, wishes, stage.workday(applied), coordinator=centre.coordinators[index % 2])
        source = centre.sources[0 if index % 10 < 3 else 1 if index % 10 < 7 else 2]
        made = order_all(stage, centre, plan, wishes, source)
        for order, wish in zip(made, wishes, strict=True):
            plan_visits(stage, order, wish.worker)
            if wish.service == "pomoc-w-domu":
                helped.append((order, wish.worker))
        orders += made
    return orders, helped


def _last_month(stage: Stage, office: months.Office, month: Month) -> None:
    """Last month is on its way: one statement waits for the second signature, one for the organiser, one for its provider."""
    centre, after = office.centre, month.next().first
    day = [stage.workday(after + timedelta(days=n)) for n in (1, 3, 4, 6)]
    entered = months.enter_cards(stage, office.orders, month.first, month.last, on=day[0])
    delivery.confirm_visits(visits=entered, by=stage.by(centre.organiser, day[1], "10:00"))
    for statement in settlement.open_month(month=month, by=stage.by(centre.organiser, day[1], "11:00")):
        provider = statement.contract.provider_id
        if provider == stage.organisations["krok"].pk:
            continue
        months.submit(stage, statement, day[2])
        if provider == stage.organisations["pomocna_dlon"].pk:
            months.sign_first(stage, centre, statement, day[3])
    months.charge(stage, office, month, day[3], paid=False)


def _this_month(stage: Stage, office: months.Office, helped: list[tuple[ServiceOrder, str]]) -> None:
    """This month until yesterday is on cards; what was yesterday waits to be confirmed; today happens on phones."""
    yesterday = stage.today - timedelta(days=1)
    shut = (
        Visit.objects.filter(
            order__in=[o for o, _w in helped], state=VisitState.PLANNED, planned_start__date__lte=yesterday
        )
        .select_related("order__contract", "order__service_type", "worker")
        .order_by("-planned_start", "pk")
        .first()
    )
    if shut is not None and shut.worker is not None:
        worker = next(k for k, m in stage.memberships.items() if m.pk == shut.worker_id)
        months.say_not_held(stage, shut, worker, NotHeldReason.NOT_OPENING, "Zadzwoniłam do córki, wszystko dobrze.")
    entered = months.enter_cards(stage, office.orders, stage.month.first, yesterday, on=stage.today)
    fresh = stage.today - timedelta(days=4)
    settled = [v for v in entered if v.planned_start.date() < fresh]
    if settled:
        delivery.confirm_visits(visits=settled, by=stage.by(office.centre.organiser, stage.today, "7:20"))
    today = Visit.objects.filter(
        state=VisitState.PLANNED, planned_start__date=stage.today, planned_end__lte=stage.now,
        worker__organisation=stage.organisations["pomocna_dlon"],
    )  # fmt: skip
    for visit in today.select_related("order__contract", "order__service_type", "worker").order_by(
        "planned_start", "pk"
    ):
        worker = next(k for k, m in stage.memberships.items() if m.pk == visit.worker_id)
        for deed, at in ((delivery.start_visit, visit.planned_start), (delivery.finish_visit, visit.planned_end)):
            by = stage.by(worker).later(at)
            deed(visit=visit, client_uid=stage.uid(), at_phone=at, sent_at_phone=at, by=by)


def _waiting(stage: Stage, centre: Centre, people: list[Neighbour]) -> None:
    """What waits for somebody today."""
    halina = replace(
        people[0], given_name="Halina", surname="Wrzos", lives_alone=True, relative=("Ewelina", "Bydgoszcz"), income=1412,
        needs="Po złamaniu biodra nie wychodzi sama. Brakuje jej towarzystwa.", in_family=False, town="Zielona",
        street="ul. Lipowa 4 m. 6", birth_date=date(stage.today.year - 78, 3, 14),
    )  # fmt: skip
    wishes = [
        Wish("pomoc-w-domu", 1560, MWF, time(8), time(10), "maria"),
        Wish("obiad-z-dowozem", 22, "1111100", time(12, 30), time(12, 44), "dawid"),
        Wish("klub-remiza", 4, "0001000", time(16), time(18), "swietlica"),
    ]
    plan_for(
        stage, centre, halina, wishes, stage.workday(stage.today - timedelta(days=27)), coordinator="alicja",
        starts_on=Month.of(stage.today).next().first,
    )  # fmt: skip
    _orders_to_answer(stage, centre, people[1:3])
    _at_the_desk(stage, centre, people[3:])


def _orders_to_answer(stage: Stage, centre: Centre, people: list[Neighbour]) -> None:
    wish = Wish("opieka-po-szpitalu", 1200, "0101000", time(18), time(19))
    for index, who in enumerate(people):
        applied = stage.workday(stage.today - timedelta(days=20 + index))
        plan = plan_for(stage, centre, who, [wish], applied, coordinator="alicja")
        approved = stage.workday(stage.today - timedelta(days=2 + index))
        plan = cases.approve_plan(plan=plan, by=stage.by(centre.director, approved, "8:10"))
        order = commissioning.draft_order(
            granted=plan.case.granted.get(), contract=centre.contracts[wish.service], funding_source=centre.sources[2],
            units_per_month=wish.units_per_month, starts_on=plan.starts_on, ends_on=plan.ends_on, weekdays=wish.weekdays,
            time_from=wish.time_from, time_to=wish.time_to, by=stage.by(centre.organiser, approved, "11:40"),
        )  # fmt: skip
        commissioning.send_order(order=order, by=stage.by(centre.organiser, approved, "11:50"))
        if index:
            commissioning.decline_order(
                order=order, reason=DeclineReason.NO_STAFF, note="We wtorki wieczorem nikogo nie mamy.",
                by=stage.by("bartek", stage.today, "7:05"),
            )  # fmt: skip


def _at_the_desk(stage: Stage, centre: Centre, people: list[Neighbour]) -> None:
    """Applications at every step before a plan."""
    ages = (19, 16, 12, 9, 7, 5, 4, 2, 1, 0, 0)
    for index, (who, age) in enumerate(zip(people, ages, strict=False)):
        applied = stage.workday(stage.today - timedelta(days=age))
        case = application(stage, centre, who, applied, online=index % 3 == 2)
        if index > 8:
            continue
        coordinator = centre.coordinators[index % 2]
        later = stage.workday(min(stage.today, applied + timedelta(days=2)))
        cases.accept_formally(case=case, coordinator=stage.user(coordinator), by=stage.by(centre.clerk, later, "12:00"))
        if index == 0:
            cases.propose_refusal(
                case=case, grounds="Wnioskodawca mieszka poza gminą Zielona.", by=stage.by(coordinator, later, "14:00")
            )
        elif index < 6:
            cases.assess_needs(
                case=case, held_on=later, place="w domu", needs=who.needs, services_used="",
                possibilities="Sąsiadka pomaga w zakupach.", fee_information_given=True, by=stage.by(coordinator, later, "14:30"),
            )  # fmt: skip
