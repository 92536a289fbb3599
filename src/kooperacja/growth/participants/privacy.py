# SPDX-License-Identifier: EUPL-1.2
"""What we hold on participants, and how a request of one of them is answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.privacy import holdings
from kooperacja.growth.participants.models import Participant


def export(person: UUID) -> dict[str, Any]:
    """Everything that stands in the record of one participant."""
    found = Participant.objects.filter(uid=person).select_related("employer", "work_area").first()
    if found is None:
        return {}
    return {
        "imię i nazwisko": str(found), "PESEL": found.pesel_masked, "data urodzenia": found.birth_date,
        "e-mail": found.email, "telefon": found.phone, "instytucja": str(found.employer or found.employer_name),
        "funkcja": found.function, "gmina": str(found.work_area or ""),
    }  # fmt: skip


def erase(person: UUID, by: Acting) -> int:
    """Take the contact away; the rest is proof of what was paid for and stays as long as the project must be shown."""
    return Participant.objects.filter(uid=person).update(email="", phone="")


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "participants",
        what="Uczestnicy wsparcia",
        about="osoby, które korzystają ze szkoleń, doradztwa i wizyt regionu",
        fields=[
            "Participant.given_name", "Participant.surname", "Participant.pesel_hash", "Participant.pesel_sealed",
            "Participant.birth_date", "Participant.email", "Participant.phone",
        ],
        basis="art. 87 ustawy wdrożeniowej 2021–2027 (do potwierdzenia w aktualnym tekście); zadania regionalnego ośrodka",
        keep_for="tak długo, jak wymaga rozliczenie projektu; terminy do potwierdzenia w umowie o dofinansowanie",
        export=export,
        erase=erase,
    )  # fmt: skip
