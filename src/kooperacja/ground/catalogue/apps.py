# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Katalog usług."""

    name = "kooperacja.ground.catalogue"
    verbose_name = "Katalog usług"
