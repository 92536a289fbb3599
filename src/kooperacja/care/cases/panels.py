# SPDX-License-Identifier: EUPL-1.2
"""What cases show on the page of a resident."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.care.cases import queries, rules
from kooperacja.care.residents.models import Resident


def cases_of_resident(by: Acting, resident: Resident) -> Panel | None:
    """The person's cases, and the way to a new application."""
    found = queries.cases_of(by, resident)
    return Panel("cases/_cases_of_resident.html", {"cases": found, "may_submit": rules.submit_application(by)})
