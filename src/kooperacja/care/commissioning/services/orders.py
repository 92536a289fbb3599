# SPDX-License-Identifier: EUPL-1.2
"""Orders: draft within the limits, send with a brief."""

from __future__ import annotations

from datetime import date, time

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.money import zloty
from kooperacja.care.cases.enums import CaseState
from kooperacja.care.cases.models import GrantedService
from kooperacja.care.commissioning import notifications, queries, rules
from kooperacja.care.commissioning.enums import ENDED_STATES, ORDER_FLOW, ContractState, OrderState
from kooperacja.care.commissioning.logic.remaining import (
    Commitment,
    Shortage,
    fitting_units_per_month,
    price_on,
    shortage,
)
from kooperacja.care.commissioning.logic.units import in_words
from kooperacja.care.commissioning.logic.working_days import add_working_days
from kooperacja.care.commissioning.models import (
    Contract,
    ContractService,
    FundingSource,
    OrderCounter,
    ServiceOrder,
)
from kooperacja.care.commissioning.services.briefs import brief_of
from kooperacja.ground.catalogue.enums import Unit

#: A case in one of these has services that may be ordered: with an approved plan, or without a plan at all.
ORDERABLE = frozenset({CaseState.QUALIFIED, CaseState.PLAN_APPROVED, CaseState.IN_DELIVERY, CaseState.PLAN_UPDATE})


@transaction.atomic
def draft_order(
    *,
    granted: GrantedService,
    contract: Contract,
    funding_source: FundingSource,
    units_per_month: int,
    starts_on: date,
    ends_on: date,
    by: Acting,
    weekdays: str = "0000000",
    time_from: time | None = None,
    time_to: time | None = None,
    conditions: str = "",
) -> ServiceOrder:
    """Draft an order of one granted service under a contract, within the limits of both."""
    rules.draft_order.require(by, granted.case)
    Contract.objects.select_for_update().get(pk=contract.pk)
    service = _covered(contract, granted, by)
    _check_case(granted)
    _check_period(granted, contract, starts_on, ends_on)
    _check_schedule(service.service_type.unit, weekdays, time_from, time_to)
    _check_granted_units(granted, units_per_month, starts_on, ends_on)
    if funding_source.centre_id != by.organisation_id:
        raise DomainError(_("Wybierz źródło pieniędzy swojego CUS."), field="funding_source")
    _check_room(contract, service, Commitment(units_per_month, starts_on, ends_on), by)
    order = ServiceOrder.objects.create(
        number=_next_number(by),
        contract=contract,
        service_type=service.service_type,
        granted=granted,
        funding_source=funding_source,
        units_per_month=units_per_month,
        starts_on=starts_on,
        ends_on=ends_on,
        weekdays=weekdays,
        time_from=time_from,
        time_to=time_to,
        conditions=conditions.strip(),
        created_at=by.at,
        created_by_id=by.user_id,
    )
    audit.record("commissioning.order.drafted", order, by=by, contract=contract.number, units=units_per_month)
    return order


@transaction.atomic
def send_order(*, order: ServiceOrder, by: Acting) -> ServiceOrder:
    """Send a drafted order to the provider with the frozen brief; the answer is due in the working days of the contract."""
    rules.send_order.require(by, order)
    contract = order.contract
    if contract.state not in {ContractState.SIGNED, ContractState.ACTIVE}:
        raise DomainError(_("Umowa nr {n} nie obowiązuje, więc zlecenia nie da się wysłać.").format(n=contract.number))
    service = contract.services.prefetch_related("prices").get(service_type_id=order.service_type_id)
    price = price_on(queries.prices_of(service), max(order.starts_on, by.today))
    ORDER_FLOW.move(
        order,
        to=OrderState.SENT,
        brief=brief_of(order).as_json(),
        sent_at=by.at,
        answer_due_on=add_working_days(by.today, contract.answer_days),
        price_amount=price,
    )
    audit.record("commissioning.order.sent", order, by=by, answer_due_on=order.answer_due_on)
    notifications.order_sent(order, by)
    return order


def _next_number(by: Acting) -> str:
    counter, _new = OrderCounter.objects.select_for_update().get_or_create(
        centre_id=by.organisation_id, year=by.today.year
    )
    OrderCounter.objects.filter(pk=counter.pk).update(last=F("last") + 1)
    counter.refresh_from_db()
    return f"Z-{counter.year}-{counter.last:04d}"


def _covered(contract: Contract, granted: GrantedService, by: Acting) -> ContractService:
    if contract.centre_id != by.organisation_id:
        raise DomainError(_("Wybierz umowę swojego CUS."), field="contract")
    if contract.state not in {ContractState.SIGNED, ContractState.ACTIVE}:
        raise DomainError(
            _("Umowa nr {n} jest w stanie „{state}”. Wybierz umowę, która obowiązuje.").format(
                n=contract.number, state=contract.get_state_display()
            ),
            field="contract",
        )
    wanted = granted.programme_service.service_type
    services = list(contract.services.select_related("service_type"))
    for service in services:
        if service.service_type_id == wanted.pk:
            return service
    covered = ", ".join(s.service_type.name for s in services)
    raise DomainError(
        _("Umowa nr {n} nie obejmuje usługi „{wanted}”, tylko: {covered}. Wybierz inną umowę.").format(
            n=contract.number, wanted=wanted, covered=covered
        ),
        field="contract",
    )


