# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Dokumenty."""

    name = "kooperacja.base.documents"
    verbose_name = "Dokumenty"
