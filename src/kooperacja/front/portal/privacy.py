# SPDX-License-Identifier: EUPL-1.2
"""What the portal holds on people: that somebody has a calendar address."""

from __future__ import annotations

from kooperacja.base.privacy import holdings


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "portal",
        what="Adresy kalendarza do subskrypcji",
        about="osoby pracujące w instytucjach, w pełnionych funkcjach",
        fields=["CalendarFeed.membership"],
        basis="art. 6 ust. 1 lit. e RODO: organizacja pracy; adres zakłada i cofa sama osoba",
        keep_for="do cofnięcia adresu albo końca roli",
        no_erasure="Cofnięty adres nie działa i nie pokazuje niczego.",
    )
