# SPDX-License-Identifier: EUPL-1.2
"""Visits: planned, recorded once, never lost, confirmed by a person."""

from __future__ import annotations

import uuid
from datetime import date, time
from typing import Any

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.care.commissioning import services as commissioning
from kooperacja.care.commissioning.enums import OrderState
from kooperacja.care.delivery import queries, services
from kooperacja.care.delivery.enums import NotHeldReason, VisitState
from kooperacja.care.delivery.models import PhoneRecord, Visit
from tests.care.commissioning.factories import make_order
from tests.care.delivery.factories import make_visit
from tests.world import World, instant

MONDAY = date(2026, 3, 2)
PLANNED, FINISHED = VisitState.PLANNED, VisitState.FINISHED


def plan(world: World, **changes: Any) -> list[Visit]:
    given = {
        "order": changes.pop("order", None) or make_order(world),
        "worker": world.memberships["maria"],
        "first": MONDAY,
        "last": date(2026, 3, 15),
        "by": world.acting("bartek"),
        **changes,
    }
    return services.plan_visits(**given)


def test_visits_come_from_the_pattern_of_the_order(world: World) -> None:
    order = make_order(world)
    visits = plan(world, order=order)
    assert [v.planned_start.day for v in visits] == [2, 4, 6, 9, 11, 13]
    assert visits[0].planned_start == instant("2026-03-02 08:00")
    assert visits[0].planned_minutes == 120
    assert Event.objects.about(order).get().data["visits"] == 6
    with pytest.raises(DomainError, match="już zaplanowane"):
        plan(world, order=order)


def test_holidays_are_left_out_when_asked(world: World) -> None:
    order = make_order(world, weekdays="1111111")
    april = {"first": date(2026, 4, 4), "last": date(2026, 4, 7), "order": order}
    assert [v.planned_start.day for v in plan(world, skip_holidays=True, **april)] == [4, 7]


