# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Wiadomości."""

    name = "kooperacja.base.notifications"
    verbose_name = "Wiadomości"
