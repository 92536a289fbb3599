# SPDX-License-Identifier: EUPL-1.2
"""Pieces for pages of others: the edition for which a call is held."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.growth.recruitment.models import Recruitment
from kooperacja.growth.trainings import queries, rules


def edition_of_call(by: Acting, call: Recruitment) -> Panel | None:
    """The way from a call to its edition."""
    edition = queries.edition_of_call(call.pk) if rules.see_editions(by) else None
    return Panel("trainings/_edition_of_call.html", {"edition": edition}) if edition else None
