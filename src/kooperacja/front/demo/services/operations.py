# SPDX-License-Identifier: EUPL-1.2
"""The invented half: residents apply, plans are made, services ordered, delivered, settled; today's work is waiting."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import count

from kooperacja.base.core.dates import add_months
from kooperacja.care.cases import services as cases
from kooperacja.care.cases.enums import ApplicantKind, Channel
from kooperacja.care.cases.models import IndividualPlan, ServiceCase
from kooperacja.care.commissioning import services as commissioning
from kooperacja.care.commissioning.models import FundingSource, ServiceOrder
from kooperacja.care.delivery import services as delivery
from kooperacja.care.residents.enums import Relation
from kooperacja.front.demo.logic.people import Neighbour
from kooperacja.front.demo.services.stage import Centre, Stage
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.programmes.enums import HouseholdKind

SEED = 1818
MWF, TT, WORKDAYS, THURSDAY, EVERY_DAY = "1010100", "0101000", "1111100", "0001000", "1111111"
#: Hours at which a worker of the cooperative can be at somebody's door.
SLOTS = ((time(8), time(10)), (time(10, 30), time(12)), (time(13), time(15)), (time(15, 30), time(17)))


@dataclass(frozen=True)
class Wish:
    """One service that a person gets: how much, when, by whom."""

    service: str
    units_per_month: int
    weekdays: str
    time_from: time | None = None
    time_to: time | None = None
    worker: str = ""


#: Doors that two drivers reach between eleven and two.
MEALS = 24


class Diary:
    """Free hours of workers: nobody is in two places."""

    def __init__(self, workers: Sequence[str]) -> None:
        self._free = [(w, pattern, slot) for slot in SLOTS for pattern in (MWF, TT) for w in workers]

    def keep(self, worker: str, pattern: str, slot: int) -> None:
        """Hold one place free for somebody."""
        self._free.remove((worker, pattern, SLOTS[slot]))

    @property
    def is_full(self) -> bool:
        """True when nobody has an hour left."""
        return not self._free

    def take(self) -> tuple[str, str, tuple[time, time]]:
        """The next free place in somebody's week: worker, weekdays, hours."""
        return self._free.pop(0)


