# SPDX-License-Identifier: EUPL-1.2
"""Who may do what to visits. A worker records her own, her manager plans, the CUS confirms and asks."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery.models import Visit
from kooperacja.ground.organisations.enums import CUS_ROLES, Role

CONFIRMERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR})


def _manages(by: Acting, order: ServiceOrder) -> bool:
    return by.role == Role.PROVIDER_MANAGER and order.contract.provider_id == by.organisation_id


def _ordered(by: Acting, order: ServiceOrder) -> bool:
    return by.role in CONFIRMERS and order.contract.centre_id == by.organisation_id


@rule("delivery.visits.see")
def see_visits(by: Acting) -> bool:
    """People of a CUS and its auditor, managers of providers. A worker has her phone; others have no such page."""
    return by.role in CUS_ROLES | {Role.AUDITOR, Role.PROVIDER_MANAGER}


@rule("delivery.visit.plan", message=_("Grafik układa osoba, która kieruje wykonawcą."))
def plan_visits(by: Acting, order: ServiceOrder) -> bool:
    """The manager of the provider that has the order."""
    return _manages(by, order)


@rule("delivery.visit.change", message=_("Grafik zmienia osoba, która kieruje wykonawcą."))
def change_visit(by: Acting, visit: Visit) -> bool:
    """The manager of the provider: another worker, another time, cancelled."""
    return _manages(by, visit.order)


@rule("delivery.visit.record", message=_("Wizytę zapisuje osoba, która na niej jest."))
def record_visit(by: Acting, visit: Visit) -> bool:
    """The worker whose visit it is."""
    return visit.worker_id is not None and by.membership_id == visit.worker_id


@rule("delivery.visit.keep_stray")
def keep_stray_entry(by: Acting, visit: Visit) -> bool:
    """Any worker of the provider that has the order: what was pressed is never lost."""
    return by.role == Role.PROVIDER_WORKER and visit.order.contract.provider_id == by.organisation_id


@rule("delivery.visit.record_by_hand", message=_("Wizytę dopisuje osoba, która kieruje wykonawcą."))
def record_by_hand(by: Acting, order: ServiceOrder) -> bool:
    """The manager of the provider that has the order."""
    return _manages(by, order)


@rule("delivery.visit.confirm")
def confirm_visit(by: Acting, visit: Visit) -> bool:
    """The CUS that ordered; the provider's manager too, unless a person at the CUS has to look at it."""
    if _ordered(by, visit.order):
        return True
    return _manages(by, visit.order) and not visit.needs_look and not visit.question


@rule("delivery.visit.question")
def question_visit(by: Acting, visit: Visit) -> bool:
    """The CUS that ordered."""
    return _ordered(by, visit.order)


@rule("delivery.visit.explain", message=_("Wyjaśnia osoba, która kieruje wykonawcą."))
def explain_visit(by: Acting, visit: Visit) -> bool:
    """The provider's manager."""
    return _manages(by, visit.order)


@rule("delivery.visit.disallow")
def disallow_visit(by: Acting, visit: Visit) -> bool:
    """The CUS that ordered, after it has asked."""
    return _ordered(by, visit.order)
