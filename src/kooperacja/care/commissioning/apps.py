# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommissioningConfig(AppConfig):
    """Umowy i zlecenia."""

    name = "kooperacja.care.commissioning"
    verbose_name = "Umowy i zlecenia"

    def ready(self) -> None:
        """Words of the history, areas of work, the desk, places on pages below."""
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import desk as duties
        from kooperacja.base.ui import navigation, slots
        from kooperacja.care.commissioning import desk, panels, privacy
        from kooperacja.ground.organisations.enums import Role

        actions.describe(
            {
                "commissioning.contract.created": _("Umowa przygotowana"),
                "commissioning.contract.signed": _("Umowa podpisana"),
                "commissioning.contract.amended": _("Aneks do umowy"),
                "commissioning.funding.added": _("Dodane źródło pieniędzy"),
                "commissioning.order.drafted": _("Zlecenie przygotowane"),
                "commissioning.order.sent": _("Zlecenie wysłane"),
                "commissioning.order.accepted": _("Zlecenie przyjęte"),
                "commissioning.order.partly_accepted": _("Zlecenie przyjęte częściowo"),
                "commissioning.order.declined": _("Zlecenie odrzucone"),
                "commissioning.order.brief_refreshed": _("Dane do wizyt uaktualnione"),
                "commissioning.order.started": _("Pierwsza wizyta rozpoczęta"),
                "commissioning.order.paused": _("Zlecenie wstrzymane"),
                "commissioning.order.resumed": _("Zlecenie wznowione"),
                "commissioning.order.finished": _("Zlecenie wykonane"),
                "commissioning.order.cancelled": _("Zlecenie odwołane"),
            }
        )
        navigation.offer(
            place=30, label="Zlecenia i grafik", url_name="commissioning:order_list", icon="file-text",
            area="services", count=desk.count_to_settle,
            roles=frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR, Role.AUDITOR}),
        )  # fmt: skip
        navigation.offer(
            place=20, label="Zlecenia", url_name="commissioning:order_list", icon="file-text", area="services",
            count=desk.count_to_answer, roles=frozenset({Role.PROVIDER_MANAGER}),
        )  # fmt: skip
        navigation.offer(
            place=45, label="Umowy", url_name="commissioning:contract_list", icon="file-check", area="providers",
            roles=frozenset(
                {Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.ACCOUNTANT, Role.PROVIDER_MANAGER, Role.AUDITOR}
            ),
        )  # fmt: skip
        privacy.declare_holdings()
        duties.register(decisions=desk.decisions, changes=desk.changes)
        slots.fill("cases.case.main", panels.orders_of_case, place=30)
        slots.fill("cases.case.next", panels.next_order)
