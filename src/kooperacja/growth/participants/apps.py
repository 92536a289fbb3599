# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ParticipantsConfig(AppConfig):
    """Uczestnicy."""

    name = "kooperacja.growth.participants"
    verbose_name = "Uczestnicy"

    def ready(self) -> None:
        from kooperacja.growth.participants import privacy

        privacy.declare_holdings()
