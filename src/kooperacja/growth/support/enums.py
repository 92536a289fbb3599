# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class VisitState(TextChoices):
    PROPOSED = "proposed", _("pomysł")
    HOST_AGREED = "host_agreed", _("gospodarze zgodzili się")
    PUBLISHED = "published", _("ogłoszona")
    RECRUITMENT = "recruitment", _("nabór")
    GROUP_CONFIRMED = "group_confirmed", _("grupa zebrana")
    LOGISTICS_READY = "logistics_ready", _("wyjazd gotowy")
    HELD = "held", _("odbyła się")
    FEEDBACK = "feedback", _("wnioski")
    FOLLOW_UP = "follow_up", _("co przyjęto")
    CLOSED = "closed", _("zamknięta")
    CANCELLED = "cancelled", _("odwołana")


V = VisitState
STUDY_VISIT_FLOW = Flow(
    "support.study_visit",
    {
        V.PROPOSED: {V.HOST_AGREED, V.CANCELLED},
        V.HOST_AGREED: {V.PUBLISHED, V.GROUP_CONFIRMED, V.CANCELLED},
        V.PUBLISHED: {V.RECRUITMENT, V.CANCELLED},
        V.RECRUITMENT: {V.GROUP_CONFIRMED, V.CANCELLED},
        V.GROUP_CONFIRMED: {V.LOGISTICS_READY, V.CANCELLED},
        V.LOGISTICS_READY: {V.HELD, V.CANCELLED},
        V.HELD: {V.FEEDBACK},
        V.FEEDBACK: {V.FOLLOW_UP},
        V.FOLLOW_UP: {V.CLOSED},
        V.CLOSED: set(),
        V.CANCELLED: set(),
    },
    start=V.PROPOSED,
)


class FindingState(TextChoices):
    NOTED = "noted", _("zanotowane")
    KEPT = "kept", _("zostaje")
    MERGED = "merged", _("połączone")
    DROPPED = "dropped", _("odłożone")


FINDING_FLOW = Flow(
    "support.finding",
    {
        FindingState.NOTED: {FindingState.KEPT, FindingState.MERGED, FindingState.DROPPED},
        FindingState.KEPT: {FindingState.MERGED, FindingState.DROPPED},
        FindingState.DROPPED: {FindingState.KEPT},
        FindingState.MERGED: set(),
    },
    start=FindingState.NOTED,
)


class SupportForm(TextChoices):
    TRAINING = "training", _("szkolenie ustawowe")
    LEGAL_ADVICE = "legal_advice", _("doradztwo prawne")
    ADVICE = "advice", _("doradztwo pozaprawne")
    COACHING = "coaching", _("coaching kadry zarządzającej")
    #: Kept for history: rows from before individual and group supervision were told apart.
    SUPERVISION = "supervision", _("superwizja")
    SUPERVISION_INDIVIDUAL = "supervision_individual", _("superwizja indywidualna")
    SUPERVISION_GROUP = "supervision_group", _("superwizja grupowa")
    AWARENESS = "awareness", _("spotkanie świadomościowe")
    INFORMATION = "information", _("spotkanie informacyjne")
    STUDY_VISIT = "study_visit", _("wizyta studyjna")
    CONCEPT = "concept", _("pomoc przy koncepcji")


#: Support whose content is never kept: only days, hours and who took part (domain 9.9; UPS art. 121a for supervision).
CONFIDENTIAL_FORMS = frozenset(
    {
        SupportForm.COACHING, SupportForm.SUPERVISION, SupportForm.SUPERVISION_INDIVIDUAL,
        SupportForm.SUPERVISION_GROUP,
    }
)  # fmt: skip

#: Forms that a person may choose today.
FORMS_TODAY = [(f.value, f.label) for f in SupportForm if f != SupportForm.SUPERVISION]


class ExportFormat(TextChoices):
    CSV = "csv", _("CSV")
    XLSX = "xlsx", _("XLSX")


