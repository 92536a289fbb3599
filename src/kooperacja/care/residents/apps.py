# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import actions


class ResidentsConfig(AppConfig):
    """Mieszkańcy."""

    name = "kooperacja.care.residents"
    verbose_name = "Mieszkańcy"

    def ready(self) -> None:
        """Say in words what is recorded, and what is held on people."""
        from kooperacja.base.search import kinds
        from kooperacja.care.residents import privacy, queries
        from kooperacja.ground.organisations.enums import CUS_ROLES, Role

        actions.describe(
            {
                "residents.resident.registered": _("Założono kartotekę"),
                "residents.resident.edited": _("Zmieniono dane w kartotece"),
                "residents.contact.added": _("Zapisano osobę bliską"),
                "residents.contact.removed": _("Usunięto osobę bliską"),
                "residents.income.declared": _("Zapisano oświadczenie o dochodzie"),
            }
        )
        privacy.declare_holdings()
        kinds.register(
            "resident", label=_("Mieszkańcy"), icon="user", area="services", place=10,
            roles=(CUS_ROLES - {Role.ACCOUNTANT}) | {Role.DPO}, source=queries.search_rows,
        )  # fmt: skip
