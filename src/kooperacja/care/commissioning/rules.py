# SPDX-License-Identifier: EUPL-1.2
"""Who may do what to contracts and orders. Law: a provider never qualifies, assesses or plans (CUS Act, art. 49).

Rules speak of people; whether the state allows it now is the flow's: ``queries.can_now`` asks both for the buttons.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.care.cases.models import ServiceCase
from kooperacja.care.commissioning.models import Contract, ServiceOrder
from kooperacja.ground.organisations.enums import CUS_ROLES, Role

CONTRACTORS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER})
ORDERERS = CONTRACTORS | {Role.PLAN_COORDINATOR}
_ONLY_PROVIDER = _("Na zlecenie odpowiada osoba, która kieruje wykonawcą.")


def _orders(by: Acting, order: ServiceOrder) -> bool:
    return by.role in ORDERERS and order.contract.centre_id == by.organisation_id


def _provides(by: Acting, order: ServiceOrder) -> bool:
    return by.role == Role.PROVIDER_MANAGER and order.contract.provider_id == by.organisation_id


@rule("commissioning.orders.see")
def see_orders(by: Acting) -> bool:
    """People of a CUS and its auditor, managers of providers: others have no such page."""
    return by.role in CUS_ROLES | {Role.AUDITOR, Role.PROVIDER_MANAGER}


@rule("commissioning.contract.create")
def create_contract(by: Acting) -> bool:
    """Director or service organiser of a CUS."""
    return by.role in CONTRACTORS and by.organisation_id is not None


@rule("commissioning.contract.sign")
def sign_contract(by: Acting, contract: Contract) -> bool:
    """Director or service organiser of the CUS whose contract it is."""
    return by.role in CONTRACTORS and contract.centre_id == by.organisation_id


@rule("commissioning.contract.amend")
def amend_contract(by: Acting, contract: Contract) -> bool:
    """Director or service organiser of its CUS."""
    return by.role in CONTRACTORS and contract.centre_id == by.organisation_id


@rule("commissioning.order.draft")
def draft_order(by: Acting, case: ServiceCase) -> bool:
    """Director, service organiser or plan coordinator of the CUS that leads the case."""
    return by.role in ORDERERS and case.centre_id == by.organisation_id


@rule("commissioning.order.send")
def send_order(by: Acting, order: ServiceOrder) -> bool:
    """Who may order."""
    return _orders(by, order)


@rule("commissioning.order.accept", message=_ONLY_PROVIDER)
def accept_order(by: Acting, order: ServiceOrder) -> bool:
    """The manager of the provider that got the order."""
    return _provides(by, order)


@rule("commissioning.order.accept_partly", message=_ONLY_PROVIDER)
def accept_partly(by: Acting, order: ServiceOrder) -> bool:
    """The manager of the provider that got the order."""
    return _provides(by, order)


@rule("commissioning.order.decline", message=_ONLY_PROVIDER)
def decline_order(by: Acting, order: ServiceOrder) -> bool:
    """The manager of the provider that got the order."""
    return _provides(by, order)


@rule("commissioning.order.pause")
def pause_order(by: Acting, order: ServiceOrder) -> bool:
    """Either side: a hospital does not wait for an office."""
    return _orders(by, order) or _provides(by, order)


@rule("commissioning.order.resume")
def resume_order(by: Acting, order: ServiceOrder) -> bool:
    """Either side."""
    return _orders(by, order) or _provides(by, order)


@rule("commissioning.order.cancel")
def cancel_order(by: Acting, order: ServiceOrder) -> bool:
    """The ordering side only."""
    return _orders(by, order)


@rule("commissioning.order.refresh_brief")
def refresh_brief(by: Acting, order: ServiceOrder) -> bool:
    """The ordering side."""
    return _orders(by, order)


@rule("commissioning.order.start_delivery")
def start_delivery(by: Acting, order: ServiceOrder) -> bool:
    """People of the provider: the first visit starts it."""
    return by.role in {Role.PROVIDER_MANAGER, Role.PROVIDER_WORKER} and order.contract.provider_id == by.organisation_id


@rule("commissioning.order.finish")
def finish_order(by: Acting, order: ServiceOrder) -> bool:
    """Either side."""
    return _orders(by, order) or _provides(by, order)
