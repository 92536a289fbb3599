# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow
from kooperacja.growth.roadmap.enums import Dimension


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

__all__ = ["ASSESSMENT_FLOW", "AssessmentState", "Dimension"]
