# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class RoadmapConfig(AppConfig):
    """Droga do CUS."""

    name = "kooperacja.growth.roadmap"
    verbose_name = "Droga do CUS"
