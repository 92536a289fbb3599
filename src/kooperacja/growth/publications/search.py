# SPDX-License-Identifier: EUPL-1.2
"""Published pages in the search box."""

from __future__ import annotations

from collections.abc import Iterator

from kooperacja.base.search.kinds import Row
from kooperacja.growth.publications import queries
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.logic import markup
from kooperacja.growth.publications.models import Publication


def row(publication: Publication) -> Row:
    """One published page, found by its words, its towns and stops."""
    visit = publication.visit
    stops = [s for day in visit.days.prefetch_related("stops__area") for s in day.stops.all()] if visit else []
    headings = markup.read(publication.body).headings
    return Row(
        uid=str(publication.uid),
        title=publication.title,
        path=queries.address_of(publication),
        subtitle=publication.kicker,
        keywords=" ".join(
            [publication.lead, *(h.words for h in headings), *(f"{s.name} {s.area.name}" for s in stops)]
        ),
    )


def rows() -> Iterator[Row]:
    """Every published page."""
    for publication in (
        Publication.objects.filter(state=PublicationState.PUBLISHED).select_related("visit").order_by("pk")
    ):
        yield row(publication)
