# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Raporty."""

    name = "kooperacja.front.reports"
    verbose_name = "Raporty"

    def ready(self) -> None:
        """Offer counted results to the whole house, and their page."""
        from kooperacja.base.ui import navigation, slots
        from kooperacja.front.reports import figures, panels
        from kooperacja.ground.diagnosis import figures as diagnosis
        from kooperacja.ground.organisations.enums import Role

        diagnosis.register(figures.counted_services)
        navigation.offer(
            place=70, label="Wskaźniki", url_name="reports:figures", icon="chart-line", area="gmina",
            roles=frozenset({Role.DIRECTOR, Role.MAYOR, Role.AUDITOR}),
        )  # fmt: skip
        slots.fill("projects.tabs", panels.tab, place=20)
        slots.fill("projects.project.aside", panels.of_project)
