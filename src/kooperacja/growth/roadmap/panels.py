# SPDX-License-Identifier: EUPL-1.2
"""What the gminas put on pages of others: the first screen and the calendar."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.ground.law import queries as law
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.roadmap import queries
from kooperacja.growth.roadmap.logic import staffing
from kooperacja.growth.roadmap.models import GminaRoadmap
from kooperacja.growth.trainings import queries as trainings


def on_the_desk(by: Acting, thing: object) -> Panel | None:
    """The button for a talk, today's road, and for whom this person stands in."""
    if by.role not in REGION_ROLES:
        return None
    trips = queries.trips_between(by, by.user_id, by.today, by.today)
    return Panel("roadmap/_desk.html", {"trips": trips, "minding": queries.minding(by)})


def tabs_of_calendar(by: Acting, thing: object) -> Panel | None:
    """The calendar stands among the pages of the gminas for those who accompany them."""
    return Panel("roadmap/_tabs.html", {"tab": "calendar"}) if by.role in REGION_ROLES else None


def staffing_of(by: Acting, roadmap: GminaRoadmap) -> Panel | None:
    """Who holds the posts of the centre, who has which training by today's law, and the edition that could close a gap."""
    required = law.required_trainings(on=by.today)
    holders = [
        staffing.Holder(h.post, h.person, h.institution, h.trainings)
        for h in trainings.post_holders(roadmap.area_id, [r.post for r in required], on=by.today)
    ]
    codes = sorted({r.curriculum for r in required})
    chances = {
        code: staffing.Chance(e.code, e.starts_on, str(e.get_state_display()), str(e.uid))
        for code, e in trainings.next_editions(codes, scope=roadmap.area.code, on=by.today).items()
    }
    rows = staffing.lines(required, holders, chances)
    return Panel(
        "roadmap/_staffing.html",
        {"rows": rows, "finding": staffing.finding(rows), "in_region": by.role in REGION_ROLES},
    )
