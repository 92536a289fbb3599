# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationsConfig(AppConfig):
    """Publikacje."""

    name = "kooperacja.growth.publications"
    verbose_name = "Publikacje"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.core.acting import Acting
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.jobs import periodic
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import navigation, slots
        from kooperacja.ground.organisations.enums import REGION_ROLES
        from kooperacja.growth.pictures.logic import places
        from kooperacja.growth.publications import desk, panels, queries, search, services

        navigation.offer(
            place=55, label="Publikacje", url_name="publications:publication_list", icon="megaphone", area="region",
            roles=REGION_ROLES,
        )  # fmt: skip

        actions.describe(
            {
                "publications.publication.drafted": _("Szkic strony zapisany"),
                "publications.publication.edited": _("Strona zmieniona"),
                "publications.publication.published": _("Strona opublikowana"),
                "publications.publication.corrected": _("Strona sprostowana"),
                "publications.publication.withdrawn": _("Strona wycofana"),
                "publications.publication.planned": _("Publikacja zaplanowana"),
                "publications.publication.unplanned": _("Zaplanowana publikacja wstrzymana"),
                "publications.publication.held_back": _("Zaplanowana publikacja nie doszła do skutku"),
                "publications.publication.picture_added": _("Zdjęcie dodane do publikacji"),
                "publications.publication.picture_removed": _("Zdjęcie zdjęte z publikacji"),
                "publications.publication.file_attached": _("Załącznik dodany"),
                "publications.publication.file_removed": _("Załącznik usunięty"),
            }
        )
        slots.fill("support.visit.aside", panels.public_page, place=10)
        slots.fill("practices.public_card.after", panels.about_practice, place=10)
        slots.fill("ui.public.nav", panels.public_nav, place=20)
        desks.register(decisions=desk.decisions)
        kinds.register(
            "publication", label=_("Strony publiczne"), icon="images", area="portal", place=60, source=search.rows
        )
        places.register(queries.places_of)
        periodic.register("publications.due", 30, lambda at: services.publish_due(by=Acting.system(at=at)))
