# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecruitmentConfig(AppConfig):
    """Nabory."""

    name = "kooperacja.growth.recruitment"
    verbose_name = "Nabory"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.ui import slots
        from kooperacja.growth.participants.services import merge_rows_of
        from kooperacja.growth.recruitment import desk, panels, privacy, services
        from kooperacja.growth.recruitment.models import Candidate

        merge_rows_of(Candidate, services.move_candidates)
        slots.fill("participants.tabs", panels.tab)
        slots.fill("participants.participant.aside", panels.applications)
        privacy.declare_holdings()
        desks.register(decisions=desk.decisions)
        actions.describe(
            {
                "recruitment.recruitment.planned": _("Nabór przygotowany"),
                "recruitment.recruitment.edited": _("Zmieniono nabór"),
                "recruitment.recruitment.criteria_set": _("Zapisano kryteria"),
                "recruitment.recruitment.opened": _("Nabór otwarty"),
                "recruitment.recruitment.closed": _("Nabór zamknięty"),
                "recruitment.recruitment.cancelled": _("Nabór odwołany"),
                "recruitment.candidate.applied": _("Zgłoszenie przyszło"),
                "recruitment.candidate.verified": _("Zgłoszenie sprawdzone"),
                "recruitment.candidate.accepted": _("Miejsce na liście"),
                "recruitment.candidate.put_on_reserve": _("Lista rezerwowa"),
                "recruitment.candidate.moved_up": _("Miejsce z listy rezerwowej"),
                "recruitment.candidate.rejected": _("Zgłoszenie odrzucone"),
                "recruitment.candidate.withdrew": _("Rezygnacja"),
            }
        )
