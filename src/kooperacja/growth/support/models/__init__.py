# SPDX-License-Identifier: EUPL-1.2
"""What the region gives to gminas: the ledger of support, and study visits with their findings."""

from kooperacja.growth.support.models.afterwards import (
    AdoptionAnswer,
    AdoptionAnswerQuerySet,
    Evaluation,
    EvaluationAnswer,
    EvaluationSheet,
    VisitAttendance,
)
from kooperacja.growth.support.models.hosting import (
    HostInvitation,
    HostInvitationQuerySet,
    Transport,
    VisitReminder,
)
from kooperacja.growth.support.models.ledger import (
    CountsTo,
    LedgerExport,
    LedgerExportQuerySet,
    SupportAttendance,
    SupportEntry,
    SupportEntryQuerySet,
    SupportGiver,
)
from kooperacja.growth.support.models.notebook import (
    NotebookEntry,
    NotebookEntryQuerySet,
    NotebookVersion,
    StopQuestion,
    StopVoice,
)
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
    "AdoptionAnswer",
    "AdoptionAnswerQuerySet",
    "CountsTo",
    "Evaluation",
    "EvaluationAnswer",
    "EvaluationSheet",
    "Finding",
    "FindingQuerySet",
    "HostInvitation",
    "HostInvitationQuerySet",
    "LedgerExport",
    "LedgerExportQuerySet",
    "NotebookEntry",
    "NotebookEntryQuerySet",
    "NotebookVersion",
    "StopPicture",
    "StopQuestion",
    "StopVoice",
    "StudyVisit",
    "StudyVisitQuerySet",
    "SupportAttendance",
    "SupportEntry",
    "SupportEntryQuerySet",
    "SupportGiver",
    "Transport",
    "VisitAttendance",
    "VisitDay",
    "VisitParticipant",
    "VisitReminder",
    "VisitStop",
]
