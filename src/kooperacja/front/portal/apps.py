# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Portal."""

    name = "kooperacja.front.portal"
    verbose_name = "Portal"

    def ready(self) -> None:
        from kooperacja.base.ui import navigation
        from kooperacja.ground.organisations.enums import Role

        everyone = frozenset(Role.values) - {Role.PROVIDER_WORKER}
        navigation.offer(
            place=0, label="Dziś", url_name="portal:home", icon="calendar-check", area="today", roles=everyone
        )
