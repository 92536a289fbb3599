# SPDX-License-Identifier: EUPL-1.2
"""Who may keep projects and funding labels: people of the regional centre."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.growth.projects.models import FundingLabel, FundingNode, Project


@rule("projects.project.see")
def see_projects(by: Acting) -> bool:
    """Region: advisers and coordinators."""
    return by.role in REGION_ROLES and by.organisation_id is not None


@rule("projects.project.create")
def create_project(by: Acting) -> bool:
    """The regional coordinator answers for what is settled with whom."""
    return by.role == Role.REGION_COORDINATOR and by.organisation_id is not None


@rule("projects.project.edit")
def edit_project(by: Acting, project: Project) -> bool:
    """The regional coordinator of the same centre."""
    return create_project(by) and project.organisation_id == by.organisation_id


@rule("projects.funding_label.create")
def create_funding_label(by: Acting) -> bool:
    """The regional coordinator."""
    return create_project(by)


@rule("projects.funding_label.edit")
def edit_funding_label(by: Acting, label: FundingLabel) -> bool:
    """The regional coordinator of the same centre."""
    return create_project(by) and label.organisation_id == by.organisation_id


@rule("projects.tree.keep")
def keep_tree(by: Acting) -> bool:
    """The regional coordinator."""
    return create_project(by)


@rule("projects.node.edit")
def edit_node(by: Acting, node: FundingNode) -> bool:
    """The regional coordinator of the same centre."""
    return create_project(by) and node.organisation_id == by.organisation_id
