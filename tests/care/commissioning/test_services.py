# SPDX-License-Identifier: EUPL-1.2
"""Contracts and orders: works, refused, wrong state, second click, trace, message."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.care.cases.enums import CaseState
from kooperacja.care.commissioning import queries, services
from kooperacja.care.commissioning.enums import ContractState, DeclineReason, OrderState
from kooperacja.care.commissioning.models import Contract, ServiceOrder
from kooperacja.care.commissioning.services import ServiceTerms
from kooperacja.care.residents.models import ContactPerson
from tests.care.commissioning.factories import (
    FIRST,
    LAST,
    make_contract,
    make_funding,
    make_granted,
    make_order,
    make_service_type,
)
from tests.world import World


def terms(world: World, **changes: Any) -> dict[str, Any]:
    return {
        "number": "U-1/2026",
        "provider": world.organisations["pomocna_dlon"],
        "mode": "open_call",
        "starts_on": FIRST,
        "ends_on": LAST,
        "limit_amount": Decimal("50000.00"),
        "services": [ServiceTerms(make_service_type(), 60_000, Decimal("52.00"))],
        "by": world.acting("olga"),
        **changes,
    }


def draft(world: World, contract: Contract, **changes: Any) -> ServiceOrder:
    given = {
        "granted": changes.pop("granted", None) or make_granted(world),
        "contract": contract,
        "funding_source": make_funding(world),
        "units_per_month": 1560,
        "starts_on": date(2026, 3, 9),
        "ends_on": LAST,
        "weekdays": "1010100",
        "time_from": time(8),
        "time_to": time(10),
        "by": world.acting("olga"),
        **changes,
    }
    return services.draft_order(**given)


def test_a_contract_is_written_down_signed_and_in_force(world: World) -> None:
    contract = services.create_contract(**terms(world))
    assert (contract.state, contract.kind) == (ContractState.DRAFT, "grant")
    services.sign_contract(contract=contract, signed_on=date(2026, 2, 27), by=world.acting("grazyna"))
    assert contract.state == ContractState.ACTIVE
    actions = list(Event.objects.about(contract).order_by("pk").values_list("action", flat=True))
    assert actions == ["commissioning.contract.created", "commissioning.contract.signed"]
    with pytest.raises(IllegalMove):
        services.sign_contract(contract=contract, signed_on=date(2026, 2, 27), by=world.acting("grazyna"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends_on": date(2025, 12, 31)}, "ends_on"),
        ({"limit_amount": Decimal("0.00")}, "limit_amount"),
        ({"services": []}, "service_type"),
        ({"mode": "nie_ma"}, "mode"),
        ({"mode": "small_grant"}, "ends_on"),
        ({"mode": "small_grant", "ends_on": date(2026, 3, 1)}, "limit_amount"),
    ],
)
def test_a_contract_keeps_the_limits_of_its_mode(world: World, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(DomainError) as refused:
        services.create_contract(**terms(world, **changes))
    assert refused.value.field == field


def test_a_contract_number_is_used_once(world: World) -> None:
    services.create_contract(**terms(world))
    with pytest.raises(DomainError, match="już jest"):
        services.create_contract(**terms(world))


@pytest.mark.parametrize("who", ["bartek", "alicja", "maria", "daria", "kinga"])
def test_others_do_not_make_contracts(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.create_contract(**terms(world, by=world.acting(who)))


def test_an_amendment_adds_a_price_and_raises_limits(world: World) -> None:
    contract = make_contract(world)
    service = contract.services.get()
    amendment = services.amend_contract(
        contract=contract,
        reason="Wzrost płacy minimalnej",
        valid_from=date(2026, 7, 1),
        service=service,
        price_amount=Decimal("54.00"),
        limit_units=72_000,
        limit_amount=Decimal("60000.00"),
        by=world.acting("olga"),
    )
    assert amendment.number == 1
    assert "54,00" in amendment.what
    contract.refresh_from_db()
    assert contract.limit_amount == Decimal("60000.00")
    assert [p.amount for p in queries.prices_of(service)] == [Decimal("52.00"), Decimal("54.00")]
    event = Event.objects.get(action="commissioning.contract.amended")
    assert event.reason == "Wzrost płacy minimalnej"
    assert Message.objects.filter(to=world.people["bartek"], kind="commissioning.contract.amended").exists()


def test_an_amendment_needs_a_reason_a_change_and_room_for_what_was_ordered(world: World) -> None:
    contract = make_contract(world)
    make_order(world, contract=contract)
    for changes, field in (
        ({"reason": " "}, "reason"),
        ({"valid_from": date(2027, 1, 1)}, "valid_from"),
        ({}, None),
        ({"limit_amount": Decimal("100.00")}, "limit_amount"),
        ({"price_amount": Decimal("54.00")}, "service"),
    ):
        given = {"reason": "aneks", "valid_from": date(2026, 7, 1), **changes}
        with pytest.raises(DomainError) as refused:
            services.amend_contract(contract=contract, by=world.acting("olga"), **given)  # type: ignore[arg-type]
        assert refused.value.field == field


def test_an_order_is_drafted_and_sent_with_a_brief_and_a_due_day(world: World) -> None:
    order = draft(world, make_contract(world))
    assert (order.state, order.number) == (OrderState.DRAFT, "Z-2026-0001")
    resident = order.granted.case.resident
    ContactPerson.objects.create(resident=resident, name="Wanda Kos", relation="neighbour", phone="601", has_key=True)
    services.send_order(order=order, by=world.acting("olga"))
    assert order.state == OrderState.SENT
    assert order.answer_due_on == date(2026, 3, 4)
    assert order.price_amount == Decimal("52.00")
    assert order.brief["name"] == "Ewa Kowalska"
    assert order.brief["contact"] == "Wanda Kos"
    assert "biodr" not in str(order.brief)
    message = Message.objects.get(to=world.people["bartek"])
    assert "Z-2026-0001" in message.body
    assert "Kowalska" not in message.body + message.subject
    with pytest.raises(IllegalMove):
        services.send_order(order=order, by=world.acting("olga"))


def test_an_order_over_the_units_of_the_contract_says_how_much_is_left(world: World) -> None:
    contract = make_contract(world, limit_units=180 * 60)
    with pytest.raises(DomainError) as refused:
        draft(world, contract, starts_on=FIRST)
    said = str(refused.value.message).replace("\u00a0", " ")
    assert "312 h do końca" in said
    assert "zostało 180 h: brakuje 132 h" in said
    assert "najwyżej 15 h miesięcznie" in said
    assert refused.value.field == "units_per_month"


def test_an_order_over_the_money_of_the_contract_says_how_much_is_left(world: World) -> None:
    contract = make_contract(world, limit="10000.00")
    make_order(world, contract=contract, units_per_month=600)
    with pytest.raises(DomainError) as refused:
        draft(world, contract, starts_on=FIRST)
    said = str(refused.value.message).replace("\u00a0", " ")
    assert "16 224,00 zł do końca" in said
    assert "zostało 3 760,00 zł: brakuje 12 464,00 zł" in said


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends_on": date(2026, 3, 1)}, "ends_on"),
        ({"starts_on": date(2025, 12, 1)}, "starts_on"),
        ({"ends_on": date(2027, 1, 31)}, "ends_on"),
        ({"units_per_month": 1600}, "units_per_month"),
        ({"units_per_month": 0}, "units_per_month"),
        ({"weekdays": "0000000"}, "weekdays"),
        ({"time_to": time(7)}, "time_to"),
    ],
)
def test_an_order_stays_within_what_was_granted(world: World, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(DomainError) as refused:
        draft(world, make_contract(world), **changes)
    assert refused.value.field == field


def test_a_second_order_of_the_same_service_counts_the_first(world: World) -> None:
    contract = make_contract(world)
    granted = make_granted(world)
    draft(world, contract, granted=granted, units_per_month=960)
    with pytest.raises(DomainError, match=r"Z-2026-0001"):
        draft(world, contract, granted=granted)
    draft(world, contract, granted=granted, units_per_month=600)


def test_an_order_needs_a_contract_that_covers_the_service_and_is_in_force(world: World) -> None:
    meals = make_contract(world, number="U-2", service_type=make_service_type("obiad-z-dowozem"))
    with pytest.raises(DomainError, match="nie obejmuje usługi") as refused:
        draft(world, meals)
    assert refused.value.field == "contract"
    with pytest.raises(DomainError, match="w przygotowaniu"):
        draft(world, make_contract(world, number="U-3", state=ContractState.DRAFT))


def test_services_of_a_plan_that_waits_are_not_ordered(world: World) -> None:
    granted = make_granted(world, state=CaseState.PLAN_AGREED)
    with pytest.raises(DomainError, match="po jego zatwierdzeniu"):
        draft(world, make_contract(world), granted=granted)


@pytest.mark.parametrize("who", ["bartek", "maria", "celina", "kinga", "daria"])
def test_strangers_do_not_order(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        draft(world, make_contract(world), by=world.acting(who))


def test_the_provider_accepts(world: World) -> None:
    order = make_order(world, state=OrderState.SENT)
    services.accept_order(order=order, by=world.acting("bartek"))
    assert order.state == OrderState.ACCEPTED
    assert Event.objects.about(order).get().action == "commissioning.order.accepted"
    told = set(Message.objects.values_list("to__email", flat=True))
    assert told == {"olga@example.org", "alicja@example.org"}


def test_the_provider_accepts_a_part(world: World) -> None:
    order = make_order(world, state=OrderState.SENT)
    with pytest.raises(DomainError, match="mniej niż 26"):
        services.accept_partly(order=order, units=1560, by=world.acting("bartek"))
    services.accept_partly(order=order, units=960, note="Brak osób w piątki", by=world.acting("bartek"))
    assert (order.state, order.agreed_units_per_month) == (OrderState.PARTLY_ACCEPTED, 960)


def test_the_provider_declines_with_a_reason(world: World) -> None:
    order = make_order(world, state=OrderState.SENT)
    with pytest.raises(DomainError):
        services.decline_order(order=order, reason=DeclineReason.OTHER, by=world.acting("bartek"))
    services.decline_order(order=order, reason=DeclineReason.NO_STAFF, by=world.acting("bartek"))
    assert order.state == OrderState.DECLINED
    assert [o.pk for o in queries.declined_to_place(world.acting("olga"))] == [order.pk]


def test_whoever_answers_second_is_told_what_the_first_said(world: World) -> None:
    order = make_order(world, state=OrderState.SENT)
    same = ServiceOrder.objects.get(pk=order.pk)
    services.accept_order(order=order, by=world.acting("bartek"))
    with pytest.raises(Stale):
        services.decline_order(order=same, reason=DeclineReason.TOO_FAR, by=world.acting("bartek"))
    with pytest.raises(Stale, match="przyjęte"):
        services.accept_order(order=order, by=world.acting("bartek"))


@pytest.mark.parametrize("who", ["olga", "maria", "celina", "grazyna"])
def test_only_the_asked_provider_answers(world: World, who: str) -> None:
    order = make_order(world, state=OrderState.SENT)
    with pytest.raises(NotAllowed):
        services.accept_order(order=order, by=world.acting(who))


def test_pause_and_resume(world: World) -> None:
    order = make_order(world)
    services.start_delivery(order=order, by=world.acting("maria"))
    services.start_delivery(order=order, by=world.acting("maria"))
    assert order.state == OrderState.IN_PROGRESS
    services.pause_order(order=order, paused_from=date(2026, 3, 4), reason="Szpital", by=world.acting("bartek"))
    assert order.is_paused_on(date(2026, 5, 1))
    services.resume_order(order=order, resumed_on=date(2026, 3, 10), by=world.acting("olga"))
    assert order.state == OrderState.IN_PROGRESS
    assert order.is_paused_on(date(2026, 3, 9))
    assert not order.is_paused_on(date(2026, 3, 10))


def test_a_pause_needs_a_reason_and_days_of_the_order(world: World) -> None:
    order = make_order(world)
    for changes, field in (
        ({"reason": ""}, "reason"),
        ({"paused_to": date(2026, 3, 1)}, "paused_to"),
        ({"paused_from": date(2027, 3, 1)}, "paused_from"),
    ):
        given: dict[str, Any] = {"paused_from": date(2026, 3, 4), "reason": "Szpital", **changes}
        with pytest.raises(DomainError) as refused:
            services.pause_order(order=order, by=world.acting("olga"), **given)
        assert refused.value.field == field


def test_a_cancelled_order_gives_its_room_back(world: World) -> None:
    contract = make_contract(world)
    order = make_order(world, contract=contract)
    before = queries.room_in(contract, on=FIRST).left_amount
    services.cancel_order(order=order, reason="Rezygnacja", by=world.acting("olga"))
    assert queries.room_in(contract, on=FIRST).left_amount > before
    with pytest.raises(IllegalMove):
        services.cancel_order(order=order, reason="Rezygnacja", by=world.acting("olga"))


def test_the_brief_is_copied_again_on_purpose(world: World) -> None:
    order = make_order(world)
    resident = order.granted.case.resident
    resident.access_note = "Kod do bramy 12"
    resident.save()
    services.refresh_brief(order=order, by=world.acting("alicja"))
    assert order.brief["access"] == "Kod do bramy 12"


def test_an_order_is_finished(world: World) -> None:
    order = make_order(world, state=OrderState.IN_PROGRESS)
    services.finish_order(order=order, by=world.acting("bartek"))
    assert order.state == OrderState.DELIVERED
