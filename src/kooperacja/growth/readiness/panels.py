# SPDX-License-Identifier: EUPL-1.2
"""What readiness puts on the gmina's page."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.growth.readiness import queries, rules
from kooperacja.growth.readiness.logic.spread import summary
from kooperacja.growth.roadmap.models import GminaRoadmap


def gmina_readiness(by: Acting, roadmap: GminaRoadmap) -> Panel | None:
    """Whether the gmina has rated itself, what the newest round says, what comes next."""
    rounds = queries.rounds_of(by, roadmap.area)
    ongoing = next((r for r in rounds if r.state == "open"), None)
    newest = next((r for r in rounds if r.state != "open"), None)
    result = queries.result_of(newest) if newest else None
    return Panel(
        "readiness/_gmina.html",
        {
            "roadmap": roadmap, "ongoing": ongoing, "result": result,
            "summary": summary(result.spreads) if result else "",
            "can_open": rules.open_assessment(by, roadmap.area),
        },
    )  # fmt: skip
