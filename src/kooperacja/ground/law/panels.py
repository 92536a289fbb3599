# SPDX-License-Identifier: EUPL-1.2
"""What the law adds to other pages."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel


def public_nav(by: Acting, thing: object) -> Panel:
    """The way to the page of the law from every public page."""
    return Panel("law/_public_nav.html")
