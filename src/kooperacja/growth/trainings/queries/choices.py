# SPDX-License-Identifier: EUPL-1.2
"""What forms of this app let a person choose from."""

from __future__ import annotations

from django.db.models import QuerySet

from kooperacja.base.core.acting import Acting
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.trainings.models import Trainer


def project_choices(by: Acting) -> QuerySet[Project]:
    """Projects of the own centre."""
    return Project.objects.visible_to(by).order_by("name", "pk")


def label_choices(by: Acting) -> QuerySet[FundingLabel]:
    """Funding labels of the own centre."""
    return FundingLabel.objects.visible_to(by).order_by("name", "pk")


def trainer_choices(by: Acting) -> QuerySet[Trainer]:
    """Everybody who teaches for the centre."""
    return Trainer.objects.visible_to(by).order_by("name_key", "pk")
