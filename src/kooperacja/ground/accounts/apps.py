# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Konta."""

    name = "kooperacja.ground.accounts"
    verbose_name = "Konta"
