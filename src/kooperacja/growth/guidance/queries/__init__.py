# SPDX-License-Identifier: EUPL-1.2
"""Advice, coaching and supervision, meetings, as screens ask for them."""

from kooperacja.growth.guidance.queries import choices
from kooperacja.growth.guidance.queries.advice import (
    AdviceFilter,
    advice_for,
    advice_list,
    adviser_uid,
    advisers,
    centre_for,
    mine_to_answer,
    minutes_of,
    times_of,
    to_assign,
    to_close,
    to_deliver,
    to_review,
    topic_for,
    topics,
)
from kooperacja.growth.guidance.queries.development import (
    minutes_done,
    people_of,
    people_to_join,
    process_for,
    processes,
    session_for,
    sessions_of,
    to_arrange,
)
from kooperacja.growth.guidance.queries.meetings import (
    Presence,
    attendances_of,
    guest_kinds,
    institutions_to_invite,
    invitations_of,
    meeting_for,
    meetings,
    meetings_between,
    people_to_list,
    presence_by_gmina,
    to_report,
)
from kooperacja.growth.guidance.queries.public import (
    Checked,
    check,
    known_uid,
    public_answer,
    public_answers,
    public_drafts,
    public_for,
    public_of,
    public_topics,
    to_publish,
    topics_in_use,
)

__all__ = [
    "AdviceFilter", "Checked", "Presence", "advice_for", "advice_list", "adviser_uid", "advisers", "attendances_of",
    "centre_for", "check", "choices", "guest_kinds", "institutions_to_invite", "invitations_of", "known_uid",
    "meeting_for", "meetings", "meetings_between", "mine_to_answer", "minutes_done", "minutes_of", "people_of",
    "people_to_join", "people_to_list", "presence_by_gmina", "process_for", "processes", "public_answer",
    "public_answers", "public_drafts", "public_for", "public_of", "public_topics", "session_for", "sessions_of",
    "times_of", "to_arrange", "to_assign", "to_close", "to_deliver", "to_publish", "to_report", "to_review",
    "topic_for", "topics", "topics_in_use",
]  # fmt: skip
