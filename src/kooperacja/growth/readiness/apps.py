# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReadinessConfig(AppConfig):
    """Gotowość."""

    name = "kooperacja.growth.readiness"
    verbose_name = "Gotowość"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.ui import slots
        from kooperacja.growth.readiness import desk, panels, privacy

        slots.fill("roadmap.gmina.readiness", panels.gmina_readiness)
        desks.register(decisions=desk.decisions)
        privacy.declare_holdings()
        actions.describe(
            {
                "readiness.assessment.opened": _("Otwarto rundę ocen"),
                "readiness.rater.invited": _("Zaproszono do oceny"),
                "readiness.assessment.rated": _("Zapisano oceny"),
                "readiness.rating.finished": _("Oddano ocenę"),
                "readiness.assessment.closed": _("Zamknięto rundę, czas na rozmowę"),
                "readiness.assessment.agreed": _("Uzgodniono gotowość"),
            }
        )
