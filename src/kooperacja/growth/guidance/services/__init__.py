# SPDX-License-Identifier: EUPL-1.2
"""Answering questions, arranging coaching and supervision, holding meetings."""

from kooperacja.growth.guidance.services.advice import (
    add_topic,
    approve_answer,
    ask_advice,
    assign_advice,
    close_advice,
    deliver_answer,
    edit_topic,
    log_time,
    promise_follow_up,
    register_advice,
    return_answer,
    save_answer,
    submit_answer,
    withdraw_question,
)
from kooperacja.growth.guidance.services.development import (
    break_off,
    contract_process,
    edit_process,
    hold_session,
    move_process,
    request_process,
    set_process_people,
    withdraw_session,
)
from kooperacja.growth.guidance.services.meetings import (
    cancel_meeting,
    edit_meeting,
    invite,
    mark_held,
    plan_meeting,
    report_meeting,
    send_invitations,
    set_attendance,
)
from kooperacja.growth.guidance.services.merging import repoint_participant
from kooperacja.growth.guidance.services.public import (
    draft_public,
    edit_public,
    publish_public,
    reopen_public,
    withdraw_public,
)

__all__ = [
    "add_topic", "approve_answer", "ask_advice", "assign_advice", "break_off", "cancel_meeting", "close_advice",
    "contract_process", "deliver_answer", "draft_public", "edit_meeting", "edit_process", "edit_public",
    "edit_topic", "hold_session", "invite", "log_time", "mark_held", "move_process", "plan_meeting",
    "promise_follow_up", "publish_public", "register_advice", "reopen_public", "repoint_participant",
    "report_meeting", "request_process", "return_answer", "save_answer", "send_invitations", "set_attendance",
    "set_process_people", "submit_answer", "withdraw_public", "withdraw_question", "withdraw_session",
]  # fmt: skip
