# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SupportConfig(AppConfig):
    """Wsparcie gmin."""

    name = "kooperacja.growth.support"
    verbose_name = "Wsparcie gmin"

    def ready(self) -> None:
        from django.urls import reverse

        from kooperacja.base.audit import actions
        from kooperacja.base.core.acting import Acting
        from kooperacja.base.duties import calendar
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.jobs import periodic
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import navigation, offline, slots
        from kooperacja.ground.organisations.enums import REGION_ROLES
        from kooperacja.growth.participants.services import merge_rows_of
        from kooperacja.growth.support import desk, panels, privacy, queries, search, services
        from kooperacja.growth.support.models import SupportAttendance, VisitParticipant

        navigation.offer(
            place=20, label="Wizyty studyjne", url_name="support:visit_list", icon="bus", area="region",
            roles=REGION_ROLES,
        )  # fmt: skip
        navigation.offer(
            place=40, label="Wsparcie", url_name="support:entry_list", icon="clipboard-list", area="region",
            roles=REGION_ROLES,
        )  # fmt: skip
        periodic.register("support.exports", 6 * 3600, lambda at: services.expire_exports(at=at))
        slots.fill("ui.public.nav", panels.public_nav, place=25)
        slots.fill("participants.participant.support", panels.of_participant)
        merge_rows_of(
            SupportAttendance, lambda keep, lose, by: services.repoint_participant(old=lose, new=keep, by=by)
        )  # fmt: skip
        merge_rows_of(
            VisitParticipant, lambda keep, lose, by: services.repoint_visits(old=lose, new=keep)
        )  # fmt: skip
        offline.register(offline.Place(name="notatnik", scope="/notatnik/", home="notatnika wizyt", days=14))
        periodic.register(
            "support.visit_lists", 300, lambda at: services.follow_recruitments(by=Acting.system(at=at))
        )  # fmt: skip
        periodic.register("support.visit_reminders", 3600, lambda at: services.remind_guests(by=Acting.system(at=at)))
        periodic.register("support.adoption", 6 * 3600, lambda at: services.ask_overdue(by=Acting.system(at=at)))
        queries.register_source(
            "support.visit", label=_("Wizyta studyjna"), path=lambda uid: reverse("support:visit_detail", args=[uid])
        )  # fmt: skip
        slots.fill("recruitment.recruitment.thing", panels.visit_of_recruitment)
        slots.fill("recruitment.public.thing", panels.public_visit_of_recruitment)
        privacy.declare_holdings()
        desks.register(decisions=desk.decisions, figures=desk.figures, changes=desk.changes)
        calendar.register("support", desk.appointments)
        kinds.register(
            "visit", label=_("Wizyty studyjne"), icon="bus", area="region", place=40, roles=REGION_ROLES,
            source=search.rows,
        )  # fmt: skip
        actions.describe(
            {
                "support.visit.proposed": _("Pomysł wizyty zapisany"),
                "support.visit.recorded": _("Odbyta wizyta wpisana do rejestru"),
                "support.visit.edited": _("Opis wizyty zmieniony"),
                "support.visit.host_agreed": _("Gospodarze zgodzili się"),
                "support.visit.published": _("Wizyta ogłoszona"),
                "support.visit.recruitment": _("Nabór otwarty"),
                "support.visit.group_confirmed": _("Grupa zebrana"),
                "support.visit.logistics_ready": _("Wyjazd gotowy"),
                "support.visit.held": _("Wizyta odbyła się"),
                "support.visit.feedback": _("Zbieramy wnioski"),
                "support.visit.follow_up": _("Sprawdzamy, co gminy przyjęły"),
                "support.visit.closed": _("Wizyta zamknięta"),
                "support.visit.cancelled": _("Wizyta odwołana"),
                "support.visit.day_added": _("Dodano dzień programu"),
                "support.visit.day_edited": _("Zmieniono datę dnia"),
                "support.visit.stop_added": _("Dodano przystanek"),
                "support.visit.stop_edited": _("Zmieniono przystanek"),
                "support.visit.stop_moved": _("Przesunięto przystanek"),
                "support.visit.stop_removed": _("Usunięto przystanek"),
                "support.visit.host_agreed_at_stop": _("Gospodarz przystanku zgodził się"),
                "support.visit.host_asked": _("Zapytano gospodarza"),
                "support.visit.host_said_yes": _("Gospodarz odpowiedział: tak"),
                "support.visit.host_said_no": _("Gospodarz odpowiedział: nie"),
                "support.visit.transport_set": _("Zapisano transport"),
                "support.visit.transport_removed": _("Usunięto transport"),
                "support.visit.recruitment_planned": _("Nabór przygotowany"),
                "support.visit.list_followed": _("Lista odświeżona z naboru"),
                "support.visit.day_length_set": _("Zapisano, ile trwał dzień"),
                "support.visit.attendance_noted": _("Zapisano obecność"),
                "support.visit.reminded": _("Przypomniano o wizycie"),
                "support.visit.evaluation_opened": _("Ankieta otwarta"),
                "support.visit.adoption_asked": _("Zapytano gminy, co przyjęły"),
                "support.visit.adoption_answered": _("Gmina odpowiedziała, co przyjęła"),
                "support.finding.theme_set": _("Spostrzeżenie dostało temat"),
                "support.visit.participant_added": _("Dopisano osobę do wizyty"),
                "support.visit.participant_removed": _("Zdjęto osobę z listy wizyty"),
                "support.visit.picture_added": _("Dodano zdjęcie"),
                "support.visit.picture_shown": _("Zdjęcie wzięte do galerii"),
                "support.visit.picture_hidden": _("Zdjęcie zdjęte z galerii"),
                "support.finding.noted": _("Zapisano spostrzeżenie"),
                "support.finding.edited": _("Dopisano do spostrzeżenia"),
                "support.finding.kept": _("Spostrzeżenie zostaje"),
                "support.finding.dropped": _("Spostrzeżenie odłożone"),
                "support.finding.merged": _("Spostrzeżenie połączone z innym"),
                "support.voice.noted": _("Zapisano głos z wizyty"),
                "support.question.noted": _("Zapisano pytanie, które zostaje"),
                "support.question.settled": _("Pytanie ma odpowiedź"),
                "support.question.reopened": _("Pytanie znów otwarte"),
                "support.notebook.kept": _("Zapis z telefonu czeka na przejrzenie"),
                "support.notebook.two_versions": _("Dwie osoby zmieniły to samo: zachowano obie wersje"),
                "support.notebook.accepted": _("Zapis z telefonu przyjęty"),
                "support.notebook.set_aside": _("Zapis z telefonu odłożony"),
                "support.entry.recorded": _("Wsparcie wpisane do rejestru"),
                "support.entry.edited": _("Wpis poprawiony"),
                "support.entry.withdrawn": _("Wpis wycofany"),
                "support.entry.restored": _("Wpis przywrócony"),
                "support.entry.people_set": _("Zapisano listę osób"),
                "support.ledger.exported": _("Rejestr wyeksportowany"),
                "support.entry.follow_up_settled": _("Obietnica dotrzymana"),
            }
        )
