# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    """Import i eksport."""

    name = "kooperacja.base.exchange"
    verbose_name = "Import i eksport"

    def ready(self) -> None:
        """Name what is recorded."""
        from kooperacja.base.audit import actions

        actions.describe(
            {
                "exchange.import.uploaded": _("Wgrano arkusz do sprawdzenia"),
                "exchange.import.confirmed": _("Potwierdzono zapis arkusza"),
                "exchange.import.saved": _("Zapisano dane z arkusza"),
                "exchange.import.failed": _("Arkusza nie zapisano"),
            }
        )
