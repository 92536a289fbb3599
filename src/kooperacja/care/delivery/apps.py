# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    """Realizacja."""

    name = "kooperacja.care.delivery"
    verbose_name = "Realizacja"

    def ready(self) -> None:
        """Words of the history, areas of work, the desk, places on pages below."""
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import desk as duties
        from kooperacja.base.ui import navigation, offline, slots
        from kooperacja.care.delivery import desk, panels, privacy
        from kooperacja.ground.organisations.enums import Role

        actions.describe(
            {
                "delivery.visit.planned": _("Wizyty zaplanowane"),
                "delivery.visit.entered_from_card": _("Wizyta wpisana z karty papierowej"),
                "delivery.visit.assigned": _("Wizyta ma opiekunkę"),
                "delivery.visit.substituted": _("Zastępstwo na wizytę"),
                "delivery.visit.moved": _("Wizyta przełożona"),
                "delivery.visit.cancelled": _("Wizyta odwołana"),
                "delivery.visit.started": _("Wizyta rozpoczęta"),
                "delivery.visit.finished": _("Wizyta zakończona"),
                "delivery.visit.not_held": _("Wizyta się nie odbyła"),
                "delivery.visit.stray_kept": _("Zapis spoza planu zachowany"),
                "delivery.visit.recorded_by_hand": _("Wizyta dopisana ręcznie"),
                "delivery.visit.confirmed": _("Wizyta potwierdzona"),
                "delivery.visit.questioned": _("Pytanie o wizytę"),
                "delivery.visit.explained": _("Wyjaśnienie wizyty"),
                "delivery.visit.disallowed": _("Wizyta nieuznana"),
            }
        )
        navigation.offer(
            place=30, label="Grafik", url_name="delivery:week_board", icon="calendar-days", area="providers",
            count=desk.count_odd, roles=frozenset({Role.PROVIDER_MANAGER}),
        )  # fmt: skip
        offline.register(offline.Place(name="dzis", scope="/dzis/", home="dzisiejszych wizyt"))
        privacy.declare_holdings()
        duties.register(decisions=desk.decisions, figures=desk.figures, changes=desk.changes)
        slots.fill("commissioning.contract.burn", panels.burn_of_contract)
        slots.fill("commissioning.order.main", panels.visits_of_order)
        slots.fill("commissioning.orders.top", panels.visits_beside_orders)
