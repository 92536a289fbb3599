# SPDX-License-Identifier: EUPL-1.2
"""Meetings: planned, announced, held, written into the ledger gmina by gmina."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.guidance import notifications, queries, rules
from kooperacja.growth.guidance.enums import MEETING_FLOW, MeetingState
from kooperacja.growth.guidance.models import Meeting, MeetingAttendance, MeetingInvitation
from kooperacja.growth.guidance.services.advice import ReasonNeeded
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import services as support

#: In the ledger: the kind of thing that a row of a meeting tells of.
SOURCE = "guidance.meeting"


class NoPlace(DomainError):
    """A meeting is somewhere, or online."""

    default = _("Podaj miejsce albo zaznacz, że spotkanie jest online.")


class NobodyInvited(DomainError):
    """Invitations go to somebody."""

    default = _("Wybierz choć jedną instytucję, zanim wyślesz zaproszenia.")


class NotYetHeld(DomainError):
    """The day has not come."""

    default = _("Dzień spotkania jeszcze nie nadszedł.")


class NobodyCame(DomainError):
    """Somebody was there."""

    default = _("Lista jest pusta. Zaznacz, kto przyszedł, albo podaj liczbę osób z instytucji.")


def _check(*, place: str, is_online: bool, minutes: int) -> None:
    if not place.strip() and not is_online:
        raise NoPlace(field="place")
    if minutes <= 0:
        raise DomainError(_("Podaj, ile potrwa, na przykład 3 h."), field="minutes")


@transaction.atomic
def plan_meeting(
    *, kind: str, theme: str, title: str, held_on: date, starts_at: time, minutes: int, place: str = "",
    is_online: bool = False, led_by: str, project: Project | None = None, funding_label: FundingLabel | None = None,
    by: Acting,
) -> Meeting:  # fmt: skip
    """Plan a meeting."""
    rules.plan_meeting.require(by)
    _check(place=place, is_online=is_online, minutes=minutes)
    assert by.organisation_id is not None
    meeting = Meeting.objects.create(
        centre_id=by.organisation_id, kind=kind, theme=theme, title=title.strip(), held_on=held_on, starts_at=starts_at,
        minutes=minutes, place="" if is_online else place.strip(), is_online=is_online, led_by=led_by.strip(),
        project=project, funding_label=funding_label,
    )  # fmt: skip
    audit.record("guidance.meeting.planned", meeting, by=by)
    return meeting


@transaction.atomic
def edit_meeting(
    *, meeting: Meeting, kind: str, theme: str, title: str, held_on: date, starts_at: time, minutes: int,
    place: str = "", is_online: bool = False, led_by: str, project: Project | None = None,
    funding_label: FundingLabel | None = None, by: Acting,
) -> Meeting:  # fmt: skip
    """Change the plan; whoever was invited learns of another day or place."""
    rules.edit_meeting.require(by, meeting)
    _check(place=place, is_online=is_online, minutes=minutes)
    moved = (meeting.held_on, meeting.starts_at, meeting.where) != (
        held_on,
        starts_at,
        "online" if is_online else place.strip(),
    )
    for name, value in {
        "kind": kind, "theme": theme, "title": title.strip(), "held_on": held_on, "starts_at": starts_at,
        "minutes": minutes, "place": "" if is_online else place.strip(), "is_online": is_online,
        "led_by": led_by.strip(), "project": project, "funding_label": funding_label,
    }.items():  # fmt: skip
        setattr(meeting, name, value)
    meeting.save()
    audit.record("guidance.meeting.edited", meeting, by=by)
    if moved and meeting.state == MeetingState.INVITATIONS:
        notifications.meeting_moved(meeting, by=by)
    return meeting


@transaction.atomic
def invite(*, meeting: Meeting, organisations: Iterable[Organisation], by: Acting) -> Meeting:
    """Put institutions on the list; after the invitations went out they are told at once."""
    rules.edit_meeting.require(by, meeting)
    known = set(meeting.invitations.values_list("organisation_id", flat=True))
    new = [o for o in organisations if o.pk not in known]
    MeetingInvitation.objects.bulk_create(
        [MeetingInvitation(meeting=meeting, organisation=o, area_id=o.area_id) for o in new]
    )
    if new:
        audit.record("guidance.meeting.invited", meeting, by=by, count=len(new))
        if meeting.state == MeetingState.INVITATIONS:
            notifications.meeting_invites(meeting, [o.pk for o in new], by=by)
    return meeting


@transaction.atomic
def send_invitations(*, meeting: Meeting, by: Acting) -> Meeting:
    """Tell everybody on the list."""
    rules.edit_meeting.require(by, meeting)
    invited = list(meeting.invitations.values_list("organisation_id", flat=True))
    if not invited:
        raise NobodyInvited
    MEETING_FLOW.move(meeting, to=MeetingState.INVITATIONS)
    audit.record("guidance.meeting.announced", meeting, by=by, count=len(invited))
    notifications.meeting_invites(meeting, invited, by=by)
    return meeting


@transaction.atomic
def mark_held(*, meeting: Meeting, by: Acting) -> Meeting:
    """The meeting was held."""
    rules.edit_meeting.require(by, meeting)
    if meeting.held_on > by.today:
        raise NotYetHeld
    MEETING_FLOW.move(meeting, to=MeetingState.HELD)
    audit.record("guidance.meeting.held", meeting, by=by)
    return meeting


@transaction.atomic
def set_attendance(
    *, meeting: Meeting, people: Iterable[Participant], unlisted: Mapping[int, int] | None = None, by: Acting
) -> Meeting:
    """Say who came: participants by name, and from each invited institution (by key) how many more."""
    rules.set_attendance.require(by, meeting)
    if meeting.held_on > by.today:
        raise NotYetHeld
    chosen = list(people)
    if any(p.centre_id != meeting.centre_id for p in chosen):
        raise Participant.DoesNotExist
    MeetingAttendance.objects.filter(meeting=meeting).exclude(participant__in=[p.pk for p in chosen]).delete()
    MeetingAttendance.objects.bulk_create(
        [MeetingAttendance(meeting=meeting, participant=p) for p in chosen], ignore_conflicts=True
    )
    for invitation in meeting.invitations.order_by("pk"):
        count = (unlisted or {}).get(invitation.organisation_id, 0)
        if count != invitation.unlisted:
            MeetingInvitation.objects.filter(pk=invitation.pk).update(unlisted=count)
    audit.record("guidance.meeting.attendance_set", meeting, by=by, count=len(chosen))
    return meeting


@transaction.atomic
def report_meeting(*, meeting: Meeting, outcome: str = "", by: Acting) -> Meeting:
    """Write the meeting into the ledger: one row for each gmina whose people came."""
    rules.report_meeting.require(by, meeting)
    there = queries.presence_by_gmina(queries.invitations_of(meeting), queries.attendances_of(meeting))
    if not there:
        raise NobodyCame
    for presence in there:
        support.record_support(
            area=presence.area, form=meeting.kind, held_on=meeting.held_on, minutes=meeting.minutes,
            topic=meeting.title, given_by=meeting.led_by, people_count=presence.count,
            people=dict.fromkeys(presence.people, meeting.minutes), outcome=outcome.strip(), project=meeting.project,
            funding_label=meeting.funding_label, source_kind=SOURCE, source_uid=meeting.uid, by=by,
        )  # fmt: skip
    MEETING_FLOW.move(meeting, to=MeetingState.REPORTED, outcome=outcome.strip())
    audit.record("guidance.meeting.reported", meeting, by=by, gminas=len(there))
    return meeting


@transaction.atomic
def cancel_meeting(*, meeting: Meeting, reason: str, by: Acting) -> Meeting:
    """Call the meeting off; whoever was invited is told."""
    rules.edit_meeting.require(by, meeting)
    if not reason.strip():
        raise ReasonNeeded(field="reason")
    told = meeting.state == MeetingState.INVITATIONS
    MEETING_FLOW.move(meeting, to=MeetingState.CANCELLED, outcome=reason.strip())
    audit.record("guidance.meeting.cancelled", meeting, by=by, reason=reason.strip())
    if told:
        notifications.meeting_cancelled(meeting, by=by)
    return meeting
