# SPDX-License-Identifier: EUPL-1.2
"""Pieces of the pages of projects."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from kooperacja.base.core import dates
from kooperacja.base.ui.parts import State, Step
from kooperacja.growth.projects.models import ClaimPeriod


def period_steps(periods: Sequence[ClaimPeriod], today: date) -> list[Step]:
    """Claim periods as stations: sent, running now, coming."""
    made: list[Step] = []
    for period in periods:
        if period.submitted_on is not None:
            state: State = "done"
            note = _("wysłany %s") % dates.short(period.submitted_on)
        elif period.starts_on <= today:
            state = "later" if any(step.state == "now" for step in made) else "now"
            note = _("czeka na wysłanie") if period.ends_on < today else _("trwa do %s") % dates.short(period.ends_on)
        else:
            state, note = "later", _("od %s") % dates.short(period.starts_on)
        made.append(Step(str(period), note, state))
    return made
