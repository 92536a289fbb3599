# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Dane osobowe."""

    name = "kooperacja.base.privacy"
    verbose_name = "Dane osobowe"
