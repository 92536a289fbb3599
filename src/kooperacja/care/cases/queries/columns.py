# SPDX-License-Identifier: EUPL-1.2
"""What upper apps add to a case: a column in „Usługi w planie”, moments in „Co się wydarzyło”. Filled from ``apps.py``.

Settlement adds the fee: ``cases.queries.add_column(panels.fee_column)`` with
``fee_column(by, case, granted) -> LineColumn | None``; commissioning adds moments of orders:
``cases.queries.add_moments(panels.order_moments)`` with ``order_moments(by, case) -> Iterable[CaseMoment]``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kooperacja.base.core.acting import Acting
from kooperacja.care.cases.models import GrantedService, ServiceCase


@dataclass(frozen=True)
class LineColumn:
    """One column of figures: what stands in the row of each granted service (by primary key), and what they add up to."""

    heading: str
    values: Mapping[int, str]
    total: str = ""
    #: A sentence at the foot of the table: „Koszt usług 1 814,00 zł miesięcznie, z czego CUS płaci 1 632,60 zł”.
    note: str = ""
    total_label: str = "Razem"


@dataclass(frozen=True)
class CaseMoment:
    """One thing that happened in another app and belongs to the story of the case."""

    at: datetime
    title: str
    text: str = ""
    who: str = ""


ColumnSource = Callable[[Acting, ServiceCase, Sequence[GrantedService]], LineColumn | None]
MomentSource = Callable[[Acting, ServiceCase], Iterable[CaseMoment]]
_COLUMNS: list[ColumnSource] = []
_MOMENTS: list[MomentSource] = []


def add_column(source: ColumnSource) -> None:
    """Called from ``apps.py`` of an upper app: one more column beside „W miesiącu”."""
    if source not in _COLUMNS:
        _COLUMNS.append(source)


def add_moments(source: MomentSource) -> None:
    """Called from ``apps.py`` of an upper app: its moments stand in the timeline of the case."""
    if source not in _MOMENTS:
        _MOMENTS.append(source)


def columns_for(by: Acting, case: ServiceCase, granted: Sequence[GrantedService]) -> list[LineColumn]:
    """The columns that ``by`` may see."""
    return [column for source in _COLUMNS if (column := source(by, case, granted)) is not None]


def moments_for(by: Acting, case: ServiceCase) -> list[CaseMoment]:
    """The moments that ``by`` may see, the newest first."""
    found = [moment for source in _MOMENTS for moment in source(by, case)]
    return sorted(found, key=lambda moment: moment.at, reverse=True)
