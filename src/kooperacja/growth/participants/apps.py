# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipantsConfig(AppConfig):
    """Uczestnicy."""

    name = "kooperacja.growth.participants"
    verbose_name = "Uczestnicy"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.growth.participants import privacy

        privacy.declare_holdings()
        actions.describe(
            {
                "participants.participant.registered": _("Wpisano uczestniczkę lub uczestnika"),
                "participants.participant.completed": _("Dopisano brakujące dane"),
                "participants.participant.edited": _("Poprawiono dane"),
                "participants.participant.erased": _("Usunięto dane na żądanie osoby"),
                "participants.clause.issued": _("Wydano wersję klauzuli informacyjnej"),
                "participants.consent.given": _("Zapisano zapoznanie się z klauzulą lub zgodę"),
                "participants.consent.withdrawn": _("Zapisano wycofanie zgody"),
            }
        )
