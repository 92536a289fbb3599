# SPDX-License-Identifier: EUPL-1.2
"""Who writes and publishes: people of the regional centre. The software publishes what they planned, at its hour."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.models import StudyVisit


@rule("publications.publication.draft")
def draft_publication(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre, about a visit that has not been called off."""
    return by.role in REGION_ROLES and by.organisation_id == visit.centre_id and visit.state != VisitState.CANCELLED


@rule("publications.publication.draft_article")
def draft_article(by: Acting) -> bool:
    """Region, in the name of the own centre."""
    return by.role in REGION_ROLES and by.organisation_id is not None


@rule("publications.publication.edit")
def edit_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre, while it is not public; what is published is corrected, with a date."""
    return _keeps(by, publication) and publication.state != PublicationState.PUBLISHED


@rule("publications.publication.publish")
def publish_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre; the software for the centre when the planned hour has come."""
    if by.role == "system":
        if publication.publish_at is None or publication.state != PublicationState.PLANNED:
            return False
        return by.organisation_id == publication.centre_id and publication.publish_at <= by.at
    return edit_publication(by, publication)


@rule("publications.publication.plan")
def plan_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre, a draft or a withdrawn page."""
    return edit_publication(by, publication) and publication.state != PublicationState.PLANNED


@rule("publications.publication.unplan")
def unplan_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre, what is planned."""
    return _keeps(by, publication) and publication.state == PublicationState.PLANNED


@rule("publications.publication.correct")
def correct_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre, what is published."""
    return _keeps(by, publication) and publication.state == PublicationState.PUBLISHED


@rule("publications.publication.withdraw")
def withdraw_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre, what is published."""
    return correct_publication(by, publication)


@rule("publications.publication.manage")
def manage_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre: sees the page behind the page, and may keep words that are not saved yet."""
    return _keeps(by, publication)


def _keeps(by: Acting, publication: Publication) -> bool:
    return by.role in REGION_ROLES and by.organisation_id == publication.centre_id
