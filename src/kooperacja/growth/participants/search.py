# SPDX-License-Identifier: EUPL-1.2
"""Participants in the search box of the regional team."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.urls import reverse

from kooperacja.base.search.kinds import Row
from kooperacja.growth.participants.models import Participant


def rows(people: Iterable[Participant] | None = None) -> Iterator[Row]:
    """Every participant, or those given, as rows of the index."""
    whole = Participant.objects.current().select_related("employer").order_by("pk") if people is None else people
    for person in whole:
        if person.merged_into_id is not None:
            continue
        yield Row(
            uid=str(person.uid),
            title=str(person),
            path=reverse("participants:participant_detail", args=[person.uid]),
            subtitle=", ".join(part for part in (person.function, person.workplace) if part),
            organisation_id=person.centre_id,
        )
