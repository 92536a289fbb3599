# SPDX-License-Identifier: EUPL-1.2
"""The tree of public money: programme, axis, measure, sub-measure."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.projects.enums import NodeLevel, Perspective


class FundingNodeQuerySet(models.QuerySet["FundingNode"]):
    def visible_to(self, by: Acting) -> FundingNodeQuerySet:
        """People of the regional centre that keeps the tree."""
        return self.filter(organisation_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class FundingNode(Identified):
    """One node of the money tree: a programme, or an axis, measure or sub-measure under it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20, choices=Perspective.choices)
    level = models.CharField(max_length=12, choices=NodeLevel.choices)
    #: The number in the programme (``9.4.2``); empty where the source gives none.
    code = models.CharField(max_length=20, blank=True)
    name = models.CharField(max_length=200)
    #: Orders siblings as people count: 9.2 before 9.10.
    place_key = models.CharField(max_length=80, blank=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")

    objects = FundingNodeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "parent", "name"], name="funding_node_name_once"),
            models.UniqueConstraint(
                fields=["organisation", "perspective", "name"], condition=models.Q(parent=None),
                name="funding_node_programme_once",
            ),
            models.CheckConstraint(
                condition=models.Q(level=NodeLevel.PROGRAMME, parent=None)
                | (~models.Q(level=NodeLevel.PROGRAMME) & models.Q(parent__isnull=False)),
                name="funding_node_programme_on_top",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name
