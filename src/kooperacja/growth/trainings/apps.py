# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class TrainingsConfig(AppConfig):
    """Szkolenia."""

    name = "kooperacja.growth.trainings"
    verbose_name = "Szkolenia"
