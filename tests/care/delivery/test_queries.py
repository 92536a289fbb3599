# SPDX-License-Identifier: EUPL-1.2
"""What the settlement and the screens read."""

from __future__ import annotations

from datetime import date

from kooperacja.care.delivery import queries
from kooperacja.care.delivery.enums import VisitState
from kooperacja.care.delivery.queries import ConfirmedUnit
from tests.care.commissioning.factories import make_order
from tests.care.delivery.factories import make_visit
from tests.world import World


def test_confirmed_units_by_order_and_day(world: World) -> None:
    order = make_order(world)
    day = date(2026, 3, 2)
    make_visit(world, order, day, 120)
    make_visit(world, order, day, 30, hour=15)
    make_visit(world, order, date(2026, 3, 4), 90)
    make_visit(world, order, date(2026, 3, 6), 90, state=VisitState.FINISHED)
    make_visit(world, order, date(2026, 4, 1), 60)
    make_visit(world, make_order(world), date(2026, 3, 31), 60)
    found = queries.confirmed_visits(order.contract_id, date(2026, 3, 1), date(2026, 3, 31))
    assert [(u.day.day, u.units) for u in found] == [(2, 150), (4, 90), (31, 60)]
    assert found[0] == ConfirmedUnit(order.pk, day, 150)
