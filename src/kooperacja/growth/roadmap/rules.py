# SPDX-License-Identifier: EUPL-1.2
"""Who may write on a gmina's page: the regional centre that accompanies it. The gmina reads its own."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap.models import Concept, Cover, Deadline, GminaRoadmap, Trip, own_gmina


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


@rule("roadmap.deadline.add")
def add_deadline(by: Acting, roadmap: GminaRoadmap) -> bool:
    """The regional centre that accompanies the gmina."""
    return _accompanies(by, roadmap)


@rule("roadmap.deadline.settle")
def settle_deadline(by: Acting, deadline: Deadline) -> bool:
    """The regional centre that accompanies the gmina."""
    return _accompanies(by, deadline.roadmap)


@rule("roadmap.steps.keep")
def keep_steps(by: Acting, roadmap: GminaRoadmap) -> bool:
    """The regional centre that accompanies the gmina; the gmina reads."""
    return _accompanies(by, roadmap)


@rule("roadmap.trip.plan")
def plan_trip(by: Acting, roadmap: GminaRoadmap) -> bool:
    """People of the regional centre that accompanies the gmina, for their own week."""
    return _accompanies(by, roadmap)


@rule("roadmap.trip.call_off")
def call_off_trip(by: Acting, trip: Trip) -> bool:
    """People of the same regional centre: whoever answers the telephone that day."""
    return _accompanies(by, trip.roadmap)


@rule("roadmap.cover.give")
def give_cover(by: Acting, animator_id: int | None = None) -> bool:
    """An animator gives her own gminas; the coordinator also somebody else's, when that person is ill."""
    if by.role not in REGION_ROLES or by.organisation_id is None:
        return False
    return by.role == Role.REGION_COORDINATOR or animator_id in (None, by.user_id)


@rule("roadmap.cover.end")
def end_cover(by: Acting, cover: Cover) -> bool:
    """The one who was away, the one who stands in, and the coordinator."""
    if by.role not in REGION_ROLES or cover.centre_id != by.organisation_id:
        return False
    return by.role == Role.REGION_COORDINATOR or by.user_id in (cover.animator_id, cover.deputy_id)


@rule("roadmap.region.see")
def see_region(by: Acting) -> bool:
    """People of a regional centre."""
    return by.role in REGION_ROLES


@rule("roadmap.concept.submit")
def submit_concept(by: Acting, roadmap: GminaRoadmap) -> bool:
    """The gmina's mayor, officer or director; the region enters what came on paper."""
    if _accompanies(by, roadmap):
        return True
    return by.role in (Role.MAYOR, Role.GMINA_OFFICER, Role.DIRECTOR) and own_gmina(by) == roadmap.area.code


@rule("roadmap.concept.review")
def review_concept(by: Acting, concept: Concept) -> bool:
    """The regional centre that accompanies the gmina."""
    return _accompanies(by, concept.roadmap)
