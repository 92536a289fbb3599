# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    """Publikacje."""

    name = "kooperacja.growth.publications"
    verbose_name = "Publikacje"