class EntryKind(TextChoices):
    """What is written down on the way."""

    NOTE = "note", _("notatka")
    VOICE = "voice", _("głos")
    QUESTION = "question", _("pytanie")
    PICTURE = "picture", _("zdjęcie")


class EntryState(TextChoices):
    TAKEN = "taken", _("przyjęte")
    TO_REVIEW = "to_review", _("do przejrzenia")
    SET_ASIDE = "set_aside", _("odłożone")


NOTEBOOK_FLOW = Flow(
    "support.notebook_entry",
    {
        EntryState.TAKEN: {EntryState.TO_REVIEW},
        EntryState.TO_REVIEW: {EntryState.TAKEN, EntryState.SET_ASIDE},
        EntryState.SET_ASIDE: {EntryState.TAKEN, EntryState.TO_REVIEW},
    },
    start=EntryState.TAKEN,
)


class ReviewReason(TextChoices):
    """Why a person should look at what a phone sent."""

    VISIT_OVER = "visit_over", _("przyszło, gdy wizyta była już zamknięta albo odwołana")
    STOP_GONE = "stop_gone", _("tego przystanku nie ma już w programie")


class VoiceSide(TextChoices):
    """Whose words they are."""

    HOST = "host", _("gospodarz")
    PROVIDER = "provider", _("wykonawca")


class InvitationState(TextChoices):
    """Where the question to a host stands."""

    ASKED = "asked", _("czeka na odpowiedź")
    AGREED = "agreed", _("gospodarz się zgodził")
    DECLINED = "declined", _("gospodarz odmówił")
    TAKEN_BACK = "taken_back", _("prośba wycofana")


INVITATION_FLOW = Flow(
    "support.host_invitation",
    {
        InvitationState.ASKED: {InvitationState.AGREED, InvitationState.DECLINED, InvitationState.TAKEN_BACK},
        InvitationState.AGREED: {InvitationState.DECLINED, InvitationState.TAKEN_BACK},
        InvitationState.DECLINED: {InvitationState.AGREED, InvitationState.TAKEN_BACK},
        InvitationState.TAKEN_BACK: set(),
    },
    start=InvitationState.ASKED,
)


class Theme(TextChoices):
    """What a finding is about: the same words under which cards of practices are found."""

    CUS_PES = "cus_pes", _("CUS i ekonomia społeczna")
    ORDERING = "ordering", _("zlecanie")
    HOME_CARE = "home_care", _("opieka w domu")
    MEALS = "meals", _("posiłki")
    TRANSPORT = "transport", _("transport")
    TELECARE = "telecare", _("teleopieka")
    REINTEGRATION = "reintegration", _("ZAZ, CIS, WTZ")
    COMMUNITY = "community", _("społeczność lokalna")
    SENIORS = "seniors", _("seniorzy")
    FAMILY = "family", _("rodzina")
    DI = "di", _("deinstytucjonalizacja")
    FUNDING = "funding", _("finansowanie")
    PARTNERSHIP = "partnership", _("partnerstwo")


class Vehicle(TextChoices):
    """What the group travels in."""

    COACH = "coach", _("autokar")
    MINIBUS = "minibus", _("bus")
    CAR = "car", _("samochód służbowy")
    TRAIN = "train", _("pociąg")
    OWN = "own", _("każdy dojeżdża sam")


class AdoptionLevel(TextChoices):
    """How far a gmina is with what it saw. No level is better in a ranking: there is none."""

    NOTHING = "nothing", _("na razie nic")
    CONSIDERING = "considering", _("zastanawiamy się")
    STARTED = "started", _("zaczęliśmy")
    ADOPTED = "adopted", _("działa u nas")


class ReminderKind(TextChoices):
    """What is said before the visit, and when."""

    WEEK = "week", _("tydzień przed")
    DAY = "day", _("dzień przed")
