# SPDX-License-Identifier: EUPL-1.2
"""What forms of this app let a person choose from."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from kooperacja.base.core.acting import Acting
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support.models import Finding, StudyVisit, VisitStop

_GUESTS = (OrganisationKind.CUS, OrganisationKind.OPS, OrganisationKind.GMINA_OFFICE, OrganisationKind.REGIONAL_CENTRE)
_ORGANISERS = (OrganisationKind.REGIONAL_CENTRE, OrganisationKind.SUPPORT_CENTRE)


def organiser_choices(by: Acting) -> QuerySet[Organisation]:
    """Regional and support centres; the own one among them."""
    rows = Organisation.objects.visible_to(by).filter(Q(kind__in=_ORGANISERS) | Q(pk=by.organisation_id or 0))
    return rows.order_by("name_key", "pk")


def host_choices(by: Acting, area: Area) -> QuerySet[Organisation]:
    """Institutions of the gmina in which a stop lies."""
    return Organisation.objects.visible_to(by).filter(area=area).order_by("name_key", "pk")


def guest_choices(by: Acting) -> QuerySet[Organisation]:
    """Offices, centres and the regional centre of the own voivodeship."""
    rows = Organisation.objects.visible_to(by).filter(kind__in=_GUESTS, area__code__startswith=by.scope)
    return rows.order_by("name_key", "pk")


def project_choices(by: Acting) -> QuerySet[Project]:
    """Projects of the own centre."""
    return Project.objects.visible_to(by).order_by("name", "pk")


def label_choices(by: Acting) -> QuerySet[FundingLabel]:
    """Funding labels of the own centre."""
    return FundingLabel.objects.visible_to(by).order_by("name", "pk")


def visit_choices(by: Acting) -> QuerySet[StudyVisit]:
    """Visits of the own centre, the newest first."""
    return StudyVisit.objects.visible_to(by).order_by("-created_at", "-pk")


def merge_choices(by: Acting, finding: Finding) -> QuerySet[Finding]:
    """Findings of the same visit that stay."""
    rows = Finding.objects.visible_to(by).filter(stop__day__visit=finding.stop.day.visit, state__in=["noted", "kept"])
    return rows.exclude(pk=finding.pk).select_related("stop__day__visit").order_by("noted_at", "pk")


def stop_choices(visit: StudyVisit) -> QuerySet[VisitStop]:
    """Stops of a visit in the order of the way."""
    rows = VisitStop.objects.filter(day__visit=visit).select_related("day__visit", "area")
    return rows.order_by("day__number", "position", "pk")
