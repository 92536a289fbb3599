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