def _check_case(granted: GrantedService) -> None:
    if granted.case.state not in ORDERABLE:
        raise DomainError(
            _("Sprawa nr {n} jest w stanie „{state}”. Usługę można zlecić po kwalifikacji, a jeśli jest plan – "
              "po jego zatwierdzeniu.").format(n=granted.case.number, state=granted.case.get_state_display())
        )  # fmt: skip


def _check_period(granted: GrantedService, contract: Contract, starts_on: date, ends_on: date) -> None:
    if ends_on < starts_on:
        raise DomainError(
            _("Zlecenie kończy się przed początkiem. Wpisz koniec nie wcześniej niż {day}.").format(
                day=short(starts_on)
            ),
            field="ends_on",
        )
    for first, last, whose in (
        (granted.starts_on, granted.ends_on, _("Usługa jest przyznana")),
        (contract.starts_on, contract.ends_on, _("Umowa nr {n} trwa").format(n=contract.number)),
    ):
        if starts_on < first or ends_on > last:
            raise DomainError(
                _("{whose} od {first} do {last}. Zlecenie musi się w tym zmieścić.").format(
                    whose=whose, first=short(first), last=short(last)
                ),
                field="starts_on" if starts_on < first else "ends_on",
            )


def _check_schedule(unit: str, weekdays: str, time_from: time | None, time_to: time | None) -> None:
    if len(weekdays) != 7 or set(weekdays) - {"0", "1"}:
        raise DomainError(_("Zaznacz dni tygodnia."), field="weekdays")
    if unit == Unit.HOUR and "1" not in weekdays:
        raise DomainError(_("Zaznacz co najmniej jeden dzień tygodnia."), field="weekdays")
    if time_from and time_to and time_to <= time_from:
        raise DomainError(_("Wizyta kończy się przed początkiem. Popraw godzinę końca."), field="time_to")


def _check_granted_units(granted: GrantedService, units_per_month: int, starts_on: date, ends_on: date) -> None:
    unit = granted.programme_service.service_type.unit
    if units_per_month <= 0:
        raise DomainError(_("Wpisz, ile miesięcznie: więcej niż zero."), field="units_per_month")
    others = list(
        ServiceOrder.objects.filter(granted=granted, starts_on__lte=ends_on, ends_on__gte=starts_on).exclude(
            state__in=ENDED_STATES
        )
    )
    taken = sum(o.agreed_units_per_month for o in others)
    if units_per_month + taken > granted.units_per_month:
        already = (
            _(" Z tego {taken} jest już w zleceniu {numbers}.").format(
                taken=in_words(taken, unit), numbers=", ".join(o.number for o in others)
            )
            if taken
            else ""
        )
        raise DomainError(
            _("Przyznano {granted} miesięcznie.{already} Zlecić można najwyżej {left} miesięcznie.").format(
                granted=in_words(granted.units_per_month, unit),
                already=already,
                left=in_words(max(0, granted.units_per_month - taken), unit),
            ),
            field="units_per_month",
        )


def _check_room(contract: Contract, service: ContractService, asked: Commitment, by: Acting) -> None:
    room = queries.room_in(contract, on=by.today).room(service.service_type_id)
    prices, unit = queries.prices_of(service), service.service_type.unit
    short_by = shortage(room, asked, unit, prices)
    if short_by.fits:
        return
    fitting = fitting_units_per_month(room, asked, unit, prices)
    advice = (
        _("Wpisz najwyżej {units} miesięcznie, skróć okres albo przygotuj aneks.").format(units=in_words(fitting, unit))
        if fitting
        else _("Skróć okres, wybierz inną umowę albo przygotuj aneks.")
    )
    raise DomainError(f"{_what_is_missing(contract, short_by, unit, room.units)} {advice}", field="units_per_month")


def _what_is_missing(contract: Contract, short_by: Shortage, unit: str, left_units: int) -> str:
    if short_by.missing_units:
        return _("To zlecenie to {asked} do końca, a w umowie nr {n} zostało {left}: brakuje {missing}.").format(
            asked=in_words(short_by.asked_units, unit),
            n=contract.number,
            left=in_words(max(0, left_units), unit),
            missing=in_words(short_by.missing_units, unit),
        )
    return _("To zlecenie to {asked} do końca, a w umowie nr {n} zostało {left}: brakuje {missing}.").format(
        asked=zloty(short_by.asked_amount),
        n=contract.number,
        left=zloty(short_by.asked_amount - short_by.missing_amount),
        missing=zloty(short_by.missing_amount),
    )
