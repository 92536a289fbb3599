# SPDX-License-Identifier: EUPL-1.2
"""A gmina as the region accompanies it: stage and talks, terms and steps, the week on the road, cover, the concept."""

from kooperacja.growth.roadmap.models.concepts import Concept, ConceptCheck, ConceptQuerySet
from kooperacja.growth.roadmap.models.cover import Cover, CoveredGmina, CoverQuerySet
from kooperacja.growth.roadmap.models.gminas import (
    GMINA_KINDS,
    Contact,
    GminaRoadmap,
    GminaRoadmapQuerySet,
    own_gmina,
)
from kooperacja.growth.roadmap.models.terms import Deadline, DeadlineQuerySet, RoadmapStep
from kooperacja.growth.roadmap.models.week import Trip, TripQuerySet

__all__ = [
    "GMINA_KINDS", "Concept", "ConceptCheck", "ConceptQuerySet", "Contact", "Cover", "CoverQuerySet", "CoveredGmina", "Deadline",
    "DeadlineQuerySet", "GminaRoadmap", "GminaRoadmapQuerySet", "RoadmapStep", "Trip", "TripQuerySet", "own_gmina",
]  # fmt: skip
