# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Projekty."""

    name = "kooperacja.growth.projects"
    verbose_name = "Projekty"
