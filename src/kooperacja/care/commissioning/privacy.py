# SPDX-License-Identifier: EUPL-1.2
"""What orders hold on a person: the brief that was copied for the provider, and nothing else."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.privacy import holdings
from kooperacja.care.commissioning.enums import ENDED_STATES
from kooperacja.care.commissioning.models import ServiceOrder


def export(person: UUID) -> dict[str, Any]:
    """What providers were told about one person, order by order."""
    rows = ServiceOrder.objects.filter(granted__case__resident__uid=person)
    rows = rows.select_related("service_type", "contract__provider")
    return {
        f"zlecenie {order.number}": {
            "usługa": order.service_type.name,
            "wykonawca": str(order.contract.provider),
            "od": short(order.starts_on),
            "do": short(order.last_day),
            "stan": order.get_state_display(),
            "dane przekazane wykonawcy": order.brief,
            "uwagi": order.conditions,
        }
        for order in rows.order_by("pk")
    }


def erase(person: UUID, by: Acting) -> int:
    """Take phone, contact and access note out of the briefs of ended orders; name and address stay with the accounts."""
    rows = ServiceOrder.objects.filter(granted__case__resident__uid=person, state__in=ENDED_STATES)
    touched = 0
    for order in rows.order_by("pk"):
        kept = {key: order.brief[key] for key in ("name", "street", "town", "acts") if key in order.brief}
        if kept != order.brief or order.conditions:
            touched += ServiceOrder.objects.filter(pk=order.pk).update(brief=kept, conditions="")
    return touched


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "commissioning",
        what="Dane do wizyt w zleceniach",
        about="osoby, którym centrum zleca usługi",
        fields=["ServiceOrder.brief", "ServiceOrder.conditions"],
        basis="art. 50 ustawy o CUS: wykonawca dostaje tylko to, co potrzebne do wykonania usługi",
        keep_for="jak długo trwa zlecenie; po nim telefon, osoba bliska i dojście są usuwane, reszta według wykazu akt",
        export=export,
        erase=erase,
    )
