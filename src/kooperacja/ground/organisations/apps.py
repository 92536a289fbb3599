# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Instytucje."""

    name = "kooperacja.ground.organisations"
    verbose_name = "Instytucje"
