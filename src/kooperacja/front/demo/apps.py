# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Pokaz."""

    name = "kooperacja.front.demo"
    verbose_name = "Pokaz"

    def ready(self) -> None:
        from kooperacja.base.ui import slots
        from kooperacja.front.demo import panels

        slots.fill("ui.banner", panels.banner)
        slots.fill("accounts.login.after", panels.door)