def test_a_worker_cannot_be_in_two_places(world: World) -> None:
    first = make_order(world)
    plan(world, order=first)
    second = make_order(world, time_from=time(9, 30), time_to=time(11))
    with pytest.raises(DomainError) as refused:
        plan(world, order=second)
    said = str(refused.value.message)
    assert "Maria Duda ma już wizytę 2.03.2026 w godzinach 8:00–10:00" in said
    assert first.number in said
    assert not Visit.objects.filter(order=second).exists()
    assert plan(world, order=second, worker=world.memberships["teresa"])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"last": date(2026, 3, 1)}, "last"),
        ({"first": date(2025, 12, 30)}, "first"),
        ({"last": date(2027, 1, 2)}, "last"),
        ({"first": date(2026, 3, 3), "last": date(2026, 3, 3)}, "first"),
        ({"time_to": time(7)}, "time_to"),
    ],
)
def test_plans_stay_within_the_order(world: World, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(DomainError) as refused:
        plan(world, **changes)
    assert refused.value.field == field


def test_nothing_is_planned_in_a_pause(world: World) -> None:
    order = make_order(world)
    commissioning.pause_order(
        order=order, paused_from=MONDAY, paused_to=date(2026, 3, 6), reason="Szpital", by=world.acting("olga")
    )
    with pytest.raises(DomainError, match=r"wstrzymane od 2\.03\.2026 do 6\.03\.2026 \(Szpital\)"):
        plan(world, order=order)
    assert [v.planned_start.day for v in plan(world, order=order, first=date(2026, 3, 7))] == [9, 11, 13]


@pytest.mark.parametrize("state", [OrderState.SENT, OrderState.DECLINED, OrderState.CANCELLED])
def test_only_accepted_orders_are_planned(world: World, state: str) -> None:
    with pytest.raises(DomainError, match="przyjętym"):
        plan(world, order=make_order(world, state=state))


@pytest.mark.parametrize("who", ["maria", "olga", "celina"])
def test_only_the_provider_s_manager_plans(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        plan(world, by=world.acting(who))


def test_a_stranger_is_not_sent(world: World) -> None:
    with pytest.raises(DomainError, match="ze swojego zespołu"):
        plan(world, worker=world.memberships["alicja"])


def test_assign_substitute_move_cancel(world: World) -> None:
    order = make_order(world)
    visit = make_visit(world, order, MONDAY, state=PLANNED, who=None)
    by = world.acting("bartek")
    services.assign_worker(visit=visit, worker=world.memberships["maria"], by=by)
    assert not visit.is_substitution
    services.substitute_worker(visit=visit, worker=world.memberships["teresa"], reason="urlop", by=by)
    assert visit.is_substitution
    told = set(Message.objects.filter(kind="delivery.visit.changed").values_list("to__email", flat=True))
    assert told == {"maria@example.org", "teresa@example.org"}
    with pytest.raises(DomainError, match="już ma tę wizytę"):
        services.substitute_worker(visit=visit, worker=world.memberships["teresa"], by=by)
    services.move_visit(visit=visit, starts_at=instant("2026-03-03 09:00"), ends_at=instant("2026-03-03 11:00"), by=by)
    other = make_visit(world, order, date(2026, 3, 5), state=PLANNED, who="teresa")
    with pytest.raises(DomainError, match="ma już wizytę"):
        services.move_visit(visit=visit, starts_at=other.planned_start, ends_at=other.planned_end, by=by)
    with pytest.raises(DomainError, match="dlaczego"):
        services.cancel_visit(visit=visit, reason="", by=by)
    services.cancel_visit(visit=visit, reason="Rodzina przyjechała", by=by)
    with pytest.raises(Stale):
        services.assign_worker(visit=visit, worker=world.memberships["maria"], by=by)
    assert [v.pk for v in queries.substitutions_since(world.acting("olga"), instant("2026-03-02 00:00"))] == [visit.pk]


def press(world: World, visit: Visit, what: str, at: str, *, uid: uuid.UUID | None = None, **more: Any) -> Visit:
    given: dict[str, Any] = {
        "visit": visit,
        "client_uid": uid or uuid.uuid4(),
        "at_phone": instant(at),
        "by": world.acting(more.pop("who", "maria"), more.pop("now", at)),
        **more,
    }
    return {"start": services.start_visit, "finish": services.finish_visit, "not_held": services.report_not_held}[what](
        **given
    )


def test_start_and_finish_on_the_phone(world: World) -> None:
    order = make_order(world)
    visit = make_visit(world, order, MONDAY, state=PLANNED)
    press(world, visit, "start", "2026-03-02 08:03")
    order.refresh_from_db()
    assert (visit.state, order.state) == (VisitState.STARTED, OrderState.IN_PROGRESS)
    press(world, visit, "finish", "2026-03-02 10:01", acts=["zakupy", "taniec"], note=" Prosi o chleb ")
    visit.refresh_from_db()
    assert (visit.state, visit.units, visit.flags) == (FINISHED, 118, [])
    assert (visit.acts_done, visit.note) == (["zakupy"], "Prosi o chleb")
    assert list(Event.objects.about(visit).order_by("pk").values_list("action", flat=True)) == [
        "delivery.visit.started",
        "delivery.visit.finished",
    ]


def test_a_record_sent_twice_is_stored_once(world: World) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=PLANNED)
    uid = uuid.uuid4()
    press(world, visit, "start", "2026-03-02 08:00", uid=uid)
    press(world, Visit.objects.get(pk=visit.pk), "start", "2026-03-02 08:00", uid=uid, now="2026-03-02 12:00")
    assert PhoneRecord.objects.count() == 1
    assert Event.objects.about(visit).count() == 1
    other = make_visit(world, make_order(world), MONDAY, state=PLANNED, hour=12)
    with pytest.raises(DomainError, match="innej wizyty"):
        press(world, other, "start", "2026-03-02 12:00", uid=uid)


def test_what_was_pressed_offline_keeps_its_times(world: World) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=PLANNED)
    later = {"now": "2026-03-02 16:30", "sent_at_phone": instant("2026-03-02 16:30")}
    press(world, visit, "start", "2026-03-02 08:00", **later)
    press(world, visit, "finish", "2026-03-02 10:00", **later)
    visit.refresh_from_db()
    assert (visit.started_at, visit.ended_at, visit.units) == (
        instant("2026-03-02 08:00"), instant("2026-03-02 10:00"), 120,
    )  # fmt: skip
    assert visit.received_at == instant("2026-03-02 16:30")
    assert visit.flags == []


