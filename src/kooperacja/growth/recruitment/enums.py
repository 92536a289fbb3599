# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class RecruitmentState(TextChoices):
    DRAFT = "draft", _("przygotowywany")
    OPEN = "open", _("przyjmuje zgłoszenia")
    CLOSED = "closed", _("zamknięty")
    CANCELLED = "cancelled", _("odwołany")


RECRUITMENT_FLOW = Flow(
    "recruitment.recruitment",
    {
        RecruitmentState.DRAFT: {RecruitmentState.OPEN, RecruitmentState.CANCELLED},
        RecruitmentState.OPEN: {RecruitmentState.CLOSED, RecruitmentState.CANCELLED},
        RecruitmentState.CLOSED: {RecruitmentState.OPEN, RecruitmentState.CANCELLED},
        RecruitmentState.CANCELLED: set(),
    },
    start=RecruitmentState.DRAFT,
)


class CandidateState(TextChoices):
    APPLIED = "applied", _("zgłoszenie")
    VERIFIED = "verified", _("sprawdzone")
    ACCEPTED = "accepted", _("na liście")
    RESERVE = "reserve", _("lista rezerwowa")
    REJECTED = "rejected", _("odrzucone")
    WITHDRAWN = "withdrawn", _("rezygnacja")


C = CandidateState
CANDIDATE_FLOW = Flow(
    "recruitment.candidate",
    {
        C.APPLIED: {C.VERIFIED, C.REJECTED, C.WITHDRAWN},
        C.VERIFIED: {C.ACCEPTED, C.RESERVE, C.REJECTED, C.WITHDRAWN},
        C.ACCEPTED: {C.WITHDRAWN, C.REJECTED},
        C.RESERVE: {C.ACCEPTED, C.REJECTED, C.WITHDRAWN},
        C.REJECTED: {C.VERIFIED},
        C.WITHDRAWN: {C.APPLIED},
    },
    start=C.APPLIED,
)


class CriterionKind(TextChoices):
    """What an answer „tak” does."""

    POINTS = "points", _("punkty za „tak”")
    FORMAL = "formal", _("warunek: bez „tak” nie można wziąć udziału")
