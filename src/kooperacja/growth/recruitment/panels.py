# SPDX-License-Identifier: EUPL-1.2
"""Pieces for pages of participants: the tab of recruitments, and where a person has applied."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.recruitment import queries, rules


def tab(by: Acting, thing: object) -> Panel | None:
    """The way to recruitments."""
    return Panel("recruitment/_tab.html") if rules.plan_recruitment(by) else None


def applications(by: Acting, thing: Participant) -> Panel | None:
    """Where a participant has applied."""
    found = queries.candidates_of(thing.pk)
    return Panel("recruitment/_applications.html", {"applications": found}) if found else None
