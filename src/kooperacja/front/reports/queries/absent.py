# SPDX-License-Identifier: EUPL-1.2
"""Who had a place and did not come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q
from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.growth.support.models import StudyVisit, VisitParticipant
from kooperacja.growth.support.queries.visits import HELD_STATES


@dataclass(frozen=True)
class Absent:
    """One person who did not come to one thing."""

    what: str
    day: date | None
    who: str
    institution: str
    url: str


def absent(
    by: Acting, *, year: int | None = None, project_uid: str = "", limit: int = 2000
) -> tuple[Sequence[Absent], int]:
    """People with a place on a visit that took place who were noted as absent; and how many nobody has noted at all.

    A visit without a date belongs to no year and is found only without one.
    """
    visits = StudyVisit.objects.visible_to(by).filter(state__in=HELD_STATES).annotate(last_day=Max("days__date"))
    if year is not None:
        visits = visits.filter(last_day__year=year)
    if project_uid:
        visits = visits.filter(Q(project__uid=project_uid) | Q(funding_label__project__uid=project_uid))
    days = dict(visits.values_list("pk", "last_day"))
    people = VisitParticipant.objects.filter(visit_id__in=list(days))
    rows = people.filter(attended=False).select_related("visit", "organisation").order_by("visit__title", "name", "pk")
    found = [
        Absent(
            row.visit.title, days[row.visit_id], str(row), row.organisation.name if row.organisation else "",
            reverse("support:visit_detail", args=[row.visit.uid]),
        )
        for row in rows[:limit]
    ]  # fmt: skip
    return found, people.filter(attended=None).count()
