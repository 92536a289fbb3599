# SPDX-License-Identifier: EUPL-1.2
"""States of a resident's case and of the plan. Sources: CUS Act, art. 35–45."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class ApplicantKind(TextChoices):
    """Who applies (CUS Act, art. 35)."""

    PERSON = "person", _("osoba zainteresowana")
    STATUTORY = "statutory", _("przedstawiciel ustawowy")
    GUARDIAN = "guardian", _("opiekun faktyczny")


class Channel(TextChoices):
    DESK = "desk", _("w okienku")
    PHONE = "phone", _("telefonicznie")
    LETTER = "letter", _("listownie")
    ONLINE = "online", _("przez internet")
    HOME = "home", _("u mieszkańca")


class Disability(TextChoices):
    """Degree of disability on the certificate."""

    NONE = "none", _("bez orzeczenia")
    LIGHT = "light", _("stopień lekki")
    MODERATE = "moderate", _("stopień umiarkowany")
    SEVERE = "severe", _("stopień znaczny")


class WaitingEnd(TextChoices):
    """How a place in the queue ended."""

    GRANTED = "granted", _("miejsce przyznane")
    RESIGNED = "resigned", _("rezygnacja")
    REFUSED = "refused", _("odmowa")


class CaseState(TextChoices):
    DRAFT = "draft", _("szkic wniosku")
    SUBMITTED = "submitted", _("wniosek do sprawdzenia")
    INCOMPLETE = "incomplete", _("do uzupełnienia")
    ASSESSMENT = "assessment", _("rozpoznanie potrzeb")
    ROUTED = "routed", _("przekazany")
    WAITING = "waiting", _("czeka na miejsce")
    REFUSAL_PROPOSED = "refusal_proposed", _("projekt odmowy")
    REFUSED = "refused", _("odmowa")
    QUALIFIED = "qualified", _("po kwalifikacji")
    PLAN_DRAFT = "plan_draft", _("plan w przygotowaniu")
    PLAN_AGREED = "plan_agreed", _("plan czeka na zatwierdzenie")
    PLAN_APPROVED = "plan_approved", _("plan zatwierdzony")
    IN_DELIVERY = "in_delivery", _("usługi w toku")
    PLAN_UPDATE = "plan_update", _("zmiana planu")
    RESIGNED = "resigned", _("rezygnacja")
    COMPLETED = "completed", _("usługi zakończone")
    DISCONTINUED = "discontinued", _("przerwana")
    CLOSING_TALK = "closing_talk", _("rozmowa podsumowująca")
    OUTCOME_RECORDED = "outcome_recorded", _("wynik opisany")
    CLOSED = "closed", _("zamknięta")
    ARCHIVED = "archived", _("w archiwum")


C = CaseState
CASE_FLOW = Flow(
    "cases.case",
    {
        C.DRAFT: {C.SUBMITTED},
        C.SUBMITTED: {C.INCOMPLETE, C.ASSESSMENT, C.RESIGNED},
        C.INCOMPLETE: {C.ASSESSMENT, C.RESIGNED},
        C.ASSESSMENT: {C.ROUTED, C.QUALIFIED, C.WAITING, C.REFUSAL_PROPOSED, C.RESIGNED},
        C.ROUTED: {C.CLOSED},
        C.WAITING: {C.QUALIFIED, C.REFUSAL_PROPOSED, C.RESIGNED},
        C.REFUSAL_PROPOSED: {C.REFUSED, C.ASSESSMENT},
        C.REFUSED: {C.ARCHIVED},
        C.QUALIFIED: {C.PLAN_DRAFT, C.IN_DELIVERY, C.RESIGNED},
        C.PLAN_DRAFT: {C.PLAN_AGREED, C.RESIGNED},
        C.PLAN_AGREED: {C.PLAN_APPROVED, C.PLAN_DRAFT, C.RESIGNED},
        C.PLAN_APPROVED: {C.IN_DELIVERY, C.RESIGNED},
        C.IN_DELIVERY: {C.PLAN_UPDATE, C.RESIGNED, C.COMPLETED, C.DISCONTINUED},
        C.PLAN_UPDATE: {C.PLAN_AGREED, C.IN_DELIVERY},
        C.RESIGNED: {C.CLOSING_TALK, C.CLOSED},
        C.COMPLETED: {C.CLOSING_TALK},
        C.DISCONTINUED: {C.CLOSED},
        C.CLOSING_TALK: {C.OUTCOME_RECORDED},
        C.OUTCOME_RECORDED: {C.CLOSED},
        C.CLOSED: {C.ARCHIVED},
        C.ARCHIVED: set(),
    },
    start=C.DRAFT,
)


#: Something is still to be decided before services begin: the clock of art. 40 may run.
BEFORE_PLAN = frozenset(
    {C.SUBMITTED, C.INCOMPLETE, C.ASSESSMENT, C.WAITING, C.REFUSAL_PROPOSED, C.QUALIFIED, C.PLAN_DRAFT}
)
#: A qualified person takes a place of the programme.
HOLDS_PLACE = frozenset({C.QUALIFIED, C.PLAN_DRAFT, C.PLAN_AGREED, C.PLAN_APPROVED, C.IN_DELIVERY, C.PLAN_UPDATE})
#: Applied for and not yet answered: a second application of the same person would be a twin.
UNANSWERED = frozenset({C.SUBMITTED, C.INCOMPLETE, C.ASSESSMENT, C.WAITING, C.REFUSAL_PROPOSED})
FINISHED = frozenset({C.ROUTED, C.REFUSED, C.CLOSED, C.ARCHIVED})


class PlanState(TextChoices):
    DRAFT = "draft", _("w przygotowaniu")
    AGREED = "agreed", _("uzgodniony, czeka na zatwierdzenie")
    APPROVED = "approved", _("zatwierdzony")
    REPLACED = "replaced", _("zastąpiony nowszym")
    ENDED = "ended", _("zakończony")


P = PlanState
PLAN_FLOW = Flow(
    "cases.plan",
    {
        P.DRAFT: {P.AGREED},
        P.AGREED: {P.APPROVED, P.DRAFT},
        P.APPROVED: {P.REPLACED, P.ENDED},
        P.REPLACED: set(),
        P.ENDED: set(),
    },
    start=P.DRAFT,
)
