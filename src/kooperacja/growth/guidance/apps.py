# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidanceConfig(AppConfig):
    """Doradztwo i rozwój."""

    name = "kooperacja.growth.guidance"
    verbose_name = "Doradztwo i rozwój"

    def ready(self) -> None:
        from django.urls import reverse

        from kooperacja.base.audit import actions
        from kooperacja.base.duties import calendar
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import navigation, slots
        from kooperacja.ground.organisations.enums import Role
        from kooperacja.growth.guidance import desk, panels, privacy, search, services
        from kooperacja.growth.guidance.models import MeetingAttendance
        from kooperacja.growth.participants.services import merge_rows_of
        from kooperacja.growth.support import queries as ledger

        navigation.offer(
            place=64, label="Pytania do regionu", url_name="guidance:my_questions", icon="message-square", area="region",
            roles=frozenset(
                {Role.MAYOR, Role.GMINA_OFFICER, Role.COMMUNITY_ORGANISER, Role.PLAN_COORDINATOR, Role.PROVIDER_MANAGER}
            ),
        )  # fmt: skip
        slots.fill("support.tabs", panels.tabs)
        slots.fill("ui.public.nav", panels.public_nav, place=40)
        slots.fill("practices.hosted.top", panels.ask_region)
        desks.register(decisions=desk.decisions, changes=desk.changes)
        calendar.register("guidance", desk.appointments)
        kinds.register(
            search.KIND, label=_("Porady"), icon="message-square", area="region", place=45, visible=search.visible,
            source=search.rows,
        )  # fmt: skip
        ledger.register_source(
            "guidance.advice", label=_("porada"), path=lambda uid: reverse("guidance:advice_detail", args=[uid])
        )
        ledger.register_source(
            "guidance.session", label=_("coaching albo superwizja"),
            path=lambda uid: reverse("guidance:session_detail", args=[uid]),
        )  # fmt: skip
        ledger.register_source(
            "guidance.meeting", label=_("spotkanie"), path=lambda uid: reverse("guidance:meeting_detail", args=[uid])
        )
        merge_rows_of(
            MeetingAttendance, lambda keep, lose, by: services.repoint_participant(old=lose, new=keep, by=by)
        )  # fmt: skip
        privacy.declare_holdings()
        actions.describe(
            {
                "guidance.advice.asked": _("Gmina zapytała o poradę"),
                "guidance.advice.registered": _("Pytanie wpisane przez region"),
                "guidance.advice.assigned": _("Pytanie przydzielone"),
                "guidance.advice.drafted": _("Szkic odpowiedzi zapisany"),
                "guidance.advice.submitted": _("Odpowiedź oddana do sprawdzenia"),
                "guidance.advice.returned": _("Odpowiedź wróciła z uwagami"),
                "guidance.advice.reviewed": _("Odpowiedź sprawdzona"),
                "guidance.advice.time_logged": _("Dopisano czas pracy"),
                "guidance.advice.delivered": _("Odpowiedź przekazana gminie"),
                "guidance.advice.follow_up_promised": _("Obiecano dalszy krok"),
                "guidance.advice.closed": _("Porada zamknięta"),
                "guidance.advice.withdrawn": _("Pytanie wycofane"),
                "guidance.topic.added": _("Dodano temat porad"),
                "guidance.topic.edited": _("Zmieniono temat porad"),
                "guidance.public.drafted": _("Powstał szkic porady dla wszystkich"),
                "guidance.public.edited": _("Zmieniono szkic porady"),
                "guidance.public.published": _("Porada opublikowana"),
                "guidance.public.withdrawn": _("Porada zdjęta ze strony"),
                "guidance.public.reopened": _("Porada wróciła do poprawy"),
                "guidance.process.requested": _("Zgłoszono potrzebę"),
                "guidance.process.edited": _("Zmieniono uczestników albo organizację"),
                "guidance.process.contracted": _("Cele uzgodnione"),
                "guidance.process.summary": _("Podsumowano"),
                "guidance.process.closed": _("Zamknięto"),
                "guidance.process.broken_off": _("Przerwano"),
                "guidance.session.held": _("Spotkanie odbyło się"),
                "guidance.session.withdrawn": _("Spotkanie wycofane"),
                "guidance.meeting.planned": _("Spotkanie zaplanowane"),
                "guidance.meeting.edited": _("Zmieniono plan spotkania"),
                "guidance.meeting.invited": _("Dopisano zaproszonych"),
                "guidance.meeting.announced": _("Zaproszenia wysłane"),
                "guidance.meeting.held": _("Spotkanie odbyło się"),
                "guidance.meeting.attendance_set": _("Lista obecności zapisana"),
                "guidance.meeting.reported": _("Spotkanie rozliczone"),
                "guidance.meeting.cancelled": _("Spotkanie odwołane"),
            }
        )
