# SPDX-License-Identifier: EUPL-1.2
"""The tree of public money of a centre."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.projects import rules
from kooperacja.growth.projects.enums import LEVELS, NodeLevel
from kooperacja.growth.projects.logic import tree
from kooperacja.growth.projects.models import FundingLabel, FundingNode, Project


class NodeTaken(DomainError):
    """Two nodes in one place would be one node written twice."""

    default = _("W tym miejscu drzewa jest już taki wpis. Otwórz go zamiast dodawać drugi raz.")


class NotUnderThis(DomainError):
    """A measure lies under an axis, an axis under a programme."""

    default = _("Pod poddziałaniem nie ma już niższego poziomu. Projekt zapisz wprost pod nim.")


class NodeInUse(DomainError):
    """Something hangs under it."""

    default = _(
        "Pod tym wpisem coś wisi: niższe poziomy, projekty albo oznaczenia. Najpierw przenieś je gdzie indziej."
    )


def _refuse_taken(parent: FundingNode | None, perspective: str, name: str, by: Acting, *, but: int = 0) -> None:
    rows = FundingNode.objects.filter(organisation_id=by.organisation_id or 0, parent=parent, perspective=perspective)
    if rows.filter(name=name).exclude(pk=but).exists():
        raise NodeTaken(field="name")


def _create(parent: FundingNode | None, perspective: str, level: str, code: str, name: str, by: Acting) -> FundingNode:
    assert by.organisation_id is not None
    node = FundingNode.objects.create(
        organisation_id=by.organisation_id, perspective=perspective, level=level, code=code, name=name, parent=parent,
        place_key=tree.place_key(code, name),
    )  # fmt: skip
    audit.record("projects.node.added", node, by=by)
    return node


@transaction.atomic
def add_node(
    *, name: str, code: str = "", perspective: str = "", parent: FundingNode | None = None, level: str = "", by: Acting
) -> FundingNode:
    """Add a programme, or what lies right under ``parent`` (or deeper, where the source skips a level)."""
    rules.keep_tree.require(by)
    if parent is not None:
        perspective, wanted = parent.perspective, level or tree.next_level(parent.level)
        if not wanted or [*LEVELS].index(NodeLevel(wanted)) <= [*LEVELS].index(NodeLevel(parent.level)):
            raise NotUnderThis
        level = wanted
    else:
        level = NodeLevel.PROGRAMME
    _refuse_taken(parent, perspective, name.strip(), by)
    return _create(parent, perspective, level, code.strip(), name.strip(), by)


@transaction.atomic
def edit_node(*, node: FundingNode, name: str, code: str = "", by: Acting) -> FundingNode:
    """Correct the name or number of a node; labels below it show the corrected path."""
    rules.edit_node.require(by, node)
    _refuse_taken(node.parent, node.perspective, name.strip(), by, but=node.pk)
    node.name, node.code, node.place_key = name.strip(), code.strip(), tree.place_key(code.strip(), name.strip())
    node.save(update_fields=["name", "code", "place_key"])
    below, wave = [node.pk], [node.pk]
    while wave:
        wave = list(FundingNode.objects.filter(parent_id__in=wave).values_list("pk", flat=True))
        below += wave
    for label in FundingLabel.objects.filter(node_id__in=below).select_related("node__parent__parent__parent"):
        write_path(label)
        label.save(update_fields=["perspective", *(level.value for level in LEVELS)])
    audit.record("projects.node.edited", node, by=by)
    return node


@transaction.atomic
def remove_node(*, node: FundingNode, by: Acting) -> None:
    """Take a node with nothing under it out of the tree."""
    rules.edit_node.require(by, node)
    in_use = (
        FundingNode.objects.filter(parent=node).exists()
        or Project.objects.filter(node=node).exists()
        or FundingLabel.objects.filter(node=node).exists()
    )
    if in_use:
        raise NodeInUse
    audit.record("projects.node.removed", node, by=by)
    node.delete()


@transaction.atomic
def plant_path(*, perspective: str, names: Sequence[str], by: Acting) -> FundingNode | None:
    """The node at the end of a path of names (programme, axis, measure, sub-measure), made where it was missing."""
    rules.keep_tree.require(by)
    node: FundingNode | None = None
    for level, raw in zip(LEVELS, names, strict=False):
        name = raw.strip()
        if not name or (node is None and level != NodeLevel.PROGRAMME):
            continue
        rows = FundingNode.objects.filter(organisation_id=by.organisation_id or 0, parent=node, name=name)
        if node is None:
            rows = rows.filter(perspective=perspective)
        found = rows.first()
        code = "" if level == NodeLevel.PROGRAMME else tree.code_in(name)
        node = found or _create(node, perspective, level, code, name, by)
    return node


def write_path(label: FundingLabel) -> None:
    """Put the words of the label's node and of everything above it on the label; nothing is saved."""
    node, words = label.node, dict.fromkeys((level.value for level in LEVELS), "")
    if node is None:
        return
    label.perspective = node.perspective
    while node is not None:
        words[node.level], node = node.name, node.parent
    label.programme, label.axis = words["programme"][:200], words["axis"][:160]
    label.measure, label.submeasure = words["measure"][:160], words["submeasure"][:160]
