# SPDX-License-Identifier: EUPL-1.2
"""Who may ask, answer, review, publish; who arranges coaching, supervision and meetings."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.growth.guidance.enums import (
    ADVICE_ANSWERED,
    ASKERS,
    AdviceState,
    MeetingState,
    ProcessState,
    PublicState,
)
from kooperacja.growth.guidance.models import AdviceCase, DevelopmentProcess, Meeting, PublicAnswer


def _region(by: Acting) -> bool:
    return by.role in REGION_ROLES and by.organisation_id is not None


def _keeps(by: Acting, centre_id: int) -> bool:
    return by.role in REGION_ROLES and by.organisation_id == centre_id


@rule("guidance.advice.ask")
def ask_advice(by: Acting) -> bool:
    """Leaders and professionals of a gmina's institutions, managers of providers."""
    return by.role in ASKERS and by.organisation_id is not None and len(by.scope) == 7


@rule("guidance.advice.register")
def register_advice(by: Acting) -> bool:
    """Region: a question that came by telephone or in a talk."""
    return _region(by)


@rule("guidance.advice.assign")
def assign_advice(by: Acting, case: AdviceCase) -> bool:
    """Region, own centre, before the answer is written."""
    return _keeps(by, case.centre_id) and case.state in {AdviceState.REQUESTED, AdviceState.ASSIGNED}


@rule("guidance.advice.write")
def write_answer(by: Acting, case: AdviceCase) -> bool:
    """The adviser to whom the question was given."""
    return _keeps(by, case.centre_id) and case.state == AdviceState.ASSIGNED and case.adviser_id == by.user_id


@rule(
    "guidance.advice.review",
    message=_("Odpowiedź sprawdza ktoś inny niż jej autorka albo autor: to druga para oczu."),
)
def review_answer(by: Acting, case: AdviceCase) -> bool:
    """Region, own centre, anybody but the author: four eyes."""
    return _keeps(by, case.centre_id) and case.state == AdviceState.ANSWER_DRAFT and case.adviser_id != by.user_id


@rule("guidance.advice.deliver")
def deliver_answer(by: Acting, case: AdviceCase) -> bool:
    """Region, own centre, a reviewed answer."""
    return _keeps(by, case.centre_id) and case.state == AdviceState.REVIEWED


@rule("guidance.advice.time")
def log_time(by: Acting, case: AdviceCase) -> bool:
    """Region, own centre, until the question is closed."""
    return _keeps(by, case.centre_id) and case.state not in {
        AdviceState.REQUESTED, AdviceState.CLOSED, AdviceState.WITHDRAWN,
    }  # fmt: skip


@rule("guidance.advice.follow_up")
def promise_follow_up(by: Acting, case: AdviceCase) -> bool:
    """Region, own centre, an answer that was handed over."""
    return _keeps(by, case.centre_id) and case.state == AdviceState.DELIVERED


@rule("guidance.advice.close")
def close_advice(by: Acting, case: AdviceCase) -> bool:
    """Region, own centre, an answer that was handed over."""
    return _keeps(by, case.centre_id) and case.state in {AdviceState.DELIVERED, AdviceState.FOLLOW_UP}


@rule("guidance.advice.withdraw")
def withdraw_question(by: Acting, case: AdviceCase) -> bool:
    """The institution that asked, or the region, before the answer is written."""
    if case.state not in {AdviceState.REQUESTED, AdviceState.ASSIGNED}:
        return False
    asks = by.role in ASKERS and by.organisation_id is not None and case.organisation_id == by.organisation_id
    return asks or _keeps(by, case.centre_id)


@rule("guidance.topic.manage")
def manage_topics(by: Acting) -> bool:
    """The regional coordinator."""
    return _region(by) and by.role == Role.REGION_COORDINATOR


@rule("guidance.public.draft")
def draft_public(by: Acting, case: AdviceCase) -> bool:
    """Region, own centre, an answer that was handed over."""
    return _keeps(by, case.centre_id) and case.state in ADVICE_ANSWERED


@rule("guidance.public.edit")
def edit_public(by: Acting, public: PublicAnswer) -> bool:
    """Region, own centre, a draft."""
    return _keeps(by, public.centre_id) and public.state == PublicState.DRAFT


@rule(
    "guidance.public.publish",
    message=_("Publikuje ktoś inny niż osoba, która ostatnio zmieniała tekst: to druga para oczu."),
)
def publish_public(by: Acting, public: PublicAnswer) -> bool:
    """Region, own centre, anybody but the last author: four eyes."""
    return edit_public(by, public) and public.edited_by_id != by.user_id


@rule("guidance.public.withdraw")
def withdraw_public(by: Acting, public: PublicAnswer) -> bool:
    """Region, own centre, what is in public."""
    return _keeps(by, public.centre_id) and public.state == PublicState.PUBLISHED


@rule("guidance.public.reopen")
def reopen_public(by: Acting, public: PublicAnswer) -> bool:
    """Region, own centre, what was taken down."""
    return _keeps(by, public.centre_id) and public.state == PublicState.WITHDRAWN


@rule("guidance.process.request")
def request_process(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return _region(by)


@rule("guidance.process.run")
def run_process(by: Acting, process: DevelopmentProcess) -> bool:
    """Region, own centre, until the process is over."""
    return _keeps(by, process.centre_id) and process.state not in {ProcessState.CLOSED, ProcessState.BROKEN_OFF}


@rule("guidance.process.session")
def hold_session(by: Acting, process: DevelopmentProcess) -> bool:
    """Region, own centre, a process that is agreed or under way."""
    return _keeps(by, process.centre_id) and process.state in {ProcessState.CONTRACTED, ProcessState.SESSIONS}


@rule("guidance.meeting.plan")
def plan_meeting(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return _region(by)


@rule("guidance.meeting.edit")
def edit_meeting(by: Acting, meeting: Meeting) -> bool:
    """Region, own centre, before it was held."""
    return _keeps(by, meeting.centre_id) and meeting.state in {MeetingState.PLANNED, MeetingState.INVITATIONS}


@rule("guidance.meeting.attendance")
def set_attendance(by: Acting, meeting: Meeting) -> bool:
    """Region, own centre, from the invitations until it is reported."""
    return _keeps(by, meeting.centre_id) and meeting.state in {MeetingState.INVITATIONS, MeetingState.HELD}


@rule("guidance.meeting.report")
def report_meeting(by: Acting, meeting: Meeting) -> bool:
    """Region, own centre, a meeting that was held."""
    return _keeps(by, meeting.centre_id) and meeting.state == MeetingState.HELD
