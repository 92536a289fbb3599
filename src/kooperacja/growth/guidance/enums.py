# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow
from kooperacja.ground.organisations.enums import Role


class AdviceKind(TextChoices):
    LEGAL = "legal", _("doradztwo prawne")
    NON_LEGAL = "non_legal", _("doradztwo pozaprawne")


class AdviceState(TextChoices):
    REQUESTED = "requested", _("czeka na przydział")
    ASSIGNED = "assigned", _("odpowiedź powstaje")
    ANSWER_DRAFT = "answer_draft", _("do sprawdzenia")
    REVIEWED = "reviewed", _("sprawdzona")
    DELIVERED = "delivered", _("przekazana")
    FOLLOW_UP = "follow_up", _("obiecany dalszy krok")
    CLOSED = "closed", _("zamknięta")
    WITHDRAWN = "withdrawn", _("wycofana")


A = AdviceState
ADVICE_FLOW = Flow(
    "guidance.advice",
    {
        A.REQUESTED: {A.ASSIGNED, A.WITHDRAWN},
        A.ASSIGNED: {A.ANSWER_DRAFT, A.WITHDRAWN},
        A.ANSWER_DRAFT: {A.REVIEWED, A.ASSIGNED},
        A.REVIEWED: {A.DELIVERED, A.ASSIGNED},
        A.DELIVERED: {A.FOLLOW_UP, A.CLOSED},
        A.FOLLOW_UP: {A.CLOSED},
        A.CLOSED: set(),
        A.WITHDRAWN: set(),
    },
    start=A.REQUESTED,
)
#: Somebody in the region still has to do something.
ADVICE_OPEN = frozenset({A.REQUESTED, A.ASSIGNED, A.ANSWER_DRAFT, A.REVIEWED})
#: The institution that asked reads the answer from here on.
ADVICE_ANSWERED = frozenset({A.DELIVERED, A.FOLLOW_UP, A.CLOSED})


class PublicState(TextChoices):
    DRAFT = "draft", _("szkic")
    PUBLISHED = "published", _("opublikowana")
    WITHDRAWN = "withdrawn", _("zdjęta")


PUBLIC_FLOW = Flow(
    "guidance.public_answer",
    {
        PublicState.DRAFT: {PublicState.PUBLISHED, PublicState.WITHDRAWN},
        PublicState.PUBLISHED: {PublicState.WITHDRAWN},
        PublicState.WITHDRAWN: {PublicState.DRAFT},
    },
    start=PublicState.DRAFT,
)


class ProcessKind(TextChoices):
    COACHING = "coaching", _("coaching")
    SUPERVISION_INDIVIDUAL = "supervision_individual", _("superwizja indywidualna")
    SUPERVISION_GROUP = "supervision_group", _("superwizja grupowa")


SUPERVISIONS = frozenset({ProcessKind.SUPERVISION_INDIVIDUAL, ProcessKind.SUPERVISION_GROUP})


class ProcessState(TextChoices):
    REQUESTED = "requested", _("zgłoszony")
    CONTRACTED = "contracted", _("umówiony")
    SESSIONS = "sessions", _("w toku")
    SUMMARY = "summary", _("podsumowany")
    CLOSED = "closed", _("zamknięty")
    BROKEN_OFF = "broken_off", _("przerwany")


P = ProcessState
PROCESS_FLOW = Flow(
    "guidance.process",
    {
        P.REQUESTED: {P.CONTRACTED, P.BROKEN_OFF},
        P.CONTRACTED: {P.SESSIONS, P.BROKEN_OFF},
        P.SESSIONS: {P.SUMMARY, P.BROKEN_OFF},
        P.SUMMARY: {P.CLOSED},
        P.CLOSED: set(),
        P.BROKEN_OFF: set(),
    },
    start=P.REQUESTED,
)


class BreakReason(TextChoices):
    """Why a process ends early: a choice, because free words could tell what must not be kept."""

    RESIGNED = "resigned", _("rezygnacja")
    LEFT_WORK = "left_work", _("zmiana pracy")
    NO_LEADER = "no_leader", _("brak osoby prowadzącej")
    PROJECT = "project", _("koniec projektu albo pieniędzy")
    OTHER = "other", _("inny powód")


class MeetingKind(TextChoices):
    AWARENESS = "awareness", _("spotkanie świadomościowe")
    INFORMATION = "information", _("spotkanie informacyjne")


class MeetingTheme(TextChoices):
    DEINSTITUTIONALISATION = "di", _("deinstytucjonalizacja")
    COOPERATION = "cooperation", _("współpraca międzysektorowa")
    CENTRE = "centre", _("centrum usług społecznych")


class MeetingState(TextChoices):
    PLANNED = "planned", _("plan")
    INVITATIONS = "invitations", _("zaproszenia wysłane")
    HELD = "held", _("odbyło się")
    REPORTED = "reported", _("rozliczone")
    CANCELLED = "cancelled", _("odwołane")


M = MeetingState
MEETING_FLOW = Flow(
    "guidance.meeting",
    {
        M.PLANNED: {M.INVITATIONS, M.CANCELLED},
        M.INVITATIONS: {M.HELD, M.CANCELLED},
        M.HELD: {M.REPORTED},
        M.REPORTED: set(),
        M.CANCELLED: set(),
    },
    start=M.PLANNED,
)

#: Who may ask the region in the name of an institution.
ASKERS = frozenset(
    {
        Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR, Role.COMMUNITY_ORGANISER, Role.MAYOR,
        Role.GMINA_OFFICER, Role.PROVIDER_MANAGER,
    }
)  # fmt: skip
