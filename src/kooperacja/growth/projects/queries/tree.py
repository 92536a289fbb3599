# SPDX-License-Identifier: EUPL-1.2
"""The tree of money as a page shows it: perspective, programme, axis, measure, sub-measure, project."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.growth.projects.models import FundingLabel, FundingNode, Project


@dataclass
class TreeNode:
    """A node with everything that hangs under it."""

    node: FundingNode
    children: list[TreeNode] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    labels: list[FundingLabel] = field(default_factory=list)


def tree_of(by: Acting) -> list[tuple[str, list[TreeNode]]]:
    """The whole tree by perspective, the newer first; three queries however deep it is."""
    nodes = list(FundingNode.objects.visible_to(by).order_by("place_key", "pk")[:2000])
    projects, labels = defaultdict(list), defaultdict(list)
    for project in Project.objects.visible_to(by).filter(node__isnull=False).order_by("name", "pk"):
        projects[project.node_id].append(project)
    for label in FundingLabel.objects.visible_to(by).filter(node__isnull=False).order_by("name", "pk"):
        labels[label.node_id].append(label)
    made = {n.pk: TreeNode(n, projects=projects[n.pk], labels=labels[n.pk]) for n in nodes}
    tops: dict[str, list[TreeNode]] = defaultdict(list)
    for node in nodes:
        parent = made.get(node.parent_id or 0)
        (parent.children if parent else tops[node.perspective]).append(made[node.pk])
    return sorted(tops.items(), reverse=True)


def node_for(by: Acting, uid: UUID) -> FundingNode:
    """One node with what lies above it; a stranger's does not exist."""
    return FundingNode.objects.visible_to(by).select_related("parent__parent__parent").get(uid=uid)


def path_of(node: FundingNode | None) -> list[FundingNode]:
    """From the programme down to the node."""
    made: list[FundingNode] = []
    while node is not None:
        made.insert(0, node)
        node = node.parent
    return made
