# SPDX-License-Identifier: EUPL-1.2
"""Projects and funding labels of one regional centre."""

from __future__ import annotations

from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.growth.projects.models import FundingLabel, Project


def projects(by: Acting) -> list[Project]:
    """All projects of the centre by name: there are a dozen at most."""
    return list(Project.objects.visible_to(by).select_related("organisation").order_by("name", "pk")[:200])


def project_for(by: Acting, uid: UUID) -> Project:
    """One project; a stranger's does not exist."""
    return Project.objects.visible_to(by).select_related("organisation").get(uid=uid)


def funding_labels(by: Acting) -> list[FundingLabel]:
    """All funding labels of the centre by name."""
    return list(FundingLabel.objects.visible_to(by).select_related("organisation").order_by("name", "pk")[:200])


def funding_label_for(by: Acting, uid: UUID) -> FundingLabel:
    """One funding label; a stranger's does not exist."""
    return FundingLabel.objects.visible_to(by).select_related("organisation").get(uid=uid)
