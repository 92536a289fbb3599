# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Prace w tle."""

    name = "kooperacja.base.jobs"
    verbose_name = "Prace w tle"
