# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DutiesConfig(AppConfig):
    """Obowiązki."""

    name = "kooperacja.base.duties"
    verbose_name = "Obowiązki"
