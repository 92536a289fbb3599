# SPDX-License-Identifier: EUPL-1.2
"""The brief: what the provider is told of the person, copied once and on purpose."""

from __future__ import annotations

from django.db import transaction

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.care.cases.enums import PlanState
from kooperacja.care.cases.models import PlanService
from kooperacja.care.commissioning import rules
from kooperacja.care.commissioning.logic.brief import ResidentBrief
from kooperacja.care.commissioning.models import ServiceOrder


def brief_of(order: ServiceOrder) -> ResidentBrief:
    """The minimum of personal data for a visit: name, address, a phone, how to get in, what to do."""
    resident = order.granted.case.resident
    contact = resident.contacts.exclude(phone="").order_by("-has_key", "pk").first()
    keeper = resident.contacts.filter(has_key=True).order_by("pk").first()
    access = [resident.access_note.strip()]
    if keeper is not None and "klucz" not in resident.access_note.lower():
        access.append(f"Klucz ma {keeper.name}")
    return ResidentBrief(
        name=str(resident),
        street=resident.street,
        town=resident.town,
        phone=resident.phone,
        contact=contact.name if contact else "",
        contact_phone=contact.phone if contact else "",
        access="\n".join(line for line in access if line),
        acts=_acts(order),
    )


def _acts(order: ServiceOrder) -> list[str]:
    """The acts agreed in the approved plan, otherwise those of the standard of the service."""
    planned = (
        PlanService.objects.filter(granted_id=order.granted_id, plan__state=PlanState.APPROVED)
        .exclude(acts="")
        .order_by("-pk")
        .first()
    )
    lines = planned.acts.splitlines() if planned else order.service_type.act_list
    if len(lines) == 1 and "," in lines[0]:
        lines = lines[0].split(",")
    return [line.strip().capitalize() if i == 0 else line.strip() for i, line in enumerate(lines) if line.strip()]


@transaction.atomic
def refresh_brief(*, order: ServiceOrder, by: Acting) -> ServiceOrder:
    """Copy the person's present address, phone and access note into the brief, so that the next visit knows them."""
    rules.refresh_brief.require(by, order)
    order.brief = brief_of(order).as_json()
    ServiceOrder.objects.filter(pk=order.pk).update(brief=order.brief)
    audit.record("commissioning.order.brief_refreshed", order, by=by)
    return order
