# SPDX-License-Identifier: EUPL-1.2
"""Who may bring a sheet in."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.base.exchange.kinds import SheetKind


@rule("exchange.sheet.import")
def import_sheet(by: Acting, kind: SheetKind) -> bool:
    """The roles that the kind of sheet names, and the administrator at the command line."""
    return by.role == "system" or by.role in kind.roles
