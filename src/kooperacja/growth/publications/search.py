# SPDX-License-Identifier: EUPL-1.2
"""Published pages in the search box."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from kooperacja.base.search.kinds import Row
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.models import Publication


def row(publication: Publication) -> Row:
    """One published page, found by its words, its towns and stops."""
    stops = [s for day in publication.visit.days.prefetch_related("stops__area") for s in day.stops.all()]
    return Row(
        uid=str(publication.uid),
        title=publication.title,
        path=reverse("publications:public_visit", args=[publication.slug]),
        subtitle=publication.kicker,
        keywords=" ".join([publication.lead, *(f"{s.name} {s.area.name}" for s in stops)]),
    )


def rows() -> Iterator[Row]:
    """Every published page."""
    for publication in (
        Publication.objects.filter(state=PublicationState.PUBLISHED).select_related("visit").order_by("pk")
    ):
        yield row(publication)
