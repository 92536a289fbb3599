# SPDX-License-Identifier: EUPL-1.2
"""Keeping projects, the tree of their money and the notices of where the money comes from."""

from kooperacja.growth.projects.services.labels import (
    FiveLogos,
    LogoRefused,
    NoAlternativeText,
    add_logo,
    create_funding_label,
    edit_funding_label,
    move_logo,
    remove_logo,
)
from kooperacja.growth.projects.services.nodes import (
    NodeInUse,
    NotUnderThis,
    add_node,
    edit_node,
    plant_path,
    remove_node,
)
from kooperacja.growth.projects.services.plans import (
    AmountNegative,
    LineInTask,
    PeriodsOverlap,
    PeriodSubmitted,
    TaskInUse,
    add_budget_line,
    add_claim_period,
    add_partner,
    add_task,
    edit_budget_line,
    edit_task,
    remove_budget_line,
    remove_claim_period,
    remove_partner,
    remove_task,
    submit_claim,
)
from kooperacja.growth.projects.services.projects import (
    EndsBeforeStart,
    EuPartTooLarge,
    NameTaken,
    create_project,
    edit_project,
)

__all__ = [
    "AmountNegative", "EndsBeforeStart", "EuPartTooLarge", "FiveLogos", "LineInTask", "LogoRefused", "NameTaken",
    "NoAlternativeText", "NodeInUse", "NotUnderThis", "PeriodSubmitted", "PeriodsOverlap", "TaskInUse",
    "add_budget_line", "add_claim_period", "add_logo", "add_node", "add_partner", "add_task", "create_funding_label",
    "create_project", "edit_budget_line", "edit_funding_label", "edit_node", "edit_project", "edit_task", "move_logo",
    "plant_path", "remove_budget_line", "remove_claim_period", "remove_logo", "remove_node", "remove_partner",
    "remove_task", "submit_claim",
]  # fmt: skip
