# SPDX-License-Identifier: EUPL-1.2
"""What a case holds on a resident beyond her file: health and disability, where the programme lists them."""

from __future__ import annotations

from kooperacja.base.privacy import holdings


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "cases",
        what="Wnioski i sprawy",
        about="osoby, którym centrum udziela usług",
        fields=["ServiceCase.health_note", "ServiceCase.disability"],
        basis="art. 5 ust. 3 pkt 9 i art. 50 ust. 1 ustawy o CUS: dane szczególne wymienione w programie",
        keep_for="według wykazu akt jednostki; ustawa o CUS nie podaje okresu",
        no_erasure="Akta sprawy podlegają przepisom o archiwach; brakowanie wymaga zgody archiwum.",
    )
