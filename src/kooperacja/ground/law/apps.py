# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class LawConfig(AppConfig):
    """Prawo jako dane."""

    name = "kooperacja.ground.law"
    verbose_name = "Prawo jako dane"
