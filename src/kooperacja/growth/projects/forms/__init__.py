# SPDX-License-Identifier: EUPL-1.2
"""What is asked about projects, the tree of their money, and funding labels."""

from kooperacja.growth.projects.forms.labels import FundingLabelForm, LogoForm
from kooperacja.growth.projects.forms.projects import (
    BudgetLineForm,
    ClaimPeriodForm,
    NodeForm,
    PartnerForm,
    ProgrammeForm,
    ProjectForm,
    TaskForm,
)

__all__ = [
    "BudgetLineForm", "ClaimPeriodForm", "FundingLabelForm", "LogoForm", "NodeForm", "PartnerForm", "ProgrammeForm",
    "ProjectForm", "TaskForm",
]  # fmt: skip
