# SPDX-License-Identifier: EUPL-1.2
"""What is asked about questions, coaching and supervision, meetings."""

from kooperacja.growth.guidance.forms.advice import (
    AnswerForm,
    AskForm,
    AssignForm,
    CloseForm,
    FollowUpForm,
    PublicForm,
    ReasonForm,
    RegisterForm,
    ReviewForm,
    TimeForm,
    TopicForm,
)
from kooperacja.growth.guidance.forms.development import (
    BreakForm,
    ContractForm,
    ProcessForm,
    ProcessPeopleForm,
    SessionForm,
)
from kooperacja.growth.guidance.forms.meetings import AttendanceForm, InviteForm, MeetingForm, ReportForm

__all__ = [
    "AnswerForm", "AskForm", "AssignForm", "AttendanceForm", "BreakForm", "CloseForm", "ContractForm",
    "FollowUpForm", "InviteForm", "MeetingForm", "ProcessForm", "ProcessPeopleForm", "PublicForm", "ReasonForm",
    "RegisterForm", "ReportForm", "ReviewForm", "SessionForm", "TimeForm", "TopicForm",
]  # fmt: skip
