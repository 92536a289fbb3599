# SPDX-License-Identifier: EUPL-1.2
"""What a round of rating holds on people: who was asked, and her scores, which are shown to nobody as hers."""

from __future__ import annotations

from kooperacja.base.privacy import holdings


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "readiness",
        what="Oceny gotowości gminy",
        about="osoby z instytucji gminy, które oceniały",
        fields=["Rater.user", "Rater.function", "Rating.note"],
        basis="art. 6 ust. 1 lit. e RODO: zadania gminy i regionalnego ośrodka",
        keep_for="do następnej oceny, najwyżej 5 lat",
        no_erasure="Po zamknięciu rundy oceny pokazuje się bez nazwisk; usunięcie konta odcina je od osoby.",
    )
