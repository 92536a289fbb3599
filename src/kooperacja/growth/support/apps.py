# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class SupportConfig(AppConfig):
    """Wsparcie gmin."""

    name = "kooperacja.growth.support"
    verbose_name = "Wsparcie gmin"
