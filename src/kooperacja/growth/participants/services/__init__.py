# SPDX-License-Identifier: EUPL-1.2
"""Keeping participants: registered once, completed by themselves, merged with a trace."""

from kooperacja.growth.participants.services.clauses import issue_clause, record_consent, withdraw_consent
from kooperacja.growth.participants.services.links import (
    LinkOver,
    make_link,
    remind_incomplete,
    save_own_data,
    send_link,
)
from kooperacja.growth.participants.services.merging import SameRecord, TwoNumbers, merge_participants, say_different
from kooperacja.growth.participants.services.merging import special as merge_rows_of
from kooperacja.growth.participants.services.people import (
    BadBirthDate,
    DoesNotAgree,
    PeselTaken,
    announce_participant,
    edit_participant,
    register_participant,
)
from kooperacja.growth.participants.services.sheets import plan_participants, record_papers, save_participants
from kooperacja.growth.participants.services.takings import (
    AlreadyInProject,
    ExitBeforeEntry,
    OutsideProject,
    edit_entity,
    enter_entity,
    enter_project,
    leave_project,
    record_situation,
)

__all__ = [
    "AlreadyInProject", "BadBirthDate", "DoesNotAgree", "ExitBeforeEntry", "LinkOver", "OutsideProject", "PeselTaken",
    "SameRecord", "TwoNumbers", "announce_participant", "edit_entity", "edit_participant", "enter_entity",
    "enter_project", "issue_clause", "leave_project", "make_link", "merge_participants", "merge_rows_of",
    "plan_participants", "record_consent", "record_papers", "record_situation", "register_participant",
    "remind_incomplete", "save_own_data", "save_participants", "say_different", "send_link", "withdraw_consent",
]  # fmt: skip
