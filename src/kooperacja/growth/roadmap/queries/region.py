# SPDX-License-Identifier: EUPL-1.2
"""The region today: gminas by stage, white spots, how much each animator carries. By name, never by merit."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.parts import Share
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.queries import colleagues
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap.enums import MAIN_LINE, Stage
from kooperacja.growth.roadmap.models import Cover, GminaRoadmap
from kooperacja.growth.roadmap.queries.gminas import unaccompanied
from kooperacja.growth.roadmap.queries.work import WorkRow, rows_of


@dataclass(frozen=True)
class Load:
    """One animator: how many gminas, and how many of them wait for what."""

    uid: UUID
    name: str
    gminas: int
    silent: int
    terms: int
    promises: int
    minded: int
    away_until: date | None


@dataclass(frozen=True)
class Region:
    """Everything that the coordinator's page shows."""

    shares: list[Share]
    total: int
    accompanied: int
    rows: list[WorkRow]
    silent: list[WorkRow]
    unknown: list[Area]
    loads: list[Load]
    nobody: int


def region_of(by: Acting) -> Region:
    """The whole region as it is today, in the order of the alphabet."""
    rows = sorted(
        rows_of(by, GminaRoadmap.objects.visible_to(by)), key=lambda row: (row.roadmap.area.name_key, row.roadmap.pk)
    )
    unknown = unaccompanied(by)
    counts = Counter(row.roadmap.stage for row in rows)
    order = [*MAIN_LINE, Stage.SUSPENDED]
    return Region(
        shares=[
            Share(str(stage.label), counts[stage], series, (str(counts[stage]),))
            for series, stage in enumerate(order, start=1)
            if counts[stage]
        ],
        total=len(rows) + len(unknown),
        accompanied=len(rows),
        rows=rows,
        silent=[row for row in rows if row.is_silent],
        unknown=unknown,
        loads=_loads(by, rows),
        nobody=sum(row.roadmap.adviser_id is None for row in rows),
    )


def _loads(by: Acting, rows: list[WorkRow]) -> list[Load]:
    own: dict[int, list[WorkRow]] = defaultdict(list)
    for row in rows:
        if row.roadmap.adviser_id is not None:
            own[row.roadmap.adviser_id].append(row)
    covers = list(Cover.objects.visible_to(by).active_on(by.today).order_by("pk"))
    minded = Counter(row.standing.cover.deputy_id for row in rows if row.standing)
    people = {m.user_id: m.user for m in colleagues(by, *REGION_ROLES)}
    return [
        Load(
            uid=user.uid,
            name=str(user),
            gminas=len(own[key]),
            silent=sum(row.is_silent for row in own[key]),
            terms=sum(any(f.kind in ("term", "law") for f in row.flags) for row in own[key]),
            promises=sum(any(f.kind == "promise" for f in row.flags) for row in own[key]),
            minded=minded[key],
            away_until=next((c.last_on for c in covers if c.animator_id == key), None),
        )
        for key, user in people.items()
    ]
