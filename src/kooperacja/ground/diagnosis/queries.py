# SPDX-License-Identifier: EUPL-1.2
"""Public facts of a gmina."""

from __future__ import annotations

from decimal import Decimal

from kooperacja.ground.diagnosis.models import GminaFigure
from kooperacja.ground.territory.models import Area


def facts_of(area: Area) -> list[GminaFigure]:
    """The newest value of every fact of a gmina, by name of the fact."""
    newest: dict[str, GminaFigure] = {}
    for row in GminaFigure.objects.filter(area=area).order_by("key", "-as_of", "-period", "-pk"):
        newest.setdefault(row.key, row)
    return sorted(newest.values(), key=lambda row: row.label)


def fact_of(area: Area, key: str) -> Decimal | None:
    """The newest value of one fact, if a source gives it."""
    row = GminaFigure.objects.filter(area=area, key=key).order_by("-as_of", "-period", "-pk").first()
    return row.value if row else None
