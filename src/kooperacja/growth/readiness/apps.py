# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ReadinessConfig(AppConfig):
    """Gotowość."""

    name = "kooperacja.growth.readiness"
    verbose_name = "Gotowość"
