# SPDX-License-Identifier: EUPL-1.2
"""What we hold on people who apply."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.privacy import holdings
from kooperacja.growth.recruitment.models import Candidate


def export(person: UUID) -> dict[str, Any]:
    """Every application of one participant."""
    rows = Candidate.objects.filter(participant__uid=person).select_related("recruitment", "institution", "area")
    return {
        str(c.recruitment): {
            "stan": c.get_state_display(), "zgłoszono": c.applied_at, "instytucja": c.institution_label,
            "funkcja": c.function, "e-mail": c.email, "telefon": c.phone, "szczególne potrzeby": "; ".join(c.needs),
            "dlaczego": c.reason,
        }
        for c in rows.order_by("applied_at", "pk")
    }  # fmt: skip


def erase(person: UUID, by: Acting) -> int:
    """Take contact and needs away; that she applied and why she was chosen stays as proof."""
    return Candidate.objects.filter(participant__uid=person).update(
        email="", phone="", access_needs="", diet="", interpreter="", sender=""
    )


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "recruitment",
        what="Zgłoszenia w naborach",
        about="osoby, które zgłosiły się na szkolenie, wizytę lub inne wsparcie regionu",
        fields=[f"Candidate.{name}" for name in ("email", "phone", "access_needs", "diet", "interpreter", "sender")],
        basis="zgłoszenie osoby (działanie na jej żądanie); szczególne potrzeby: zgoda; adres sieciowy jako skrót: ochrona "
        "przed zalaniem formularza",
        keep_for="do rozliczenia działania; skrót adresu sieciowego jest potrzebny tylko przez godzinę",
        export=export,
        erase=erase,
    )
