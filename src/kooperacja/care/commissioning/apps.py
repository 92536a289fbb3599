# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CommissioningConfig(AppConfig):
    """Umowy i zlecenia."""

    name = "kooperacja.care.commissioning"
    verbose_name = "Umowy i zlecenia"
