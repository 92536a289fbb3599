# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Wyszukiwanie."""

    name = "kooperacja.base.search"
    verbose_name = "Wyszukiwanie"
