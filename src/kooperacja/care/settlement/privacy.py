# SPDX-License-Identifier: EUPL-1.2
"""What settlement holds on a resident: fees with the income from which they were counted."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.dates import Month, short
from kooperacja.base.core.money import zloty
from kooperacja.base.privacy import holdings
from kooperacja.care.settlement.models import ResidentFee


def export(person: UUID) -> dict[str, Any]:
    """Fees of one person by month."""
    rows = ResidentFee.objects.filter(case__resident__uid=person)
    rows = rows.select_related("case", "granted__programme_service__service_type")
    return {
        f"{Month.of(fee.month)}, {fee.granted.programme_service.service_type}, sprawa {fee.case.number}": {
            "opłata": zloty(fee.amount),
            "stan": fee.get_state_display(),
            "termin": short(fee.due_on),
            "zapłacono": short(fee.paid_on),
            "jak policzono": fee.working,
        }
        for fee in rows.order_by("month", "pk")
    }


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "settlement",
        what="Opłaty i rozliczenia",
        about="osoby, którym centrum udziela usług",
        fields=["ResidentFee.working", "StatementLine.explanation"],
        basis="art. 42–44 i art. 50 ust. 1 ustawy o CUS: ustalenie opłaty i jej rozliczenie",
        keep_for="według wykazu akt jednostki i przepisów o rachunkowości; ustawa o CUS nie podaje okresu",
        export=export,
        no_erasure="To dowody wydania publicznych pieniędzy i akta sprawy; brakowanie wymaga zgody archiwum.",
    )
