# SPDX-License-Identifier: EUPL-1.2
"""``python -m tests.browser.one_visit``: the cast, and a study visit today with three stops. For tests of the notebook."""

from __future__ import annotations

from datetime import time, timedelta

import django


def build() -> None:
    """Fill an empty, migrated database."""
    from django.utils import timezone

    from kooperacja.growth.support import services
    from tests import world as cast

    world, today = cast.build(), timezone.localdate()
    marta = world.acting("marta", at=f"{today - timedelta(days=20):%Y-%m-%d} 09:00")
    visit = services.propose_visit(
        title="Jak gmina i spółdzielnia pracują razem",
        purpose="Zobaczyć, jak centra usług społecznych pracują z ekonomią społeczną.",
        organiser=world.organisations["rops"], start_area=world.areas["jasna"], seats=25, by=marta,
    )  # fmt: skip
    first = services.add_day(visit=visit, date=today, by=marta)
    second = services.add_day(visit=visit, date=today + timedelta(days=1), by=marta)
    services.add_stop(
        day=first, name="Urząd Miasta i Gminy", short_name="urząd", area=world.areas["zielona"],
        host=world.organisations["gmina_zielona"], about="Co gmina zyskuje na zlecaniu spółdzielni.",
        address="Rynek 1", starts_at=time(9), ends_at=time(11), by=marta,
    )  # fmt: skip
    services.add_stop(
        day=first, name="Centrum Usług Społecznych", short_name="CUS", area=world.areas["zielona"],
        host=world.organisations["cus_zielona"], starts_at=time(12), ends_at=time(14), by=marta,
    )  # fmt: skip
    services.add_stop(day=second, name="Świetlica w Borkach", area=world.areas["borki"], by=marta)


if __name__ == "__main__":
    django.setup()
    build()
