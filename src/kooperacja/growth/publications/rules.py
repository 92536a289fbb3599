# SPDX-License-Identifier: EUPL-1.2
"""Who writes and publishes pages about visits: people of the regional centre that keeps the visit."""

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


@rule("publications.publication.edit")
def edit_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre, while it is a draft or withdrawn; what is published is corrected, with a date."""
    return _keeps(by, publication) and publication.state != PublicationState.PUBLISHED


@rule("publications.publication.publish")
def publish_publication(by: Acting, publication: Publication) -> bool:
    """Region, own centre."""
    return edit_publication(by, publication)


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
    """Region, own centre: sees the page behind the page."""
    return _keeps(by, publication)


def _keeps(by: Acting, publication: Publication) -> bool:
    return by.role in REGION_ROLES and by.organisation_id == publication.centre_id
