# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class SettlementConfig(AppConfig):
    """Rozliczenia."""

    name = "kooperacja.care.settlement"
    verbose_name = "Rozliczenia"
