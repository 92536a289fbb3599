# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Portal."""

    name = "kooperacja.front.portal"
    verbose_name = "Portal"