def test_a_wrong_clock_is_corrected_flagged_and_not_punished(world: World) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=PLANNED)
    # The phone is a day and an hour behind.
    press(world, visit, "start", "2026-03-01 07:00", now="2026-03-02 08:00", sent_at_phone=instant("2026-03-01 07:00"))
    press(world, visit, "finish", "2026-03-01 09:00", now="2026-03-02 10:00", sent_at_phone=instant("2026-03-01 09:00"))
    visit.refresh_from_db()
    assert (visit.started_at, visit.units) == (instant("2026-03-02 08:00"), 120)
    assert visit.phone_started_at == instant("2026-03-01 07:00")
    assert (visit.flags, visit.needs_look) == (["clock"], True)


def test_two_visits_at_once_are_recorded_and_flagged(world: World) -> None:
    order = make_order(world)
    one = make_visit(world, order, MONDAY, state=PLANNED)
    two = make_visit(world, order, MONDAY, state=PLANNED, hour=10)
    for visit, start, end in ((one, "08:00", "10:10"), (two, "10:00", "12:00")):
        press(
            world,
            visit,
            "start",
            f"2026-03-02 {start}",
            now="2026-03-02 13:00",
            sent_at_phone=instant("2026-03-02 13:00"),
        )
        press(
            world,
            visit,
            "finish",
            f"2026-03-02 {end}",
            now="2026-03-02 13:00",
            sent_at_phone=instant("2026-03-02 13:00"),
        )
    two.refresh_from_db()
    assert two.flags == ["overlap"]
    assert two.units == 120


def test_an_end_without_a_start_is_not_lost(world: World) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=PLANNED)
    press(world, visit, "finish", "2026-03-02 10:00")
    assert (visit.state, visit.units, visit.flags) == (FINISHED, 120, ["no_start"])


def test_a_closed_door_is_told_and_may_open_later(world: World) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=PLANNED)
    press(world, visit, "not_held", "2026-03-02 08:10", reason=NotHeldReason.NOT_OPENING, note="Dzwoniłam do córki")
    assert visit.state == VisitState.NOT_HELD
    told = set(Message.objects.filter(kind="delivery.visit.not_held").values_list("to__email", flat=True))
    assert told == {"bartek@example.org", "olga@example.org", "alicja@example.org"}
    assert not any("Kowalsk" in m.body for m in Message.objects.all())
    assert queries.not_opened_since(world.acting("alicja"), instant("2026-03-02 00:00"))
    press(world, visit, "start", "2026-03-02 08:20")
    assert visit.state == VisitState.STARTED
    with pytest.raises(DomainError, match="dlaczego"):
        press(world, visit, "not_held", "2026-03-02 08:30", reason="nuda")


@pytest.mark.parametrize("who", ["teresa", "bartek", "olga", "celina"])
def test_only_the_worker_herself_records(world: World, who: str) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=PLANNED)
    with pytest.raises(NotAllowed):
        press(world, visit, "start", "2026-03-02 08:00", who=who)


def by_hand(world: World, **changes: Any) -> dict[str, Any]:
    return {
        "started_at": instant("2026-03-02 08:00"),
        "ended_at": instant("2026-03-02 09:30"),
        "reason": "Rozładowany telefon",
        "by": world.acting("bartek", "2026-03-02 18:00"),
        **changes,
    }


