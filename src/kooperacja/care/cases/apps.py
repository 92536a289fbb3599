# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Sprawy i plany."""

    name = "kooperacja.care.cases"
    verbose_name = "Sprawy i plany"
