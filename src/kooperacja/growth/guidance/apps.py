# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    """Doradztwo i rozwój."""

    name = "kooperacja.growth.guidance"
    verbose_name = "Doradztwo i rozwój"
