# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DatabaseConfig(AppConfig):
    """Baza danych."""

    name = "kooperacja.base.database"
    verbose_name = "Baza danych"
