# SPDX-License-Identifier: EUPL-1.2
"""Who reads and who keeps indicators: people of the regional centre that runs the project."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.growth.indicators.models import Indicator
from kooperacja.growth.projects.models import Project


@rule("indicators.indicator.see")
def see_indicators(by: Acting) -> bool:
    """Region: advisers and coordinators."""
    return by.role in REGION_ROLES and by.organisation_id is not None


@rule("indicators.indicator.define")
def define_indicator(by: Acting, project: Project) -> bool:
    """The regional coordinator of the centre that runs the project."""
    return by.role == Role.REGION_COORDINATOR and project.organisation_id == by.organisation_id


@rule("indicators.indicator.edit")
def edit_indicator(by: Acting, indicator: Indicator) -> bool:
    """The regional coordinator of the centre that runs the project."""
    return define_indicator(by, indicator.project)


@rule("indicators.indicator.correct")
def correct_indicator(by: Acting, indicator: Indicator) -> bool:
    """The regional coordinator: a correction answers for a number that leaves the house."""
    return define_indicator(by, indicator.project)


@rule("indicators.reading.take")
def take_readings(by: Acting, project: Project) -> bool:
    """The regional coordinator."""
    return define_indicator(by, project)
