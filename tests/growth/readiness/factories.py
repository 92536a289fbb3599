# SPDX-License-Identifier: EUPL-1.2
"""Builders of rounds of rating."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kooperacja.growth.readiness import services
from kooperacja.growth.readiness.logic.dimensions import CODES
from kooperacja.growth.readiness.models import Assessment
from tests.world import World

#: Who rates, in which function.
RATERS = (
    ("henryk", "burmistrz"), ("grazyna", "dyrektorka CUS"), ("olga", "organizatorka usług"),
    ("szymon", "organizator społeczności"), ("anna", "pierwszy kontakt"),
)  # fmt: skip

#: Five votes in each dimension, as on the drawing that the house was designed from.
RATINGS: dict[str, Sequence[int | None]] = {
    "R1": (3, 4, 4, 4, 5), "R2": (3, 3, 3, 3, 4), "R3": (2, 2, 3, 3, 3), "R4": (2, 2, 2, 2, 3),
    "R5": (1, 2, 2, 2, 3), "R6": (4, 1, 1, 2, 4), "R7": (2, 2, 2, 3, 3), "R8": (2, 3, 3, 3, 4),
    "R9": (2, 3, 3, 3, 3), "R10": (3, 4, 4, 4, 4), "R11": (3, 4, 4, 4, 5), "R12": (1, 2, 2, 2, 3),
}  # fmt: skip


def make_assessment(
    world: World, ratings: Mapping[str, Sequence[int | None]] | None = None, *, state: str = "agreed",
    area: str = "zielona", by: str = "grazyna",
) -> Assessment:  # fmt: skip
    """A round of Zielona: ``ratings`` gives for each dimension one score per rater (five by default).

    ``state`` is ``open`` (everybody has finished), ``talk`` or ``agreed``. A dimension that is left out is „nie wiem”.
    """
    given = RATINGS if ratings is None else ratings
    count = max((len(v) for v in given.values()), default=3)
    acting = world.acting(by)
    assessment = services.open_assessment(area=world.areas[area], by=acting)
    for i, (who, function) in enumerate(RATERS[:count]):
        rater = services.invite_rater(assessment=assessment, user=world.people[who], function=function, by=acting)
        scores = {code: (list(given.get(code, ())) + [None] * count)[i] for code in CODES}
        services.rate(rater=rater, scores=scores, by=world.acting(who))
        services.finish_rating(rater=rater, by=world.acting(who))
    if state in ("talk", "agreed"):
        services.close_for_talk(assessment=assessment, by=acting)
    if state == "agreed":
        services.agree_assessment(assessment=assessment, consensus_note="Zaczynamy od rozmowy o zlecaniu.", by=acting)
    return assessment
