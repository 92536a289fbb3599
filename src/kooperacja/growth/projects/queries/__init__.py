# SPDX-License-Identifier: EUPL-1.2
"""Projects, the tree of their money and funding labels of one regional centre."""

from kooperacja.growth.projects.queries import choices
from kooperacja.growth.projects.queries.labels import (
    NoLabel,
    funding_for_paper,
    funding_label_for,
    funding_labels,
    label_missing,
    logo_file,
    logo_for,
    logos_of,
    paper_funding,
)
from kooperacja.growth.projects.queries.projects import (
    BudgetSum,
    PlanTask,
    claim_periods,
    current_period,
    line_for,
    next_number,
    partner_for,
    period_for,
    plan_of,
    project_for,
    projects,
    sums_by_source,
    task_for,
)
from kooperacja.growth.projects.queries.tree import TreeNode, node_for, path_of, tree_of

__all__ = [
    "BudgetSum", "NoLabel", "PlanTask", "TreeNode", "choices", "claim_periods", "current_period",
    "funding_for_paper", "funding_label_for", "funding_labels", "label_missing", "line_for", "logo_file",
    "logo_for", "logos_of", "next_number", "node_for", "paper_funding", "partner_for", "path_of", "period_for",
    "plan_of", "project_for", "projects", "sums_by_source", "task_for", "tree_of",
]  # fmt: skip
