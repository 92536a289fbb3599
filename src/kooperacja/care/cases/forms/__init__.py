# SPDX-License-Identifier: EUPL-1.2
from kooperacja.care.cases.forms.application import ApplicationForm
from kooperacja.care.cases.forms.deeds import (
    AgreeForm,
    AssessForm,
    CompleteForm,
    CoordinatorForm,
    DeliveredForm,
    DocumentsForm,
    EmptyForm,
    GrantForm,
    OutcomeForm,
    ReasonForm,
    RefuseForm,
    ResignForm,
)
from kooperacja.care.cases.forms.plan import PlanForm
from kooperacja.care.cases.forms.qualify import QualifyForm

__all__ = [
    "AgreeForm", "ApplicationForm", "AssessForm", "CompleteForm", "CoordinatorForm", "DeliveredForm", "DocumentsForm",
    "EmptyForm", "GrantForm", "OutcomeForm", "PlanForm", "QualifyForm", "ReasonForm", "RefuseForm", "ResignForm",
]  # fmt: skip
