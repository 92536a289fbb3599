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
        from kooperacja.ground.organisations.enums import REGION_ROLES

        navigation.offer(
            place=60, label="Projekty i wskaźniki", url_name="projects:project_list", icon="folder-open", area="region",
            roles=REGION_ROLES,
        )  # fmt: skip
        actions.describe(
            {
                "projects.project.created": _("Projekt założony"),
                "projects.project.edited": _("Opis projektu zmieniony"),
                "projects.funding_label.created": _("Oznaczenie finansowania zapisane"),
                "projects.funding_label.edited": _("Oznaczenie finansowania poprawione"),
                "projects.funding_label.logo_added": _("Znak dodany do oznaczenia"),
                "projects.funding_label.logo_moved": _("Kolejność znaków zmieniona"),
                "projects.funding_label.logo_removed": _("Znak zdjęty z oznaczenia"),
                "projects.node.added": _("Wpis dodany do drzewa programów"),
                "projects.node.edited": _("Wpis w drzewie programów poprawiony"),
                "projects.node.removed": _("Wpis usunięty z drzewa programów"),
                "projects.partner.added": _("Organizacja dołączona do projektu"),
                "projects.partner.removed": _("Organizacja usunięta z projektu"),
                "projects.task.added": _("Zadanie zapisane"),
                "projects.task.edited": _("Zadanie poprawione"),
                "projects.task.removed": _("Zadanie usunięte"),
                "projects.line.added": _("Pozycja budżetu zapisana"),
                "projects.line.edited": _("Pozycja budżetu poprawiona"),
                "projects.line.removed": _("Pozycja budżetu usunięta"),
                "projects.period.added": _("Okres rozliczenia zapisany"),
                "projects.period.removed": _("Okres rozliczenia usunięty"),
                "projects.period.submitted": _("Wniosek o płatność wysłany"),
            }
        )