def wishes_for(diary: Diary, dice: random.Random, meal_hours: count[int], index: int) -> list[Wish]:
    """What a resident of Zielona gets: mostly help at home, often a dinner, sometimes the club."""
    made = []
    place = diary.take() if index % 10 < 6 and not diary.is_full else None
    if place:
        worker, pattern, (start, end) = place
        minutes = (end.hour * 60 + end.minute) - (start.hour * 60 + start.minute)
        made.append(Wish("pomoc-w-domu", minutes * pattern.count("1") * 9 // 2, pattern, start, end, worker))
    at = next(meal_hours) if index % 5 == 1 or (not made and index % 2) else MEALS
    if at < MEALS:
        start = time(11 + at // 8, at % 4 * 15)
        driver = ("dawid", "adam")[at // 4 % 2]
        made.append(Wish("obiad-z-dowozem", 23, WORKDAYS, start, time(start.hour, start.minute + 14), driver))
    if index % 4 == 2 or not made:
        made.append(Wish("klub-remiza", 5, THURSDAY, time(16), time(18), "swietlica"))
    return made


def application(stage: Stage, centre: Centre, who: Neighbour, applied_on: date, *, online: bool = False) -> ServiceCase:
    """The application of one resident, as the first contact writes it down."""
    return cases.take_application(
        programme=centre.programme,
        person=cases.Person(
            given_name=who.given_name,
            surname=who.surname,
            birth_date=who.birth_date,
            other_identifier=f"POKAZ-{who.number:03d}",
            fields={
                "street": who.street,
                "town": who.town,
                "phone": who.phone,
                "lives_alone": who.lives_alone,
                "access_note": who.access_note,
            },
            household=HouseholdKind.FAMILY if who.in_family else HouseholdKind.SINGLE,
            monthly_income=Decimal(who.income),
            carer_name=f"{who.relative[0]} {who.surname}",
            carer_relation=Relation.CHILD,
            carer_phone="56 000 99 00",
            carer_town=who.relative[1],
        ),
        applied_on=applied_on,
        declarations=["Spełniam warunki programu.", "Podany dochód jest prawdziwy."],
        applicant_kind=ApplicantKind.PERSON,
        channel=Channel.ONLINE if online else Channel.DESK,
        needs=who.needs,
        by=stage.by(centre.clerk, applied_on, "10:02"),
    )


def _grants(centre: Centre, wishes: Sequence[Wish], starts_on: date, ends_on: date) -> list[cases.Grant]:
    offered = {o.service_type.code: o for o in centre.programme.services.select_related("service_type")}
    return [cases.Grant(offered[w.service], w.units_per_month, starts_on, ends_on) for w in wishes]


def _place(service: ServiceType, who: Neighbour) -> str:
    return "remiza, ul. Polna 2" if service.unit == Unit.MEETING else "w domu"


def plan_for(
    stage: Stage, centre: Centre, who: Neighbour, wishes: Sequence[Wish], applied_on: date, *, coordinator: str,
    starts_on: date | None = None,
) -> IndividualPlan:  # fmt: skip
    """From the application to a plan that the resident has agreed to; the director has not seen it yet."""
    case = application(stage, centre, who, applied_on)
    day = stage.workday
    talk, decided, drafted = (day(applied_on + timedelta(days=n)) for n in (4, 8, 11))
    starts_on = starts_on or stage.months_start(drafted)
    ends_on = min(add_months(starts_on, 12) - timedelta(days=1), centre.last_day)
    worker = stage.by(coordinator, talk, "13:30")
    cases.accept_formally(
        case=case, coordinator=stage.user(coordinator), by=stage.by(centre.clerk, applied_on, "12:15")
    )
    cases.assess_needs(
        case=case, held_on=talk, place="w domu", needs=who.needs, services_used="", by=worker,
        possibilities="Rodzina pomaga w niedziele.", fee_information_given=True,
    )  # fmt: skip
    cases.qualify(
        case=case, services=_grants(centre, wishes, starts_on, ends_on), by=stage.by(coordinator, decided, "11:20")
    )
    granted = {
        g.programme_service.service_type.code: g for g in case.granted.select_related("programme_service__service_type")
    }
    plan = cases.draft_plan(
        case=case,
        starts_on=starts_on,
        ends_on=ends_on,
        goals="Bezpieczny dom, ciepły posiłek i ktoś, kto zajrzy.",
        services=[
            cases.Line(
                granted=granted[w.service],
                provider=centre.provider_of(w.service),
                place=_place(granted[w.service].programme_service.service_type, who),
                weekdays=w.weekdays,
                time_from=w.time_from,
                time_to=w.time_to,
                acts="\n".join(granted[w.service].programme_service.service_type.act_list[:3]),
            )
            for w in wishes
        ],
        by=stage.by(coordinator, drafted, "9:40"),
    )
    return cases.agree_plan(
        plan=plan, agreed_on=drafted, how="w rozmowie w domu", by=stage.by(coordinator, drafted, "13:30")
    )


def order_all(
    stage: Stage, centre: Centre, plan: IndividualPlan, wishes: Sequence[Wish], source: FundingSource
) -> list[ServiceOrder]:
    """The director approves, the organiser orders, providers accept, visits are planned."""
    approved_on = stage.workday(plan.agreed_on + timedelta(days=2) if plan.agreed_on else plan.starts_on)
    plan = cases.approve_plan(plan=plan, by=stage.by(centre.director, approved_on, "8:30"))
    case = plan.case
    made = []
    for wish in wishes:
        granted = case.granted.select_related("programme_service__service_type").get(
            programme_service__service_type__code=wish.service
        )
        contract = centre.contracts[wish.service]
        order = commissioning.draft_order(
            granted=granted,
            contract=contract,
            funding_source=source,
            units_per_month=wish.units_per_month,
            starts_on=plan.starts_on,
            ends_on=plan.ends_on,
            weekdays=wish.weekdays,
            time_from=wish.time_from,
            time_to=wish.time_to,
            by=stage.by(centre.organiser, approved_on, "12:10"),
        )
        commissioning.send_order(order=order, by=stage.by(centre.organiser, approved_on, "12:20"))
        manager = stage.manager_of(contract.provider)
        commissioning.accept_order(order=order, by=stage.by(manager, approved_on, "15:10"))
        made.append(order)
    cases.start_delivery(case=case, by=stage.by(centre.organiser, approved_on, "15:30"))
    return made


def plan_visits(stage: Stage, order: ServiceOrder, worker: str) -> None:
    """Visits of an order from its beginning to the end of next month, at most half a year in one go."""
    manager = stage.by(stage.manager_of(order.contract.provider), stage.workday(order.starts_on), "15:20")
    first, last = order.starts_on, min(order.ends_on, stage.month.next().last)
    days = (last - first).days + 1
    parts = -(-days // 180)
    for part in range(parts):
        delivery.plan_visits(
            order=order,
            worker=stage.memberships[worker],
            first=first + timedelta(days=days * part // parts),
            last=first + timedelta(days=days * (part + 1) // parts - 1),
            by=manager,
            skip_holidays=True,
        )
