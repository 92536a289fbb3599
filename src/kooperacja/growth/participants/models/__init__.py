# SPDX-License-Identifier: EUPL-1.2
"""Participants of support: professionals and volunteers whom the region trains and advises. Never residents of a CUS."""

from kooperacja.growth.participants.models.clauses import Consent, InformationClause, InformationClauseQuerySet
from kooperacja.growth.participants.models.entry import DataLink, DifferentPeople
from kooperacja.growth.participants.models.people import Participant, ParticipantQuerySet
from kooperacja.growth.participants.models.takings import (
    EntityParticipation,
    EntityParticipationQuerySet,
    Participation,
    ParticipationQuerySet,
)

__all__ = [
    "Consent", "DataLink", "DifferentPeople", "EntityParticipation", "EntityParticipationQuerySet",
    "InformationClause", "InformationClauseQuerySet", "Participant", "ParticipantQuerySet", "Participation",
    "ParticipationQuerySet",
]  # fmt: skip
