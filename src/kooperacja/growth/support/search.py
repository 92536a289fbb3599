# SPDX-License-Identifier: EUPL-1.2
"""Visits in the search box: their towns and stops are found too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.urls import reverse

from kooperacja.base.search.kinds import Row
from kooperacja.growth.support import queries
from kooperacja.growth.support.models import StudyVisit


def rows(visits: Iterable[StudyVisit] | None = None) -> Iterator[Row]:
    """Every visit, or those given, as rows of the index."""
    for visit in queries.with_way(StudyVisit.objects.order_by("pk")) if visits is None else visits:
        stops = queries.stops_of(visit)
        towns = list(dict.fromkeys(stop.area.name for stop in stops))
        yield Row(
            uid=str(visit.uid),
            title=visit.title,
            path=reverse("support:visit_detail", args=[visit.uid]),
            subtitle=" → ".join(towns),
            keywords=" ".join([visit.purpose, *(f"{s.name} {s.about}" for s in stops)]),
            organisation_id=visit.centre_id,
        )
