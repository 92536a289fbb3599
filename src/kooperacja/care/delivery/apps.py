# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    """Realizacja."""

    name = "kooperacja.care.delivery"
    verbose_name = "Realizacja"
