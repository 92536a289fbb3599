# SPDX-License-Identifier: EUPL-1.2
"""Participants as screens and other apps ask for them."""

from kooperacja.growth.participants.queries.people import (
    clause_for,
    clauses,
    current_clause,
    find_same,
    given,
    known_names,
    participant_by_pesel,
    participant_for,
)

__all__ = [
    "clause_for", "clauses", "current_clause", "find_same", "given", "known_names", "participant_by_pesel",
    "participant_for",
]  # fmt: skip
