# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class LawConfig(AppConfig):
    """Prawo jako dane."""

    name = "kooperacja.ground.law"
    verbose_name = "Prawo jako dane"

    def ready(self) -> None:
        """Lead to the page of the law from every public page."""
        from kooperacja.base.ui import slots
        from kooperacja.ground.law import panels

        slots.fill("ui.public.nav", panels.public_nav, place=80)
