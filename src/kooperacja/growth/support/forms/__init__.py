# SPDX-License-Identifier: EUPL-1.2
"""What is asked about visits, findings and support."""

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
    VisitForm,
)

__all__ = [
    "AgreementForm", "ClockField", "DayForm", "EditStopForm", "EditSupportForm", "FindingForm", "FollowUpForm",
    "GminaField", "MergeForm", "MoveForm", "ParticipantForm", "PastVisitForm", "PeopleForm", "StopForm",
    "SupportEntryForm", "VisitForm", "WithdrawForm",
]  # fmt: skip
