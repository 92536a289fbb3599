# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """Programy."""

    name = "kooperacja.ground.programmes"
    verbose_name = "Programy"

    def ready(self) -> None:
        """Say in Polish what happens to programmes; offer them to those who write them."""
        from kooperacja.base.audit import actions
        from kooperacja.base.ui import navigation
        from kooperacja.ground.organisations.enums import Role
        from kooperacja.ground.programmes.enums import MOVED

        actions.describe(
            {
                "programmes.programme.created": "Program zaczęty",
                "programmes.programme.edited": "Program zmieniony",
                **{f"programmes.programme.{state}": words for state, words in MOVED.items()},
                "programmes.service.offered": "Usługa dodana do programu",
                "programmes.service.changed": "Miejsca lub koszt usługi zmienione",
                "programmes.service.withdrawn": "Usługa usunięta z programu",
                "programmes.fee_table.set": "Tabela opłat ustalona",
            }
        )
        navigation.offer(
            place=80, label="Programy", url_name="programmes:programme_list", icon="scroll-text", area="services",
            roles=frozenset({Role.SERVICE_ORGANISER}),
        )  # fmt: skip
