# SPDX-License-Identifier: EUPL-1.2
"""Who may open a round, rate, and close it. A score is its rater's own; a result serves a talk."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.territory.models import Area
from kooperacja.growth.readiness.models import Assessment, Rater
from kooperacja.growth.roadmap.models import own_gmina

#: Who may call a round together in a gmina's own institutions.
LEADERS = frozenset({Role.DIRECTOR, Role.MAYOR, Role.GMINA_OFFICER, Role.SERVICE_ORGANISER})


def _leads(by: Acting, area: Area) -> bool:
    if by.role in REGION_ROLES:
        return area.code.startswith(by.scope)
    return by.role in LEADERS and own_gmina(by) == area.code


@rule("readiness.assessment.open")
def open_assessment(by: Acting, area: Area) -> bool:
    """The region that accompanies the gmina, and the gmina's mayor, director, organiser or officer."""
    return _leads(by, area)


@rule("readiness.rater.invite")
def invite_rater(by: Acting, assessment: Assessment) -> bool:
    """Whoever may open a round of this gmina."""
    return _leads(by, assessment.area)


@rule("readiness.assessment.rate")
def rate(by: Acting, rater: Rater) -> bool:
    """Each rater for herself, nobody for another."""
    return by.user_id is not None and rater.user_id == by.user_id


@rule("readiness.assessment.close")
def close_for_talk(by: Acting, assessment: Assessment) -> bool:
    """Whoever may open a round of this gmina."""
    return _leads(by, assessment.area)


@rule("readiness.assessment.agree")
def agree_assessment(by: Acting, assessment: Assessment) -> bool:
    """Whoever may open a round of this gmina: after the talk."""
    return _leads(by, assessment.area)
