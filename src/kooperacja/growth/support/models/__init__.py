# SPDX-License-Identifier: EUPL-1.2
"""What the region gives to gminas: the ledger of support, and study visits with their findings."""

from kooperacja.growth.support.models.ledger import SupportAttendance, SupportEntry, SupportEntryQuerySet
from kooperacja.growth.support.models.visits import (
    Finding,
    FindingQuerySet,
    StopPicture,
    StudyVisit,
    StudyVisitQuerySet,
    VisitDay,
    VisitParticipant,
    VisitStop,
)

__all__ = [
    "Finding",
    "FindingQuerySet",
    "StopPicture",
    "StudyVisit",
    "StudyVisitQuerySet",
    "SupportAttendance",
    "SupportEntry",
    "SupportEntryQuerySet",
    "VisitDay",
    "VisitParticipant",
    "VisitStop",
]
