# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class ProgrammeState(TextChoices):
    """States of a social services programme (CUS Act, art. 4–6)."""

    IDEA = "idea", _("pomysł")
    DRAFT = "draft", _("projekt")
    LEGAL_CHECK = "legal_check", _("sprawdzenie prawne")
    CONSULTATION = "consultation", _("konsultacje")
    COUNCIL_SUBMITTED = "council_submitted", _("w radzie gminy")
    ADOPTED = "adopted", _("uchwalony")
    PUBLISHED = "published", _("ogłoszony")
    ACTIVE = "active", _("obowiązuje")
    AMENDING = "amending", _("w zmianie")
    INVALIDATED = "invalidated", _("unieważniony")
    ENDED = "ended", _("zakończony")
    REPORT_DRAFT = "report_draft", _("informacja w przygotowaniu")
    REPORT_PUBLISHED = "report_published", _("informacja ogłoszona")


S = ProgrammeState
PROGRAMME_FLOW = Flow(
    "programmes.programme",
    {
        S.IDEA: {S.DRAFT},
        S.DRAFT: {S.LEGAL_CHECK},
        S.LEGAL_CHECK: {S.DRAFT, S.CONSULTATION},
        S.CONSULTATION: {S.DRAFT, S.COUNCIL_SUBMITTED},
        S.COUNCIL_SUBMITTED: {S.DRAFT, S.ADOPTED},
        S.ADOPTED: {S.PUBLISHED, S.INVALIDATED},
        S.PUBLISHED: {S.ACTIVE, S.INVALIDATED},
        S.ACTIVE: {S.AMENDING, S.ENDED, S.INVALIDATED},
        S.AMENDING: {S.ADOPTED},
        S.INVALIDATED: set(),
        S.ENDED: {S.REPORT_DRAFT},
        S.REPORT_DRAFT: {S.REPORT_PUBLISHED},
        S.REPORT_PUBLISHED: set(),
    },
    start=S.IDEA,
)

#: States in which the text, services and fees may be changed.
EDITABLE = frozenset({S.IDEA, S.DRAFT, S.AMENDING})
#: The road of a programme in six stations, for its stepper.
STATIONS = (
    (_("projekt"), {S.IDEA, S.DRAFT, S.LEGAL_CHECK}),
    (_("konsultacje"), {S.CONSULTATION}),
    (_("rada gminy"), {S.COUNCIL_SUBMITTED}),
    (_("ogłoszenie"), {S.ADOPTED, S.PUBLISHED}),
    (_("obowiązuje"), {S.ACTIVE, S.AMENDING, S.INVALIDATED}),
    (_("zakończony"), {S.ENDED, S.REPORT_DRAFT, S.REPORT_PUBLISHED}),
)
#: What the button of each move says.
MOVES = {
    S.DRAFT: _("Wróć do projektu"),
    S.LEGAL_CHECK: _("Oddaj do sprawdzenia prawnego"),
    S.CONSULTATION: _("Rozpocznij konsultacje"),
    S.COUNCIL_SUBMITTED: _("Przekaż radzie gminy"),
    S.ADOPTED: _("Zapisz uchwałę rady"),
    S.PUBLISHED: _("Zapisz ogłoszenie w obu biuletynach"),
    S.ACTIVE: _("Uruchom program"),
    S.AMENDING: _("Rozpocznij zmianę programu"),
    S.INVALIDATED: _("Zapisz unieważnienie przez wojewodę"),
    S.ENDED: _("Zakończ program"),
    S.REPORT_DRAFT: _("Zacznij informację z realizacji"),
    S.REPORT_PUBLISHED: _("Zapisz ogłoszenie informacji"),
}

#: What the history says of each move.
MOVED = {
    S.DRAFT: _("Program wraca do projektu"),
    S.LEGAL_CHECK: _("Program oddany do sprawdzenia prawnego"),
    S.CONSULTATION: _("Konsultacje programu rozpoczęte"),
    S.COUNCIL_SUBMITTED: _("Program przekazany radzie gminy"),
    S.ADOPTED: _("Rada gminy przyjęła program"),
    S.PUBLISHED: _("Program ogłoszony w obu biuletynach"),
    S.ACTIVE: _("Program uruchomiony"),
    S.AMENDING: _("Zmiana programu rozpoczęta"),
    S.INVALIDATED: _("Wojewoda unieważnił uchwałę"),
    S.ENDED: _("Program zakończony"),
    S.REPORT_DRAFT: _("Informacja z realizacji rozpoczęta"),
    S.REPORT_PUBLISHED: _("Informacja z realizacji ogłoszona"),
}


class DataItem(TextChoices):
    """Personal data that a programme may list as necessary for qualification (CUS Act, art. 5(3)(9))."""

    ADDRESS = "address", _("adres")
    PHONE = "phone", _("telefon")
    PESEL = "pesel", _("PESEL")
    BIRTH_DATE = "birth_date", _("data urodzenia")
    INCOME = "income", _("dochód")
    HOUSEHOLD = "household", _("skład gospodarstwa domowego")
    HEALTH = "health", _("stan zdrowia (dane szczególnej kategorii)")
    DISABILITY = "disability", _("orzeczenie o niepełnosprawności (dane szczególnej kategorii)")
    CARER = "carer", _("osoba bliska do kontaktu")


class HouseholdKind(TextChoices):
    SINGLE = "single", _("osoba samotnie gospodarująca")
    FAMILY = "family", _("osoba w rodzinie")
