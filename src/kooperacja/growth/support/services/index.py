# SPDX-License-Identifier: EUPL-1.2
"""Keeping the search box in step with visits."""

from __future__ import annotations

from kooperacja.base.search.services import index_many
from kooperacja.growth.support import queries, search
from kooperacja.growth.support.models import StudyVisit


def index_visit(visit: StudyVisit) -> None:
    """Bring the entry of a visit up to date: its title, towns and stops."""
    index_many("visit", search.rows(queries.with_way(StudyVisit.objects.filter(pk=visit.pk))))
