# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationsConfig(AppConfig):
    """Publikacje."""

    name = "kooperacja.growth.publications"
    verbose_name = "Publikacje"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import slots
        from kooperacja.growth.publications import desk, panels, search

        actions.describe(
            {
                "publications.publication.drafted": _("Szkic strony zapisany"),
                "publications.publication.edited": _("Strona zmieniona"),
                "publications.publication.published": _("Strona opublikowana"),
                "publications.publication.corrected": _("Strona sprostowana"),
                "publications.publication.withdrawn": _("Strona wycofana"),
            }
        )
        slots.fill("support.visit.aside", panels.public_page, place=10)
        slots.fill("ui.public.nav", panels.public_nav, place=20)
        desks.register(decisions=desk.decisions)
        kinds.register(
            "publication", label=_("Strony publiczne"), icon="images", area="portal", place=60, source=search.rows
        )
