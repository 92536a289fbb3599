# SPDX-License-Identifier: EUPL-1.2
"""What visits hold on a person: when somebody came, what was done, what was noted."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import clock, short
from kooperacja.base.privacy import holdings
from kooperacja.care.commissioning.enums import ENDED_STATES
from kooperacja.care.delivery.models import PhoneRecord, Visit


def export(person: UUID) -> dict[str, Any]:
    """Visits of one person."""
    rows = Visit.objects.filter(order__granted__case__resident__uid=person).select_related("worker__user")
    return {
        f"{short(visit.planned_start)}, {clock(visit.planned_start)}": {
            "kto": str(visit.worker.user) if visit.worker else "",
            "stan": visit.get_state_display(),
            "minuty": visit.minutes,
            "czynności": visit.acts_done,
            "uwaga": visit.note,
            "nie odbyła się": visit.get_not_held_reason_display() if visit.not_held_reason else "",
        }
        for visit in rows.order_by("planned_start", "pk")
    }


def erase(person: UUID, by: Acting) -> int:
    """Take the notes out of visits of orders that have ended; times and acts stay with the accounts."""
    rows = Visit.objects.filter(order__granted__case__resident__uid=person, order__state__in=ENDED_STATES)
    PhoneRecord.objects.filter(visit__in=rows).update(data={})
    return rows.exclude(note="").update(note="")


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "delivery",
        what="Wizyty i karty pracy",
        about="osoby, u których odbywają się usługi, i osoby, które je wykonują",
        fields=["Visit.note", "Visit.acts_done", "Visit.question", "Visit.answer", "PhoneRecord.data"],
        basis="art. 50 ustawy o CUS oraz umowa z wykonawcą: dowód, że usługa się odbyła",
        keep_for="uwagi do końca zlecenia; czas i czynności według wykazu akt i przepisów o rachunkowości",
        export=export,
        erase=erase,
    )
