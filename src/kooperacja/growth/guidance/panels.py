# SPDX-License-Identifier: EUPL-1.2
"""What guidance puts on pages of others: tabs of the ledger, a word in public navigation, the way to a question."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.growth.guidance import rules


def tabs(by: Acting, tab: object) -> Panel | None:
    """The rooms beside the ledger."""
    if not rules.register_advice(by):
        return None
    return Panel("guidance/_tabs.html", {"tab": tab})


def public_nav(by: Acting, thing: object) -> Panel | None:
    """A word in the navigation of public pages."""
    return Panel("guidance/_public_nav.html", {})


def ask_region(by: Acting, thing: object) -> Panel | None:
    """For institutions of a gmina: the way to ask the region."""
    return Panel("guidance/_ask.html", {}) if rules.ask_advice(by) else None
