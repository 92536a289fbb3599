# SPDX-License-Identifier: EUPL-1.2
"""What others let a person choose from."""

from __future__ import annotations

from collections.abc import Iterator

from kooperacja.base.core.acting import Acting
from kooperacja.growth.indicators.enums import Basis
from kooperacja.growth.indicators.models import Indicator


def marks(by: Acting) -> Iterator[tuple[str, str]]:
    """Indicators that a row of the ledger may be marked with, as (mark, name)."""
    rows = Indicator.objects.visible_to(by).filter(basis=Basis.MARKED).select_related("project")
    for indicator in rows.order_by("project__name", "code", "pk")[:200]:
        yield indicator.mark, f"{indicator} ({indicator.project.name})"
