# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Pokaz."""

    name = "kooperacja.front.demo"
    verbose_name = "Pokaz"
