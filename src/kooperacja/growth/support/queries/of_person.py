# SPDX-License-Identifier: EUPL-1.2
"""What one participant got."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.support.models import SupportAttendance, SupportEntry


def support_of_person(by: Acting, participant: Participant, limit: int = 100) -> list[SupportAttendance]:
    """Rows of the ledger in which a participant stands with her minutes, the newest first."""
    rows = SupportAttendance.objects.filter(
        participant=participant, entry__in=SupportEntry.objects.visible_to(by).in_force()
    )
    return list(rows.select_related("entry__area", "entry__funding_label").order_by("-entry__held_on", "-pk")[:limit])
