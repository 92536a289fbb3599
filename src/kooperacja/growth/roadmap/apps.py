# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RoadmapConfig(AppConfig):
    """Droga do CUS."""

    name = "kooperacja.growth.roadmap"
    verbose_name = "Droga do CUS"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.ui import navigation
        from kooperacja.ground.organisations.enums import REGION_ROLES
        from kooperacja.growth.roadmap import desk, privacy

        navigation.offer(
            place=10, label="Gminy", url_name="roadmap:gmina_list", icon="map", area="gmina",
            roles=REGION_ROLES,
        )  # fmt: skip
        desks.register(decisions=desk.decisions, changes=desk.changes)
        privacy.declare_holdings()
        actions.describe(
            {
                "roadmap.roadmap.opened": _("Region zaczął towarzyszyć gminie"),
                "roadmap.stage.moved": _("Nowy etap"),
                "roadmap.next_step.set": _("Ustalono następny krok"),
                "roadmap.contact.noted": _("Zapisano rozmowę z gminą"),
                "roadmap.adviser.changed": _("Gminę prowadzi inna osoba"),
            }
        )
