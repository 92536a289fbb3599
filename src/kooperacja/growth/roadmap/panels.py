# SPDX-License-Identifier: EUPL-1.2
"""What the gminas put on pages of others: the first screen and the calendar."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.roadmap import queries


def on_the_desk(by: Acting, thing: object) -> Panel | None:
    """The button for a talk, today's road, and for whom this person stands in."""
    if by.role not in REGION_ROLES:
        return None
    trips = queries.trips_between(by, by.user_id, by.today, by.today)
    return Panel("roadmap/_desk.html", {"trips": trips, "minding": queries.minding(by)})


def tabs_of_calendar(by: Acting, thing: object) -> Panel | None:
    """The calendar stands among the pages of the gminas for those who accompany them."""
    return Panel("roadmap/_tabs.html", {"tab": "calendar"}) if by.role in REGION_ROLES else None
