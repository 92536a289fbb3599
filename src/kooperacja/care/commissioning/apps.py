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
