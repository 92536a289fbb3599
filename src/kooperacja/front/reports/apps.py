# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Raporty."""

    name = "kooperacja.front.reports"
    verbose_name = "Raporty"
