# SPDX-License-Identifier: EUPL-1.2
"""What an animator types."""

from kooperacja.growth.roadmap.forms.concepts import ReturnConceptForm, ReviewConceptForm, SubmitConceptForm
from kooperacja.growth.roadmap.forms.cover import CoverForm
from kooperacja.growth.roadmap.forms.gminas import HandOverForm, MoveStageForm, NextStepForm, OpenRoadmapForm
from kooperacja.growth.roadmap.forms.note import ContactNoteForm
from kooperacja.growth.roadmap.forms.terms import DeadlineForm, ModeForm, SettleDeadlineForm, StepForm
from kooperacja.growth.roadmap.forms.week import TripForm

__all__ = [
    "ContactNoteForm", "CoverForm", "DeadlineForm", "HandOverForm", "ModeForm", "MoveStageForm", "NextStepForm",
    "OpenRoadmapForm", "ReturnConceptForm", "ReviewConceptForm", "SettleDeadlineForm", "StepForm", "SubmitConceptForm",
    "TripForm",
]  # fmt: skip
