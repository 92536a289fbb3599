# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Instytucje."""

    name = "kooperacja.ground.organisations"
    verbose_name = "Instytucje"

    def ready(self) -> None:
        from kooperacja.base.ui import context
        from kooperacja.ground.organisations import middleware, privacy

        context.offer("memberships", middleware.roles_in_frame)
        context.offer("acting_label", middleware.acting_label_in_frame)
        context.offer("place", middleware.place_in_frame)
        privacy.declare_holdings()
