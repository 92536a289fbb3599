# SPDX-License-Identifier: EUPL-1.2
"""Projects, the tree of their money, and funding labels.

Funding hangs on the activity: the label that a page shows is the activity's own.
"""

from kooperacja.growth.projects.models.labels import FundingLabel, FundingLabelQuerySet, LabelLogo
from kooperacja.growth.projects.models.nodes import FundingNode, FundingNodeQuerySet
from kooperacja.growth.projects.models.projects import (
    BudgetLine,
    ClaimPeriod,
    Project,
    ProjectPartner,
    ProjectQuerySet,
    ProjectTask,
)

__all__ = [
    "BudgetLine", "ClaimPeriod", "FundingLabel", "FundingLabelQuerySet", "FundingNode", "FundingNodeQuerySet",
    "LabelLogo", "Project", "ProjectPartner", "ProjectQuerySet", "ProjectTask",
]  # fmt: skip
