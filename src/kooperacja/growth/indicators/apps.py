# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IndicatorsConfig(AppConfig):
    """Wskaźniki."""

    name = "kooperacja.growth.indicators"
    verbose_name = "Wskaźniki"

    def ready(self) -> None:
        """Offer the tab, the pieces of a project's page, and what a row of the ledger can be marked with."""
        from kooperacja.base.audit import actions
        from kooperacja.base.ui import slots
        from kooperacja.growth.indicators import panels
        from kooperacja.growth.indicators.queries.choices import marks
        from kooperacja.growth.support.queries.sources import register_indicators

        slots.fill("projects.tabs", panels.tab, place=10)
        slots.fill("projects.project.main", panels.of_project, place=10)
        slots.fill("projects.period.actions", panels.period_action)
        register_indicators(marks)
        actions.describe(
            {
                "indicators.indicator.defined": _("Wskaźnik zapisany"),
                "indicators.indicator.edited": _("Definicja wskaźnika poprawiona"),
                "indicators.indicator.corrected": _("Korekta wskaźnika"),
                "indicators.period.read": _("Wskaźniki odczytane na koniec okresu"),
            }
        )
