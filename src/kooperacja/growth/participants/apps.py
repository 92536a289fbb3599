# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipantsConfig(AppConfig):
    """Uczestnicy."""

    name = "kooperacja.growth.participants"
    verbose_name = "Uczestnicy"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.exchange import kinds as sheet_kinds
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import navigation
        from kooperacja.ground.organisations.enums import REGION_ROLES
        from kooperacja.growth.participants import desk, privacy, search, services, sheets

        navigation.offer(
            place=45, label="Uczestnicy", url_name="participants:participant_list", icon="contact-round", area="region",
            roles=REGION_ROLES,
        )  # fmt: skip
        privacy.declare_holdings()
        desks.register(decisions=desk.decisions)
        kinds.register(
            "participant", label=_("Uczestnicy"), icon="contact-round", area="region", place=45, roles=REGION_ROLES,
            source=search.rows,
        )  # fmt: skip
        sheet_kinds.register(
            sheets.PARTICIPANTS, plan=services.plan_participants, save=services.save_participants
        )  # fmt: skip
        actions.describe(
            {
                "participants.participant.registered": _("Wpisano uczestniczkę lub uczestnika"),
                "participants.participant.completed": _("Dopisano brakujące dane"),
                "participants.participant.edited": _("Poprawiono dane"),
                "participants.participant.erased": _("Usunięto dane na żądanie osoby"),
                "participants.participant.filled_in": _("Osoba uzupełniła dane sama"),
                "participants.participant.merged": _("Połączono z innym zapisem"),
                "participants.participant.merged_away": _("Zapis wchłonięty przez inny"),
                "participants.participant.told_apart": _("Sprawdzono: to dwie różne osoby"),
                "participants.participation.entered": _("Początek udziału w projekcie"),
                "participants.participation.left": _("Koniec udziału w projekcie"),
                "participants.participation.situation_recorded": _("Zapisano sytuację po zakończeniu"),
                "participants.participation.joined": _("Dwa udziały w jednym projekcie połączono w jeden"),
                "participants.entity.entered": _("Instytucja weszła do projektu"),
                "participants.entity.edited": _("Poprawiono udział instytucji"),
                "participants.link.made": _("Przygotowano własny link osoby"),
                "participants.link.sent": _("Wysłano link do uzupełnienia danych"),
                "participants.clause.issued": _("Wydano wersję klauzuli informacyjnej"),
                "participants.consent.given": _("Zapisano zapoznanie się z klauzulą lub zgodę"),
                "participants.consent.withdrawn": _("Zapisano wycofanie zgody"),
            }
        )
