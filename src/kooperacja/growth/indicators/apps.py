# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """Wskaźniki."""

    name = "kooperacja.growth.indicators"
    verbose_name = "Wskaźniki"
