# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """Programy."""

    name = "kooperacja.ground.programmes"
    verbose_name = "Programy"
