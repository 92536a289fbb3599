# SPDX-License-Identifier: EUPL-1.2
"""Two records of one person became one: what points to the old one points to the one that stays."""

from __future__ import annotations

from django.db import transaction

from kooperacja.base.core.acting import Acting
from kooperacja.growth.guidance.models import DevelopmentProcess, DevelopmentSession, MeetingAttendance
from kooperacja.growth.participants.models import Participant


@transaction.atomic
def repoint_participant(*, old: Participant, new: Participant, by: Acting) -> int:
    """Move processes, their meetings and attendances; answers how many rows moved."""
    moved = 0
    for model in (DevelopmentProcess, DevelopmentSession):
        for thing in model.objects.filter(people=old).order_by("pk"):
            thing.people.remove(old)
            thing.people.add(new)
            moved += 1
    for row in MeetingAttendance.objects.filter(participant=old).order_by("pk"):
        if MeetingAttendance.objects.filter(meeting_id=row.meeting_id, participant=new).exists():
            row.delete()
        else:
            MeetingAttendance.objects.filter(pk=row.pk).update(participant=new)
        moved += 1
    return moved
