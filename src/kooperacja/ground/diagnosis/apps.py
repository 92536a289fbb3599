# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DiagnosisConfig(AppConfig):
    """Diagnoza."""

    name = "kooperacja.ground.diagnosis"
    verbose_name = "Diagnoza"

    def ready(self) -> None:
        """Words of the history."""
        from kooperacja.base.audit import actions

        actions.describe({"diagnosis.figure.recorded": "Liczba gminy zapisana"})
