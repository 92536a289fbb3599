# SPDX-License-Identifier: EUPL-1.2
"""What we hold on residents and people close to them, and what a resident gets when she asks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.privacy import holdings
from kooperacja.care.residents.models import Resident


def export(person: UUID) -> dict[str, Any]:
    """The file of one resident as plain values: identity, contact, close people, declared income."""
    resident = Resident.objects.filter(uid=person).prefetch_related("contacts", "incomes").first()
    if resident is None:
        return {}
    return {
        "imię i nazwisko": str(resident),
        "data urodzenia": resident.birth_date,
        "PESEL": resident.pesel_masked,
        "adres": resident.address,
        "telefon": resident.phone,
        "jak wejść": resident.access_note,
        "osoby bliskie": [f"{contact.name}, {contact.phone}" for contact in resident.contacts.all()],
        "oświadczenia o dochodzie": [str(income.monthly_amount) for income in resident.incomes.all()],
    }


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "residents",
        what="Kartoteka mieszkańców i osób bliskich",
        about="osoby, którym centrum udziela usług, i osoby wskazane do kontaktu",
        fields=[
            "Resident.given_name", "Resident.surname", "Resident.birth_date", "Resident.pesel_hash",
            "Resident.pesel_sealed", "Resident.street", "Resident.phone", "ContactPerson.phone",
        ],
        basis="art. 5 ust. 3 pkt 9 i art. 50 ust. 1 ustawy o CUS: dane wymienione w programie",
        keep_for="według wykazu akt jednostki; ustawa o CUS nie podaje okresu",
        export=export,
        no_erasure="Akta sprawy podlegają przepisom o archiwach; brakowanie wymaga zgody archiwum.",
    )  # fmt: skip
