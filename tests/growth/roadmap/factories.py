# SPDX-License-Identifier: EUPL-1.2
"""Builders of gminas that a region accompanies."""

from __future__ import annotations

from kooperacja.growth.roadmap import services
from kooperacja.growth.roadmap.enums import Stage
from kooperacja.growth.roadmap.models import GminaRoadmap
from tests.world import World


def make_roadmap(
    world: World,
    *,
    area: str = "zielona",
    stage: str = Stage.OPERATING,
    adviser: str | None = "marta",
    by: str = "marta",
) -> GminaRoadmap:
    """Zielona, accompanied by Marta; its centre works."""
    return services.open_roadmap(
        area=world.areas[area], adviser=world.people[adviser] if adviser else None, stage=stage, by=world.acting(by)
    )
