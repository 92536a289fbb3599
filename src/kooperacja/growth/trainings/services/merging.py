# SPDX-License-Identifier: EUPL-1.2
"""When two records of one person become one: her places, hours and certificates follow."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.trainings.enums import EnrolmentState as N
from kooperacja.growth.trainings.models import Certificate, Enrolment, MakeUp, Presence

#: From who does not come to who has everything; of two alike the kept record's own place stays.
_FURTHER = (N.DROPPED, N.CERTIFICATE_REVOKED, N.ACCEPTED, N.ATTENDING, N.COMPLETED, N.CERTIFICATE_ISSUED)


def move_enrolments(keep: Participant, lose: Participant, by: Acting) -> int:
    """Places of ``lose`` are hers; two places in one edition become one with the hours of both.

    The place with a certificate stays, then the one that is further: who left under one record and comes under the other
    is still coming. Two certificates of one edition stay where they are: that is for people to decide.
    """
    moved = 0
    for theirs in Enrolment.objects.filter(participant=lose).select_related("edition").order_by("pk"):
        mine = Enrolment.objects.filter(participant=keep, edition=theirs.edition).first()
        moved += 1
        if mine is None:
            Enrolment.objects.filter(pk=theirs.pk).update(participant=keep)
            continue
        certified = {e.pk for e in (mine, theirs) if Certificate.objects.filter(enrolment=e).exists()}
        if len(certified) == 2:
            continue
        stays, goes = sorted((mine, theirs), key=lambda e: (e.pk not in certified, -_FURTHER.index(N(e.state))))
        _join(stays, goes)
        goes.delete()
        Enrolment.objects.filter(pk=stays.pk).update(participant=keep)
    return moved


def _join(stays: Enrolment, goes: Enrolment) -> None:
    """Hours of one class count once: the longer time."""
    known = {p.block_id: p for p in Presence.objects.filter(enrolment=stays)}
    for presence in Presence.objects.filter(enrolment=goes):
        mine = known.get(presence.block_id)
        if mine is None:
            Presence.objects.filter(pk=presence.pk).update(enrolment=stays)
        elif presence.minutes > mine.minutes:
            Presence.objects.filter(pk=mine.pk).update(minutes=presence.minutes)
    arranged = set(MakeUp.objects.filter(enrolment=stays).values_list("block_id", flat=True))
    MakeUp.objects.filter(enrolment=goes).exclude(block_id__in=arranged).update(enrolment=stays)
