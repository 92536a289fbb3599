# SPDX-License-Identifier: EUPL-1.2
"""Who recruits: people of the regional centre. Who applies: everybody who has the address, while it is open."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.recruitment.enums import RecruitmentState
from kooperacja.growth.recruitment.models import Candidate, Recruitment


def _keeps(by: Acting, recruitment: Recruitment) -> bool:
    return by.role in REGION_ROLES and recruitment.centre_id == by.organisation_id


@rule("recruitment.recruitment.plan")
def plan_recruitment(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return by.role in REGION_ROLES and by.organisation_id is not None


@rule("recruitment.recruitment.edit")
def edit_recruitment(by: Acting, recruitment: Recruitment) -> bool:
    """Region, own centre, until it is called off."""
    return _keeps(by, recruitment) and recruitment.state != RecruitmentState.CANCELLED


@rule("recruitment.candidate.apply", message=_("Ten nabór nie przyjmuje teraz zgłoszeń."))
def apply_to(by: Acting, recruitment: Recruitment) -> bool:
    """Everybody, from the first to the last day while it is open; the region also adds people later, until it is closed."""
    if recruitment.state != RecruitmentState.OPEN:
        return False
    return _keeps(by, recruitment) or recruitment.opens_on <= by.today <= recruitment.closes_on


@rule("recruitment.candidate.decide")
def decide(by: Acting, candidate: Candidate) -> bool:
    """Region, own centre, a recruitment that was not called off."""
    return edit_recruitment(by, candidate.recruitment)
