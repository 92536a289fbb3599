# SPDX-License-Identifier: EUPL-1.2
"""The own institution in the menu of the account: its facts and its people."""

from __future__ import annotations

from typing import Any

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel


def own_institution(by: Acting, thing: Any) -> Panel | None:
    """The way to the institution for which a person acts."""
    return Panel("organisations/_own_institution.html") if by.organisation_id else None
