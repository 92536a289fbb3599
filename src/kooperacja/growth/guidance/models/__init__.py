# SPDX-License-Identifier: EUPL-1.2
"""Advice, coaching and supervision, meetings: what the region gives beside trainings and visits."""

from kooperacja.growth.guidance.models.advice import (
    AdviceCase,
    AdviceCaseQuerySet,
    AdviceCounter,
    AdviceTime,
    AdviceTopic,
    PublicAnswer,
    PublicAnswerQuerySet,
)
from kooperacja.growth.guidance.models.development import (
    DevelopmentProcess,
    DevelopmentProcessQuerySet,
    DevelopmentSession,
)
from kooperacja.growth.guidance.models.meetings import (
    Meeting,
    MeetingAttendance,
    MeetingInvitation,
    MeetingQuerySet,
)

__all__ = [
    "AdviceCase", "AdviceCaseQuerySet", "AdviceCounter", "AdviceTime", "AdviceTopic", "DevelopmentProcess",
    "DevelopmentProcessQuerySet", "DevelopmentSession", "Meeting", "MeetingAttendance", "MeetingInvitation",
    "MeetingQuerySet", "PublicAnswer", "PublicAnswerQuerySet",
]  # fmt: skip
