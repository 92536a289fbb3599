# SPDX-License-Identifier: EUPL-1.2
"""What waits because of visits: nobody goes, hours run out, something is odd; and what changed since yesterday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import MONTHS, Month, clock, short
from kooperacja.base.core.text import plural
from kooperacja.base.duties.desk import Change, Decision, DeskFigure
from kooperacja.care.commissioning import queries as commissioning
from kooperacja.care.commissioning.logic.units import in_words
from kooperacja.care.delivery import queries
from kooperacja.care.delivery.models import Visit, start_of
from kooperacja.care.delivery.queries import Burn
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.organisations.enums import Role

BURN_WATCHERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER})
DECIDERS = frozenset({Role.SERVICE_ORGANISER})
READERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR, Role.PROVIDER_MANAGER})
#: From a hundred hours on, minutes say nothing on a chart.
WHOLE_HOURS = 6000
#: Visits without a worker are shown this many days ahead.
AHEAD = 7
_ON = ("w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę")


def decisions(by: Acting) -> Iterator[Decision]:
    """The manager: visits without a worker, questions. The CUS: hours that run out, visits to explain and to confirm."""
    if by.role == Role.PROVIDER_MANAGER:
        yield from _without_worker(by)
        yield from _without_visits(by)
        yield from _questions(by)
    if by.role in BURN_WATCHERS:
        yield from _running_out(by)
    if by.role in DECIDERS:
        yield from _to_decide(by)


def _without_worker(by: Acting) -> Iterator[Decision]:
    visits = queries.visits_without_worker(by, by.today, by.today + timedelta(days=AHEAD))
    if not visits:
        return
    count, first = len(visits), timezone.localtime(visits[0].planned_start).date()
    named = [f"{v.order.brief.get('name', '')} {short(v.planned_start)[:-5]}, {clock(v.planned_start)}" for v in visits]
    more = f" i jeszcze {count - 3}" if count > 3 else ""
    yield Decision(
        due_on=first,
        title=f"Na {count} {plural(count, 'wizytę', 'wizyty', 'wizyt')} nikt jeszcze nie idzie",
        detail="; ".join(named[:3]) + more,
        button="Wybierz osobę" if count == 1 else "Wybierz osoby",
        url=reverse("delivery:assign_worker", args=[visits[0].uid])
        if count == 1
        else f"{reverse('delivery:week_board')}?tydzien={first.isoformat()}",
        icon="user-round",
        area="providers",
        urgent=first <= by.today + timedelta(days=1),
    )


def _without_visits(by: Acting) -> Iterator[Decision]:
    for order in queries.orders_without_visits(by):
        yield Decision(
            due_on=max(order.starts_on, by.today),
            title=f"Zaplanuj wizyty: {order.brief.get('name', '')}",
            detail=f"{order.service_type.name}, {in_words(order.agreed_units_per_month, order.service_type.unit)} miesięcznie,"
            f" od {short(order.starts_on)}",
            button="Zaplanuj wizyty",
            url=reverse("delivery:plan_visits", args=[order.uid]),
            icon="calendar-days",
            area="providers",
        )


def _questions(by: Acting) -> Iterator[Decision]:
    for visit in queries.to_explain(by):
        yield Decision(
            due_on=by.today,
            title=f"Wyjaśnij wizytę: {visit.order.brief.get('name', '')}, {short(visit.planned_start)}",
            detail=f"CUS pyta: „{visit.question}”",
            button="Wyjaśnij",
            url=reverse("delivery:explain_visit", args=[visit.uid]),
            icon="circle-question-mark",
            area="providers",
        )


def _running_out(by: Acting) -> Iterator[Decision]:
    for burn in _burns(by):
        found = burn.forecast
        if found.runs_out_on is None:
            continue
        yield Decision(
            due_on=found.runs_out_on,
            title=f"{burn.service.service_type.name}: {_what(burn)} kończą się {_when(found.runs_out_on, by.today)}",
            detail=f"W umowie {burn.contract.number} zostało {in_words(max(0, found.left), burn.unit)}, "
            f"do końca miesiąca potrzeba {in_words(found.needed, burn.unit)}. Brakuje {in_words(found.missing, burn.unit)}",
            button="Przygotuj aneks",
            url=reverse("commissioning:amend_contract", args=[burn.contract.uid]),
            icon="clock",
            area="services",
            urgent=True,
        )


def _to_decide(by: Acting) -> Iterator[Decision]:
    odd = queries.exceptions_count(by)
    if odd:
        yield Decision(
            due_on=by.today,
            title=f"{odd} {plural(odd, 'wizyta', 'wizyty', 'wizyt')} do wyjaśnienia",
            detail="Zapis różni się od planu albo nie przyszedł. Bez decyzji nie wejdą do rozliczenia",
            button="Rozstrzygnij",
            url=reverse("delivery:exception_list"),
            icon="circle-question-mark",
            area="services",
        )
    waiting = queries.awaiting_count(by)
    if waiting:
        yield Decision(
            due_on=Month.of(by.today).last,
            title=f"{waiting} {plural(waiting, 'wizyta', 'wizyty', 'wizyt')} do potwierdzenia",
            detail="Przebiegły zgodnie z planem. Potwierdzone wejdą do rozliczenia",
            button="Potwierdź",
            url=reverse("delivery:awaiting_list"),
            icon="list-checks",
            area="services",
        )


def figures(by: Acting) -> Iterator[DeskFigure]:
    """The contract that burns fastest: what is left day by day, and the plan as a dotted line."""
    if by.role not in BURN_WATCHERS:
        return
    found = sorted(_burns(by), key=lambda b: (-b.forecast.missing, -b.forecast.needed))
    if found and (found[0].forecast.needed or found[0].forecast.past):
        yield figure_of(found[0])


def figure_of(burn: Burn) -> DeskFigure:
    """A burn-down as a figure whose title states the finding."""
    found, name = burn.forecast, burn.service.service_type.name
    month = MONTHS[burn.month.month - 1]
    is_short = found.missing > 0
    words = in_words(found.missing, burn.unit)
    note = f"Zostało {in_words(max(found.left, 0), burn.unit)}, zaplanowane {in_words(found.needed, burn.unit)}"
    if is_short:
        note += f", brakuje {words}"
    return DeskFigure(
        title=f"{name}: zabraknie {words} do końca miesiąca" if is_short else f"{name}: wystarczy na {month}",
        note=f"Umowa {burn.contract.number}. {note}.",
        value="",
        url=reverse("commissioning:contract_detail", args=[burn.contract.uid]),
        points=[_scale(units, burn.unit) for _day, units in found.past],
        forecast=[_scale(units, burn.unit) for _day, units in found.ahead[1:]],
        first_label=short(burn.month.first)[:-5],
        last_label=short(burn.month.last)[:-5],
        alarm=is_short,
        area="services",
        wide=True,
    )


def _scale(units: int, unit: str) -> float:
    if unit != Unit.HOUR:
        return float(units)
    return round(units / 60, 1 if units < WHOLE_HOURS else 0)


def changes(by: Acting) -> Iterator[Change]:
    """Doors that did not open, hospitals, substitutions since yesterday, since Friday on a Monday."""
    if by.role not in READERS:
        return
    since = _since(by)
    for visit in queries.not_opened_since(by, since):
        yield Change(
            at=visit.received_at or visit.planned_start,
            title=f"{visit.get_not_held_reason_display().capitalize()}: {visit.order.brief.get('name', '')}",
            detail=f"Wizyta {_moment(visit)}. {visit.note}",
            url=reverse("delivery:visit_detail", args=[visit.uid]),
            icon="hospital" if visit.not_held_reason == "hospital" else "door-closed",
            area="services",
        )
    for visit in queries.substitutions_since(by, since):
        who = str(visit.worker.user) if visit.worker else ""
        yield Change(
            at=visit.changed_at or visit.planned_start,
            title=f"Zastępstwo: {visit.order.brief.get('name', '')}",
            detail=f"„{visit.order.contract.provider}” wysyła: {who}. Wizyta {_moment(visit)}",
            url=reverse("delivery:visit_detail", args=[visit.uid]),
            icon="arrow-left-right",
            area="providers",
        )


def _moment(visit: Visit) -> str:
    return f"{short(visit.planned_start)}, {clock(visit.planned_start)}"


def count_odd(by: Acting) -> int:
    """What waits on the board: visits without a worker in the week ahead, and questions."""
    ahead = queries.visits_without_worker(by, by.today, by.today + timedelta(days=AHEAD))
    return len(ahead) + len(queries.to_explain(by))


def _burns(by: Acting) -> list[Burn]:
    return queries.burns(commissioning.active_contracts(by), today=by.today)


def _since(by: Acting) -> datetime:
    return start_of(by.today - timedelta(days=3 if by.today.weekday() == 0 else 1))


def _when(day: date, today: date) -> str:
    if day <= today:
        return "dziś"
    return _ON[day.weekday()] if (day - today).days < 7 else short(day)


def _what(burn: Burn) -> str:
    return "godziny" if burn.unit == Unit.HOUR else "sztuki w umowie"
