# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingsConfig(AppConfig):
    """Szkolenia."""

    name = "kooperacja.growth.trainings"
    verbose_name = "Szkolenia"

    def ready(self) -> None:
        from kooperacja.base.audit import actions
        from kooperacja.base.core.acting import Acting
        from kooperacja.base.duties import calendar
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.jobs import periodic
        from kooperacja.base.ui import navigation, slots
        from kooperacja.ground.organisations.enums import REGION_ROLES
        from kooperacja.growth.participants.services import merge_rows_of
        from kooperacja.growth.trainings import desk, panels, privacy, services
        from kooperacja.growth.trainings.models import Enrolment

        navigation.offer(
            place=30, label="Szkolenia", url_name="trainings:edition_list", icon="graduation-cap", area="region",
            roles=REGION_ROLES,
        )  # fmt: skip
        desks.register(decisions=desk.decisions, changes=desk.changes)
        calendar.register("trainings", desk.appointments)
        slots.fill("recruitment.recruitment.thing", panels.edition_of_call)
        merge_rows_of(Enrolment, services.move_enrolments)
        periodic.register("trainings.lists", 300, lambda at: services.follow_calls(by=Acting.system(at=at)))
        privacy.declare_holdings()
        actions.describe(
            {
                "trainings.edition.planned": _("Edycja szkolenia zaplanowana"),
                "trainings.edition.edited": _("Opis edycji zmieniony"),
                "trainings.edition.programme_ready": _("Program gotowy"),
                "trainings.edition.recruitment_open": _("Nabór otwarty"),
                "trainings.edition.recruitment_closed": _("Nabór zamknięty"),
                "trainings.edition.confirmed": _("Grupa potwierdzona"),
                "trainings.edition.running": _("Zajęcia się zaczęły"),
                "trainings.edition.completed": _("Zajęcia skończone"),
                "trainings.edition.certified": _("Zaświadczenia rozdane"),
                "trainings.edition.reported": _("Edycja rozliczona"),
                "trainings.edition.postponed": _("Edycja przełożona"),
                "trainings.edition.cancelled": _("Edycja odwołana"),
                "trainings.edition.call_opened": _("Publiczny formularz zgłoszeń otwarty"),
                "trainings.edition.chosen_taken": _("Miejsca dla osób wybranych w naborze"),
                "trainings.session.added": _("Dodano dzień zajęć"),
                "trainings.session.edited": _("Zmieniono dzień zajęć"),
                "trainings.session.removed": _("Usunięto dzień zajęć"),
                "trainings.programme.laid_out": _("Program rozpisany na dni"),
                "trainings.programme.edited": _("Zmieniono moduł w programie"),
                "trainings.programme.trainer": _("Wybrano osobę prowadzącą moduł"),
                "trainings.programme.trainers": _("Wybrano osoby prowadzące"),
                "trainings.enrolment.enrolled": _("Zapisano osoby na szkolenie"),
                "trainings.enrolment.dropped": _("Ktoś nie kontynuuje szkolenia"),
                "trainings.enrolment.taken_back": _("Ktoś wrócił na szkolenie"),
                "trainings.enrolment.make_up_arranged": _("Umówiono odrabianie godzin"),
                "trainings.enrolment.hours_counted": _("Policzono, kto ma komplet godzin"),
                "trainings.presence.marked": _("Wpisano obecność"),
                "trainings.presence.confirmed": _("Obecność potwierdzona kodem z ekranu"),
                "trainings.presence.list_entered": _("Wpisano listę obecności"),
                "trainings.presence.list_closed": _("Lista obecności zamknięta"),
                "trainings.certificate.issued": _("Zaświadczenie wydane"),
                "trainings.certificate.revoked": _("Zaświadczenie cofnięte"),
                "trainings.certificate.replaced": _("Zaświadczenie zastąpione duplikatem"),
                "trainings.qualification.noted": _("Zapisano szkolenie odbyte gdzie indziej"),
                "trainings.trainer.added": _("Dodano osobę prowadzącą"),
                "trainings.trainer.edited": _("Zmieniono dane osoby prowadzącej"),
                "trainings.proof.added": _("Dodano dokument o doświadczeniu"),
                "trainings.proof.verified": _("Dokument o doświadczeniu sprawdzony"),
            }
        )
