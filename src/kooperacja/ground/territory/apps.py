# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class TerritoryConfig(AppConfig):
    """Terytorium."""

    name = "kooperacja.ground.territory"
    verbose_name = "Terytorium"
