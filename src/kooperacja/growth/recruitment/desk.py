# SPDX-License-Identifier: EUPL-1.2
"""What waits for the team: applications to look at, a list to make, a call past its last day."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import plural
from kooperacja.base.duties.desk import Decision
from kooperacja.growth.recruitment import queries, rules


def decisions(by: Acting) -> Iterator[Decision]:
    """Open recruitments with something to settle."""
    if not rules.plan_recruitment(by):
        return
    for call in queries.open_recruitments(by):
        waiting = call.counted["applied"] + call.counted["verified"]
        is_over = call.closes_on < by.today
        if not waiting and not is_over:
            continue
        noun = plural(waiting, _("zgłoszenie czeka"), _("zgłoszenia czekają"), _("zgłoszeń czeka"))
        detail = _("%(count)s %(noun)s na decyzję; miejsca: %(taken)s z %(seats)s") % {
            "count": waiting, "noun": noun, "taken": call.counted["accepted"], "seats": call.seats,
        }  # fmt: skip
        yield Decision(
            due_on=call.closes_on,
            title=_("Nabór „%s” się skończył") % call.title if is_over else _("Nabór „%s”") % call.title,
            detail=detail,
            button=_("Ułóż listę") if is_over else _("Zobacz zgłoszenia"),
            url=reverse("recruitment:recruitment_detail", args=[call.uid]),
            icon="users-round",
            area="region",
            urgent=is_over,
        )
