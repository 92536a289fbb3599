# SPDX-License-Identifier: EUPL-1.2
"""Participants as screens and other apps ask for them."""

from kooperacja.growth.participants.queries.lists import (
    PairOfRecords,
    PeopleFilter,
    consent_for,
    consents_of,
    entities,
    entity_for,
    gminas_of_people,
    incomplete_count,
    institution_named,
    institutions,
    latest_link,
    listed,
    of_project,
    participants,
    participation_for,
    participations_of,
    projects,
    readers,
    suspected_pairs,
    to_follow,
    to_remind,
)
from kooperacja.growth.participants.queries.own import (
    gminas_for,
    initial_of,
    is_good,
    missing_of,
    own_link,
    signature_of,
)
from kooperacja.growth.participants.queries.people import (
    clause_for,
    clauses,
    current_clause,
    find_same,
    given,
    has_read_clause,
    known_names,
    participant_by_pesel,
    participant_for,
)
from kooperacja.growth.participants.queries.sm_efs import ProjectLine, entity_rows, people_rows, project_lines

__all__ = [
    "PairOfRecords", "PeopleFilter", "ProjectLine", "clause_for", "clauses", "consent_for", "consents_of",
    "current_clause", "entities", "entity_for", "entity_rows", "find_same", "given", "gminas_for", "gminas_of_people",
    "has_read_clause", "incomplete_count", "initial_of", "institution_named", "institutions", "is_good",
    "known_names", "latest_link", "listed", "missing_of", "of_project", "own_link", "participant_by_pesel",
    "participant_for", "participants", "participation_for", "participations_of", "people_rows", "project_lines",
    "projects", "readers", "signature_of", "suspected_pairs", "to_follow", "to_remind",
]  # fmt: skip
