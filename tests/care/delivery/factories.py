# SPDX-License-Identifier: EUPL-1.2
"""Builders of visits for tests: ``make_visit(world, order, date(2026, 3, 2), minutes=120)``."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery.enums import VisitState
from kooperacja.care.delivery.models import Visit
from kooperacja.ground.catalogue.enums import Unit
from tests.world import WARSAW, World

DONE = {VisitState.FINISHED, VisitState.ACCEPTED, VisitState.QUESTIONED}


def make_visit(
    world: World,
    order: ServiceOrder,
    day: date,
    minutes: int = 120,
    *,
    state: str = VisitState.ACCEPTED,
    hour: int = 8,
    minute: int = 0,
    who: str | None = "maria",
    units: int | None = None,
    **more: Any,
) -> Visit:
    """A visit of ``minutes`` from ``hour`` by Maria, by default held and confirmed; ``who=None`` waits for a worker."""
    start = datetime(day.year, day.month, day.day, hour, minute, tzinfo=WARSAW)
    end = start + timedelta(minutes=minutes)
    held = state in DONE
    counted = minutes if order.service_type.unit == Unit.HOUR else 1
    return Visit.objects.create(
        order=order,
        worker=world.memberships[who] if who else None,
        state=state,
        planned_start=start,
        planned_end=end,
        started_at=start if held or state == VisitState.STARTED else None,
        ended_at=end if held else None,
        received_at=end if held else None,
        units=(counted if units is None else units) if held else 0,
        confirmed_at=end if state == VisitState.ACCEPTED else None,
        **more,
    )
