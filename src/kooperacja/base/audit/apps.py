# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Dziennik zdarzeń."""

    name = "kooperacja.base.audit"
    verbose_name = "Dziennik zdarzeń"
