# SPDX-License-Identifier: EUPL-1.2
"""Voices and questions from the notebook beside what was seen, on pages of others."""

from __future__ import annotations

from typing import Any

from django import template

from kooperacja.growth.support import queries
from kooperacja.growth.support.models import StudyVisit, VisitStop

register = template.Library()


@register.simple_tag
def notebook_of(visit: StudyVisit) -> dict[int, queries.Heard]:
    """``{% notebook_of visit as book %}``: everything heard on a visit, asked once for a page."""
    return queries.heard_at(visit)


@register.inclusion_tag("support/_heard.html")
def heard(book: dict[int, queries.Heard], stop: VisitStop) -> dict[str, Any]:
    """``{% heard book stop %}``: the voices and open questions of one stop; nothing when there are none."""
    return {"each": book.get(stop.pk), "may_settle": ()}
