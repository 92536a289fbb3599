# SPDX-License-Identifier: EUPL-1.2
"""Everything that changes trainings."""

from kooperacja.growth.trainings.services.certificates import (
    CertificateTooSoon,
    NobodyToCertify,
    issue_certificates,
    issue_duplicate,
    keep_paper,
    note_qualification,
    revoke_certificate,
)
from kooperacja.growth.trainings.services.editions import (
    NotYet,
    ReasonNeeded,
    change_edition,
    move_edition,
    plan_edition,
    report_support,
)
from kooperacja.growth.trainings.services.people import (
    AlreadyEnrolled,
    NoSeatLeft,
    arrange_make_up,
    drop_out,
    enrol,
    settle_hours,
    take_back,
)
from kooperacja.growth.trainings.services.presence import (
    CodeGone,
    NoSessionThatDay,
    NotOnThisList,
    SessionAhead,
    TooManyMinutes,
    check_code,
    close_list,
    confirm_presence,
    enter_list,
    mark_presence,
)
from kooperacja.growth.trainings.services.programme import (
    BlocksTooLong,
    DaysTooFew,
    SessionsOverlap,
    add_block,
    add_session,
    assign_trainer,
    edit_session,
    lay_out_programme,
    remove_block,
    remove_session,
)
from kooperacja.growth.trainings.services.trainers import (
    TrainerRefused,
    add_proof,
    add_trainer,
    edit_trainer,
    verify_proof,
)

__all__ = [
    "AlreadyEnrolled", "BlocksTooLong", "CertificateTooSoon", "CodeGone", "DaysTooFew", "NoSeatLeft", "NoSessionThatDay",
    "NobodyToCertify", "NotOnThisList", "NotYet", "ReasonNeeded", "SessionAhead", "SessionsOverlap", "TooManyMinutes",
    "TrainerRefused", "add_block", "add_proof", "add_session", "add_trainer", "arrange_make_up", "assign_trainer",
    "change_edition",
    "check_code", "close_list", "confirm_presence", "drop_out", "edit_session", "edit_trainer", "enrol", "enter_list",
    "issue_certificates", "issue_duplicate", "keep_paper", "lay_out_programme", "mark_presence", "move_edition",
    "note_qualification", "plan_edition", "remove_block", "remove_session", "report_support",
    "revoke_certificate", "settle_hours", "take_back", "verify_proof",
]  # fmt: skip
