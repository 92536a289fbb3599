# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom about orders: by number, never by name."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.notifications.services import tell
from kooperacja.care.commissioning.models import Contract, ServiceOrder
from kooperacja.ground.organisations import queries as organisations
from kooperacja.ground.organisations.enums import Role


def _path(order: ServiceOrder) -> str:
    return reverse("commissioning:order_detail", args=[order.uid])


def _provider(contract: Contract, by: Acting) -> list[int]:
    people = organisations.people_in(contract.provider_id, Role.PROVIDER_MANAGER, at=by.at)
    return [m.user_id for m in people]


def _centre(order: ServiceOrder, by: Acting) -> list[int]:
    people = organisations.people_in(order.contract.centre_id, Role.SERVICE_ORGANISER, at=by.at)
    coordinator = order.granted.case.coordinator_id
    return [m.user_id for m in people] + ([coordinator] if coordinator else [])


def order_sent(order: ServiceOrder, by: Acting) -> None:
    """To the provider: an order waits for an answer."""
    body = _("Zlecenie nr {number} czeka na odpowiedź do {day}.").format(
        number=order.number, day=short(order.answer_due_on)
    )
    people = _provider(order.contract, by)
    tell("commissioning.order.sent", people, subject=_("Nowe zlecenie"), body=body, path=_path(order), by=by)


def order_answered(order: ServiceOrder, by: Acting) -> None:
    """To the CUS: what the provider answered."""
    body = _("Zlecenie nr {number}: {state}.").format(number=order.number, state=order.get_state_display())
    tell(
        "commissioning.order.answered", _centre(order, by), subject=_("Odpowiedź wykonawcy"), body=body,
        path=_path(order), by=by,
    )  # fmt: skip


def order_changed(order: ServiceOrder, by: Acting) -> None:
    """To the other side: paused, resumed, finished or cancelled."""
    body = _("Zlecenie nr {number}: {state}.").format(number=order.number, state=order.get_state_display())
    people = [*_provider(order.contract, by), *_centre(order, by)]
    tell("commissioning.order.changed", people, subject=_("Zmiana zlecenia"), body=body, path=_path(order), by=by)


def contract_amended(contract: Contract, by: Acting) -> None:
    """To the provider: the contract has a new price or limit."""
    body = _("Do umowy nr {number} doszedł aneks.").format(number=contract.number)
    path = reverse("commissioning:contract_detail", args=[contract.uid])
    people = _provider(contract, by)
    tell("commissioning.contract.amended", people, subject=_("Aneks do umowy"), body=body, path=path, by=by)
