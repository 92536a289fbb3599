# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class Dimension(TextChoices):
    """The twelve dimensions in which a gmina is ready for a practice."""

    R1 = "R1", _("Wola i przywództwo")
    R2 = "R2", _("Diagnoza potrzeb")
    R3 = "R3", _("Program i podstawa prawna")
    R4 = "R4", _("Struktura i kadry CUS")
    R5 = "R5", _("Rynek wykonawców")
    R6 = "R6", _("Zlecanie usług")
    R7 = "R7", _("Finansowanie")
    R8 = "R8", _("Koordynacja i plany")
    R9 = "R9", _("Realizacja i jakość")
    R10 = "R10", _("Informacja i dostęp")
    R11 = "R11", _("Społeczność i partnerstwo")
    R12 = "R12", _("Dane i narzędzia")


class AssessmentState(TextChoices):
    OPEN = "open", _("trwa ocenianie")
    TALK = "talk", _("czas na rozmowę")
    AGREED = "agreed", _("uzgodniona")


#: Once the scores are seen, nobody can rate blind again: a round never reopens, a new one begins.
ASSESSMENT_FLOW = Flow(
    "readiness.assessment",
    {
        AssessmentState.OPEN: {AssessmentState.TALK},
        AssessmentState.TALK: {AssessmentState.AGREED},
        AssessmentState.AGREED: set(),
    },
    start=AssessmentState.OPEN,
)
