# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Prace w tle."""

    name = "kooperacja.base.jobs"
    verbose_name = "Prace w tle"

    def ready(self) -> None:
        """The worker itself ends jobs that were cut off."""
        from kooperacja.base.jobs import periodic, services

        periodic.register("jobs.silent", 300, lambda at: services.fail_silent(at=at))
