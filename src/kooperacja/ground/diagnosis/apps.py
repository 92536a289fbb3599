# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DiagnosisConfig(AppConfig):
    """Diagnoza."""

    name = "kooperacja.ground.diagnosis"
    verbose_name = "Diagnoza"
