# SPDX-License-Identifier: EUPL-1.2
"""What is asked about visits, findings and support."""

from kooperacja.growth.support.forms.afterwards import AdoptionForm, DayLengthForm, OpenEvaluationForm, SheetForm
from kooperacja.growth.support.forms.hosting import (
    YES,
    InvitationAnswerForm,
    InviteForm,
    TransportForm,
    VisitRecruitmentForm,
)
from kooperacja.growth.support.forms.ledger import (
    EditSupportForm,
    FollowUpForm,
    PeopleForm,
    SupportEntryForm,
    WithdrawForm,
)
from kooperacja.growth.support.forms.visits import (
    AgreementForm,
    ClockField,
    DayForm,
    EditStopForm,
    FindingForm,
    GminaField,
    MergeForm,
    MoveForm,
    ParticipantForm,
    PastVisitForm,
    StopForm,
    ThemeForm,
    VisitForm,
)

__all__ = [
    "YES", "AdoptionForm", "AgreementForm", "ClockField", "DayForm", "DayLengthForm", "EditStopForm",
    "EditSupportForm", "FindingForm", "FollowUpForm", "GminaField", "InvitationAnswerForm", "InviteForm", "MergeForm",
    "MoveForm", "OpenEvaluationForm", "ParticipantForm", "PastVisitForm", "PeopleForm", "SheetForm", "StopForm",
    "SupportEntryForm", "ThemeForm", "TransportForm", "VisitForm", "VisitRecruitmentForm", "WithdrawForm",
]  # fmt: skip
