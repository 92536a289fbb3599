# SPDX-License-Identifier: EUPL-1.2
"""Institutions are public facts, yet a contact of a small provider may be a person's own."""

from __future__ import annotations

from kooperacja.base.privacy import holdings


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "organisations",
        what="Dane kontaktowe instytucji i wykonawców",
        about="osoby prowadzące działalność jednoosobowo i wskazane do kontaktu",
        fields=["Organisation.street", "Organisation.email", "Organisation.phone"],
        basis="art. 13 ust. 1 pkt 9 ustawy o CUS: informacja o usługach społecznych w gminie",
        keep_for="jak długo instytucja działa; nieaktualny kontakt poprawia ona sama albo CUS",
        no_erasure="Kontakt instytucji jest informacją publiczną; na wniosek osoby zastępuje się go innym.",
    )
