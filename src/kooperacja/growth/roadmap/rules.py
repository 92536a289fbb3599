# SPDX-License-Identifier: EUPL-1.2
"""Who may write on a gmina's page: the regional centre that accompanies it. The gmina reads its own."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap.models import GminaRoadmap


def _accompanies(by: Acting, roadmap: GminaRoadmap) -> bool:
    return by.role in REGION_ROLES and roadmap.centre_id == by.organisation_id


@rule("roadmap.roadmap.open")
def open_roadmap(by: Acting, area: Area) -> bool:
    """People of the regional centre, for a gmina of their voivodeship."""
    return by.role in REGION_ROLES and area.level == AreaLevel.GMINA and area.code.startswith(by.scope)


@rule("roadmap.roadmap.move_stage")
def move_stage(by: Acting, roadmap: GminaRoadmap) -> bool:
    """The regional centre that accompanies the gmina."""
    return _accompanies(by, roadmap)


@rule("roadmap.roadmap.set_next_step")
def set_next_step(by: Acting, roadmap: GminaRoadmap) -> bool:
    """The regional centre that accompanies the gmina."""
    return _accompanies(by, roadmap)


@rule("roadmap.roadmap.note_contact")
def note_contact(by: Acting, roadmap: GminaRoadmap) -> bool:
    """The regional centre that accompanies the gmina."""
    return _accompanies(by, roadmap)
