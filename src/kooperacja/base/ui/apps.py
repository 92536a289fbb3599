# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class UiConfig(AppConfig):
    """Rama."""

    name = "kooperacja.base.ui"
    verbose_name = "Rama"
