# SPDX-License-Identifier: EUPL-1.2
"""``python -m tests.browser.one_day``: the cast, and two visits of Maria's today. For tests that need exactly this."""

from __future__ import annotations

from datetime import timedelta

import django


def build() -> None:
    """Fill an empty, migrated database."""
    from django.utils import timezone

    from kooperacja.care.delivery.enums import VisitState
    from tests import world as cast
    from tests.care.commissioning.factories import make_contract, make_granted, make_order
    from tests.care.delivery.factories import make_visit

    world, today = cast.build(), timezone.localdate()
    around = {"starts_on": today - timedelta(days=30), "ends_on": today + timedelta(days=300)}
    contract = make_contract(world, **around)
    for name, hour in (("Sowa", 8), ("Malec", 13)):
        granted = make_granted(world, given_name="Helena", surname=name)
        order = make_order(world, contract=contract, granted=granted, weekdays="1111111", **around)
        make_visit(world, order, today, 60, state=VisitState.PLANNED, hour=hour)


if __name__ == "__main__":
    django.setup()
    build()
