# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Import i eksport."""

    name = "kooperacja.base.exchange"
    verbose_name = "Import i eksport"
