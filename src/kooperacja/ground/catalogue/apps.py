# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogueConfig(AppConfig):
    """Katalog usług."""

    name = "kooperacja.ground.catalogue"
    verbose_name = "Katalog usług"

    def ready(self) -> None:
        """Say in Polish what happens to the catalogue; let its services be found."""
        from kooperacja.base.audit import actions
        from kooperacja.base.exchange import kinds as sheet_kinds
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import slots
        from kooperacja.ground.catalogue import panels, queries, search, services, sheets
        from kooperacja.ground.organisations import queries as organisations

        actions.describe(
            {
                "catalogue.service_type.added": _("Usługa dodana do katalogu"),
                "catalogue.offer.made": _("Oferta w katalogu"),
                "catalogue.offer.changed": _("Oferta zmieniona"),
                "catalogue.offer.confirmed": _("Oferta potwierdzona"),
                "catalogue.offer.withdrawn": _("Oferta wycofana z katalogu"),
            }
        )
        kinds.register(
            search.KIND, label=_("Usługi"), icon="heart-handshake", area="services", place=40, source=search.rows
        )
        sheet_kinds.register(
            sheets.SERVICES, plan=sheets.plan_services, save=services.save_offer_sheet, export=sheets.exported
        )
        slots.fill("organisations.organisation.main", panels.offers_of_organisation)
        organisations.register_filter(
            "usluga", label=_("Usługa"), choices=queries.service_choices, narrow=queries.offering
        )
        slots.fill("ui.public.nav", panels.public_nav, place=20)
