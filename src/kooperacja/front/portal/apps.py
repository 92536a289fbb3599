# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Portal."""

    name = "kooperacja.front.portal"
    verbose_name = "Portal"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _

        from kooperacja.base.audit import actions
        from kooperacja.base.jobs import periodic
        from kooperacja.base.notifications import services as notifications
        from kooperacja.base.ui import navigation
        from kooperacja.front.portal import privacy
        from kooperacja.ground.organisations.enums import Role

        everyone = frozenset(Role.values) - {Role.PROVIDER_WORKER}
        navigation.offer(
            place=0, label="Dziś", url_name="portal:home", icon="calendar-check", area="today", roles=everyone
        )
        periodic.register("notifications.deliver", 15, lambda at: notifications.deliver(at=at))
        privacy.declare_holdings()
        actions.describe(
            {
                "portal.feed.opened": _("Założono adres kalendarza do subskrypcji"),
                "portal.feed.revoked": _("Cofnięto adres kalendarza"),
            }
        )
