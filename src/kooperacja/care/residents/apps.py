# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ResidentsConfig(AppConfig):
    """Mieszkańcy."""

    name = "kooperacja.care.residents"
    verbose_name = "Mieszkańcy"
