# SPDX-License-Identifier: EUPL-1.2
"""The attendance list of a meeting, to sign on paper."""

from __future__ import annotations

from collections.abc import Sequence

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import hours, short
from kooperacja.base.documents import paper
from kooperacja.growth.guidance.models import Meeting, MeetingAttendance, MeetingInvitation
from kooperacja.growth.projects.queries import funding_for_paper

#: Empty lines for those who come without having been written down.
SPARE = 12


def attendance_list(
    meeting: Meeting, invitations: Sequence[MeetingInvitation], attendances: Sequence[MeetingAttendance], *, by: Acting
) -> bytes:
    """The list as a tagged PDF with the funding notice of this meeting; refuses without a whole one."""
    rows = [
        (str(a.participant), str(a.participant.employer or a.participant.employer_name), a.participant.function)
        for a in attendances
    ]
    data = {
        "paper": paper.frame(
            title="Lista obecności", subtitle=meeting.title, organisation=meeting.centre.name, day=meeting.held_on,
            place="" if meeting.is_online else meeting.centre.town,
            funding=funding_for_paper(meeting.funding_label),
        ),
        "kind": meeting.get_kind_display(),
        "theme": meeting.get_theme_display(),
        "day": f"{short(meeting.held_on)}, {meeting.starts_at:%H:%M}",
        "where": meeting.where,
        "minutes": hours(meeting.minutes),
        "led_by": meeting.led_by,
        "invited": ", ".join(dict.fromkeys(i.area.name for i in invitations)),
        "rows": rows,
        "spare": SPARE,
    }  # fmt: skip
    return paper.to_pdf("guidance/attendance_list.typ", data, at=by.at)
