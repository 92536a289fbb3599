# SPDX-License-Identifier: EUPL-1.2
"""What cards hold on people: who answered and confirmed for the host, in her function."""

from __future__ import annotations

from kooperacja.base.privacy import holdings


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "practices",
        what="Karty praktyk",
        about="osoby, które w imieniu gospodarza odpowiedziały na pytania i potwierdziły kartę",
        fields=["GoodPractice.confirmed_by", "HostQuestion.answered_by"],
        basis="art. 6 ust. 1 lit. e RODO: upowszechnianie dobrych praktyk przez region",
        keep_for="tak długo, jak karta jest w obiegu, potem według wykazu akt",
        no_erasure="Potwierdzenie karty jest oświadczeniem instytucji; nie jest pokazywane publicznie.",
    )
