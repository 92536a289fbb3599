# SPDX-License-Identifier: EUPL-1.2
"""The attendance list of a visit: names and functions, a place to sign for each day, the funding notice at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.documents.paper import frame
from kooperacja.growth.projects.queries import funding_for_paper
from kooperacja.growth.support import queries
from kooperacja.growth.support.models import StudyVisit, VisitDay

#: So many empty lines for people who come unannounced.
_SPARE = 5


def attendance_paper(visit: StudyVisit, days: Sequence[VisitDay], *, by: Acting) -> dict[str, Any]:
    """Data of the list; refuses without a whole funding label."""
    funding = funding_for_paper(visit.funding_label)
    people = queries.people_of(visit)
    towns = list(dict.fromkeys(stop.area.name for day in days for stop in day.stops.all()))
    known = [day.date for day in days if day.date is not None]
    when = "–".join(dict.fromkeys((short(known[0]), short(known[-1])))) if known else ""
    columns = [
        {"label": "Lp.", "width": "18pt", "number": True},
        {"label": "Imię i nazwisko", "width": "rest"},
        {"label": "Instytucja, funkcja", "width": "rest"},
        *({"label": f"Podpis, {short(day.date) or f'dzień {day.number}'}", "width": "80pt"} for day in days),
    ]
    rows = [
        [
            f"{number}.", person.name,
            ", ".join(part for part in (str(person.organisation or ""), person.function) if part), *([""] * len(days)),
        ]
        for number, person in enumerate(people, start=1)
    ]  # fmt: skip
    rows += [[f"{len(people) + i}.", "", "", *([""] * len(days))] for i in range(1, _SPARE + 1)]
    return {
        "paper": frame(
            title="Lista obecności", subtitle=visit.title, organisation=visit.centre.name, day=by.today,
            funding=funding,
        ),
        "facts": [
            ["Wizyta studyjna", visit.title], ["Kiedy", when], ["Dokąd", ", ".join(towns)],
            ["Organizator", visit.organiser.name], ["Projekt", visit.project.name if visit.project else ""],
        ],
        "columns": columns,
        "rows": rows,
    }  # fmt: skip
