# SPDX-License-Identifier: EUPL-1.2
"""What orders and visits hold on a person is given on request, and what is not needed goes when the order has ended."""

from __future__ import annotations

from datetime import date

from kooperacja.care.commissioning import privacy as orders
from kooperacja.care.commissioning.enums import OrderState
from kooperacja.care.delivery import privacy as visits
from kooperacja.care.delivery.models import Visit
from tests.care.commissioning.factories import make_order
from tests.care.delivery.factories import make_visit
from tests.world import World


def test_a_person_gets_what_is_held_and_it_ends_with_the_order(world: World) -> None:
    order = make_order(world, state=OrderState.CLOSED)
    visit = make_visit(world, order, date(2026, 3, 2), note="Prosi o chleb")
    person = order.granted.case.resident.uid
    assert orders.export(person)[f"zlecenie {order.number}"]["wykonawca"] == "Pomocna Dłoń"
    assert visits.export(person)["2.03.2026, 8:00"]["uwaga"] == "Prosi o chleb"
    by = world.acting("irena")
    assert (orders.erase(person, by), visits.erase(person, by)) == (1, 1)
    assert (orders.erase(person, by), visits.erase(person, by)) == (0, 0)
    order.refresh_from_db()
    assert set(order.brief) == {"name", "street", "town", "acts"}
    assert Visit.objects.get(pk=visit.pk).units == 120


def test_an_order_that_goes_on_keeps_what_the_worker_needs(world: World) -> None:
    order = make_order(world)
    make_visit(world, order, date(2026, 3, 2), note="Prosi o chleb")
    person = order.granted.case.resident.uid
    by = world.acting("irena")
    assert (orders.erase(person, by), visits.erase(person, by)) == (0, 0)
