# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TerritoryConfig(AppConfig):
    """Terytorium."""

    name = "kooperacja.ground.territory"
    verbose_name = "Terytorium"

    def ready(self) -> None:
        """Offer gminas to the search box and TERC to the import command."""
        from kooperacja.base.audit import actions
        from kooperacja.base.exchange import files
        from kooperacja.base.search import kinds
        from kooperacja.ground.territory import queries, services

        files.register("teryt", label=_("rejestr TERYT (plik TERC)"), run=services.load_terc)
        kinds.register("gmina", label=_("Gminy"), icon="map-pin", area="gmina", place=10, source=queries.search_rows)
        actions.describe(
            {
                "territory.register.imported": _("Wczytano rejestr TERYT"),
                "territory.area.added": _("Wpisano jednostkę terytorialną"),
            }
        )
