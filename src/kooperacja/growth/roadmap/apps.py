# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RoadmapConfig(AppConfig):
    """Droga do CUS."""

    name = "kooperacja.growth.roadmap"
    verbose_name = "Droga do CUS"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import calendar
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.ui import navigation, slots
        from kooperacja.ground.organisations.enums import REGION_ROLES
        from kooperacja.growth.roadmap import desk, panels, privacy, queries
        from kooperacja.growth.support.queries import register_adoptables

        navigation.offer(
            place=10, label="Gminy", url_name="roadmap:gmina_list", icon="map", area="gmina",
            roles=REGION_ROLES,
        )  # fmt: skip
        desks.register(decisions=desk.decisions, changes=desk.changes)
        calendar.register("roadmap", desk.appointments)
        slots.fill("portal.desk.top", panels.on_the_desk, place=10)
        slots.fill("roadmap.gmina.staffing", panels.staffing_of)
        slots.fill("portal.calendar.tabs", panels.tabs_of_calendar, place=10)
        register_adoptables(queries.adoptable_steps, addresses={"roadmap.step": queries.path_of_step})
        privacy.declare_holdings()
        actions.describe(
            {
                "roadmap.roadmap.opened": _("Region zaczął towarzyszyć gminie"),
                "roadmap.stage.moved": _("Nowy etap"),
                "roadmap.next_step.set": _("Ustalono następny krok"),
                "roadmap.contact.noted": _("Zapisano rozmowę z gminą"),
                "roadmap.adviser.changed": _("Gminę prowadzi inna osoba"),
                "roadmap.deadline.added": _("Zapisano termin gminy"),
                "roadmap.deadline.settled": _("Termin zamknięty"),
                "roadmap.steps.laid_out": _("Rozpisano kroki tworzenia centrum"),
                "roadmap.step.kept": _("Uzupełniono krok"),
                "roadmap.step.done": _("Krok zrobiony"),
                "roadmap.step.reopened": _("Krok znowu otwarty"),
                "roadmap.trip.planned": _("Zaplanowano wyjazd do gminy"),
                "roadmap.trip.called_off": _("Wyjazd do gminy odwołany"),
                "roadmap.cover.given": _("Gminę zastępczo prowadzi inna osoba"),
                "roadmap.cover.ended": _("Zastępstwo skończone wcześniej"),
                "roadmap.concept.submitted": _("Złożono ramową koncepcję"),
                "roadmap.concept.reviewed": _("Zapisano uwagi do koncepcji"),
                "roadmap.concept.returned": _("Koncepcja zwrócona z uwagami"),
                "roadmap.concept.accepted": _("Koncepcja zaakceptowana"),
                "roadmap.concept.withdrawn": _("Koncepcja wycofana"),
            }
        )
