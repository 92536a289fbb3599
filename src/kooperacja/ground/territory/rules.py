# SPDX-License-Identifier: EUPL-1.2
"""Who may change the register of territorial units."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule


@rule("territory.register.import")
def import_register(by: Acting) -> bool:
    """The administrator at the command line, or who coordinates the region."""
    return by.role in {"system", "region_coordinator"}
