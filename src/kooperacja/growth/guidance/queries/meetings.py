# SPDX-License-Identifier: EUPL-1.2
"""Meetings: who is invited, who came, what each gmina got."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Count

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.guidance.enums import MeetingState
from kooperacja.growth.guidance.models import Meeting, MeetingAttendance, MeetingInvitation
from kooperacja.growth.guidance.queries import choices
from kooperacja.growth.participants.models import Participant


@dataclass
class Presence:
    """Who came from one gmina: by name, and how many more."""

    area: Area
    people: list[Participant] = field(default_factory=list)
    unlisted: int = 0

    @property
    def count(self) -> int:
        """All who came."""
        return len(self.people) + self.unlisted


def meetings(by: Acting, *, state: str = "", after: str = "", before: str = "") -> Page[Meeting]:
    """Meetings, the latest day first."""
    rows = Meeting.objects.visible_to(by).annotate(came=Count("attendances", distinct=True))
    if state == "ahead":
        rows = rows.filter(state__in=[MeetingState.PLANNED, MeetingState.INVITATIONS])
    elif state in MeetingState.values:
        rows = rows.filter(state=state)
    return keyset(rows, order=("-held_on", "-pk"), after=after, before=before)


def meeting_for(by: Acting, uid: UUID) -> Meeting:
    """One meeting; a stranger's does not exist."""
    return Meeting.objects.visible_to(by).select_related("centre__area", "project", "funding_label").get(uid=uid)


def invitations_of(meeting: Meeting) -> list[MeetingInvitation]:
    """Invited institutions by gmina and name."""
    rows = meeting.invitations.select_related("organisation", "area")
    return list(rows.order_by("area__name_key", "organisation__name_key", "pk"))


def attendances_of(meeting: Meeting) -> list[MeetingAttendance]:
    """People who came, by name."""
    rows = meeting.attendances.select_related("participant__employer", "participant__work_area")
    return list(rows.order_by("participant__name_key", "pk"))


def institutions_to_invite(
    by: Acting, meeting: Meeting, text: str = "", kind: str = "", limit: int = 80
) -> list[Organisation]:
    """Institutions of the region that are not invited yet."""
    invited = meeting.invitations.values("organisation_id")
    return list(choices.institutions_named(by, text, kind).exclude(pk__in=invited)[:limit])


def guest_kinds() -> list[tuple[str, str]]:
    """Kinds of institutions that are invited."""
    return [(kind.value, str(kind.label)) for kind in choices.GUESTS]


def people_to_list(by: Acting, meeting: Meeting, text: str = "", limit: int = 80) -> list[Participant]:
    """Participants for the list of a meeting: those found by name, otherwise those of the invited gminas."""
    rows = choices.people_named(by, text)
    if not text.strip():
        rows = rows.filter(work_area_id__in=meeting.invitations.values("area_id"))
    return list(rows[:limit])


def presence_by_gmina(
    invitations: Sequence[MeetingInvitation], attendances: Sequence[MeetingAttendance]
) -> list[Presence]:
    """Who came, gmina by gmina: what goes into the ledger. People without a gmina are not counted to any."""
    found: dict[int, Presence] = {}
    for invitation in invitations:
        if invitation.unlisted:
            found.setdefault(invitation.area_id, Presence(invitation.area)).unlisted += invitation.unlisted
    for attendance in attendances:
        area = attendance.participant.work_area
        if area is not None:
            found.setdefault(area.pk, Presence(area)).people.append(attendance.participant)
    return sorted((p for p in found.values() if p.count), key=lambda p: (p.area.name_key, p.area.pk))


def to_report(by: Acting) -> list[Meeting]:
    """Meetings whose day has passed and that are not in the ledger."""
    rows = Meeting.objects.visible_to(by).filter(
        state__in=[MeetingState.INVITATIONS, MeetingState.HELD], held_on__lte=by.today
    )
    return list(rows.order_by("held_on", "pk")[:20])


def meetings_between(by: Acting, first: date, last: date) -> list[Meeting]:
    """Meetings from a day to a day that were not called off: for the calendar."""
    rows = Meeting.objects.visible_to(by).filter(held_on__gte=first, held_on__lte=last)
    return list(rows.exclude(state=MeetingState.CANCELLED).order_by("held_on", "starts_at", "pk")[:400])