def test_a_visit_is_written_by_hand_and_waits_for_the_cus(world: World) -> None:
    order = make_order(world)
    visit = services.add_visit_by_hand(order=order, worker=world.memberships["maria"], **by_hand(world))
    assert (visit.state, visit.units, visit.flags) == (FINISHED, 90, ["by_hand"])
    assert visit.added_by_hand_reason == "Rozładowany telefon (Bartek Jarosz)"
    with pytest.raises(NotAllowed):
        services.confirm_visit(visit=visit, by=world.acting("bartek"))
    with pytest.raises(DomainError, match="jak to rozstrzygasz"):
        services.confirm_visit(visit=visit, by=world.acting("olga"))
    services.confirm_visit(visit=visit, note="Karta papierowa jest", units=60, by=world.acting("olga"))
    assert (visit.state, visit.units) == (VisitState.ACCEPTED, 60)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ended_at": instant("2026-03-02 07:00")}, "time_to"),
        ({"ended_at": instant("2026-03-02 19:00")}, "time_to"),
        ({"reason": ""}, "reason"),
        ({"started_at": instant("2025-03-02 08:00"), "ended_at": instant("2025-03-02 09:00")}, "day"),
    ],
)
def test_what_is_typed_by_hand_is_checked(world: World, changes: dict[str, Any], field: str) -> None:
    order = make_order(world)
    with pytest.raises(DomainError) as refused:
        services.add_visit_by_hand(order=order, worker=world.memberships["maria"], **by_hand(world, **changes))
    assert refused.value.field == field


def test_a_forgotten_end_is_written_by_the_manager_and_the_phone_s_late_word_is_kept(world: World) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=PLANNED)
    press(world, visit, "start", "2026-03-02 08:00")
    assert queries.exceptions_count(world.acting("bartek", "2026-03-03 09:00")) == 1
    services.record_by_hand(visit=visit, **by_hand(world))
    press(world, visit, "finish", "2026-03-02 10:00", now="2026-03-02 19:00")
    visit.refresh_from_db()
    assert (visit.state, visit.units) == (FINISHED, 90)
    assert visit.phone_ended_at == instant("2026-03-02 10:00")
    assert PhoneRecord.objects.filter(visit=visit).count() == 2


def test_bulk_confirmation_leaves_out_what_somebody_should_look_at(world: World) -> None:
    order = make_order(world)
    clean = make_visit(world, order, MONDAY, state=FINISHED)
    odd = make_visit(world, order, date(2026, 3, 4), state=FINISHED, flags=["clock"], needs_look=True)
    done = services.confirm_visits(visits=[clean, odd], by=world.acting("olga"))
    assert [v.pk for v in done] == [clean.pk]
    odd.refresh_from_db()
    assert odd.state == FINISHED
    with pytest.raises(DomainError):
        services.confirm_visits(visits=[odd], by=world.acting("olga"))
    with pytest.raises(IllegalMove):
        services.confirm_visit(visit=clean, by=world.acting("olga"))


def test_question_answer_decision(world: World) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=FINISHED)
    services.question_visit(visit=visit, question="Pani Ewa była wtedy u córki?", by=world.acting("alicja"))
    assert [v.pk for v in queries.to_explain(world.acting("bartek"))] == [visit.pk]
    with pytest.raises(NotAllowed):
        services.explain_visit(visit=visit, answer="tak", by=world.acting("olga"))
    services.explain_visit(visit=visit, answer="Pomyłka dnia", by=world.acting("bartek"))
    services.disallow_visit(visit=visit, reason="Wizyty nie było", by=world.acting("olga"))
    visit.refresh_from_db()
    assert visit.state == VisitState.NOT_HELD
    assert visit.started_at is not None
    press(world, visit, "finish", "2026-03-02 10:00", now="2026-03-02 19:00")
    visit.refresh_from_db()
    assert visit.state == VisitState.NOT_HELD


@pytest.mark.parametrize("who", ["celina", "kinga", "maria", "daria"])
def test_strangers_do_not_confirm(world: World, who: str) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=FINISHED)
    with pytest.raises(NotAllowed):
        services.confirm_visit(visit=visit, by=world.acting(who))


def test_the_same_second_confirmation_is_stale(world: World) -> None:
    visit = make_visit(world, make_order(world), MONDAY, state=FINISHED)
    same = Visit.objects.get(pk=visit.pk)
    services.confirm_visit(visit=visit, by=world.acting("olga"))
    with pytest.raises(Stale):
        services.confirm_visit(visit=same, by=world.acting("bartek"))
