# SPDX-License-Identifier: EUPL-1.2
"""What the way of a gmina holds on people: who wrote down a talk, who is on the road, who stands in for whom."""

from __future__ import annotations

from kooperacja.base.privacy import holdings


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "roadmap",
        what="Rozmowy z gminami, wyjazdy i zastępstwa",
        about="osoby pracujące w regionie i w gminach, w pełnionych funkcjach",
        fields=["Contact.noted_by", "Trip.animator", "Cover.animator", "Cover.deputy"],
        basis="art. 6 ust. 1 lit. e RODO: zadania regionalnego ośrodka polityki społecznej",
        keep_for="według wykazu akt regionalnego ośrodka",
        no_erasure="Zapis rozmowy jest dokumentem współpracy instytucji.",
    )
