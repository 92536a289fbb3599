# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    """Projekty."""

    name = "kooperacja.growth.projects"
    verbose_name = "Projekty"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.ui import navigation
        from kooperacja.ground.organisations.enums import Role

        navigation.offer(
            place=60, label="Projekty", url_name="projects:project_list", icon="folder-open", area="region",
            roles=frozenset({Role.REGION_COORDINATOR}),
        )  # fmt: skip
        actions.describe(
            {
                "projects.project.created": _("Projekt założony"),
                "projects.project.edited": _("Opis projektu zmieniony"),
                "projects.funding_label.created": _("Oznaczenie finansowania zapisane"),
                "projects.funding_label.edited": _("Oznaczenie finansowania poprawione"),
            }
        )
