# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PracticesConfig(AppConfig):
    """Dobre praktyki."""

    name = "kooperacja.growth.practices"
    verbose_name = "Dobre praktyki"
