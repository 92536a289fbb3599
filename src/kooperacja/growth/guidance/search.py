# SPDX-License-Identifier: EUPL-1.2
"""Published answers in the one search box, for everyone."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.search.kinds import Row
from kooperacja.growth.guidance.models import PublicAnswer
from kooperacja.growth.guidance.queries.public import KIND

__all__ = ["KIND", "row_of", "rows", "visible"]


def visible(by: Acting) -> Q:
    """Everybody finds what is published; drafts are not in the index."""
    return Q(organisation_id=None)


def row_of(public: PublicAnswer) -> Row:
    """The entry of one answer."""
    return Row(
        uid=str(public.uid), title=public.title, path=f"/porady/{public.uid}/", subtitle=public.topic.name,
        keywords=f"{public.question} {public.answer}"[:4_000],
    )  # fmt: skip


def rows() -> Iterable[Row]:
    """Every published answer, for building the index anew."""
    found = PublicAnswer.objects.published().select_related("topic").order_by("pk")
    return (row_of(public) for public in found.iterator())
