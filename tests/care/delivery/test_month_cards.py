# SPDX-License-Identifier: EUPL-1.2
"""The paper card: many visits in one deed, each with its trace; confirmed together."""

from __future__ import annotations

from datetime import date

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed
from kooperacja.care.delivery import services
from kooperacja.care.delivery.enums import VisitFlag, VisitState
from tests.care.commissioning.factories import make_order
from tests.care.delivery.factories import make_visit
from tests.world import World

AT = "2026-04-01 09:00"
DAYS = (date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 6))


def test_a_card_is_entered_and_confirmed_in_two_deeds(world: World) -> None:
    order = make_order(world)
    visits = [make_visit(world, order, day, 120, state=VisitState.PLANNED) for day in DAYS]
    entered = services.enter_month_card(order=order, visits=visits, by=world.acting("bartek", AT))
    assert {(v.state, v.units, v.minutes, tuple(v.flags)) for v in entered} == {
        (VisitState.FINISHED, 120, 120, (VisitFlag.BY_HAND,))
    }
    confirmed = services.confirm_visits(visits=entered, by=world.acting("olga", AT))
    assert {v.state for v in confirmed} == {VisitState.ACCEPTED}
    assert Event.objects.filter(action="delivery.visit.entered_from_card").count() == 3
    assert Event.objects.filter(action="delivery.visit.confirmed").count() == 3


def test_what_a_card_may_not_hold(world: World) -> None:
    order, other = make_order(world), make_order(world)
    bartek = world.acting("bartek", AT)
    planned = make_visit(world, order, DAYS[0], 60, state=VisitState.PLANNED)
    with pytest.raises(DomainError, match="Zaznacz"):
        services.enter_month_card(order=order, visits=[], by=bartek)
    with pytest.raises(DomainError, match="jednego zlecenia"):
        services.enter_month_card(order=other, visits=[planned], by=bartek)
    with pytest.raises(DomainError, match="jeszcze się nie odbyła"):
        services.enter_month_card(order=order, visits=[planned], by=world.acting("bartek", "2026-03-01 09:00"))
    nobody = make_visit(world, order, DAYS[1], 60, state=VisitState.PLANNED, who=None)
    with pytest.raises(DomainError, match="kto był"):
        services.enter_month_card(order=order, visits=[nobody], by=bartek)
    with pytest.raises(NotAllowed):
        services.enter_month_card(order=order, visits=[planned], by=world.acting("maria", AT))
    services.enter_month_card(order=order, visits=[planned], by=bartek)
    planned.refresh_from_db()
    with pytest.raises(IllegalMove):
        services.enter_month_card(order=order, visits=[planned], by=bartek)
