# SPDX-License-Identifier: EUPL-1.2
"""Keeping participants: registered once, completed by themselves, merged with a trace."""

from kooperacja.growth.participants.services.clauses import issue_clause, record_consent, withdraw_consent
from kooperacja.growth.participants.services.people import (
    BadBirthDate,
    DoesNotAgree,
    PeselTaken,
    announce_participant,
    edit_participant,
    register_participant,
)

__all__ = [
    "BadBirthDate", "DoesNotAgree", "PeselTaken", "announce_participant", "edit_participant", "issue_clause",
    "record_consent", "register_participant", "withdraw_consent",
]  # fmt: skip
