# SPDX-License-Identifier: EUPL-1.2
"""What forms of this app let a person choose from."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold, sort_key
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import REGION_ROLES, OrganisationKind
from kooperacja.ground.organisations.models import Membership, Organisation
from kooperacja.growth.guidance.models import AdviceTopic
from kooperacja.growth.participants.models import Participant

GUESTS = (
    OrganisationKind.CUS, OrganisationKind.OPS, OrganisationKind.GMINA_OFFICE, OrganisationKind.PROVIDER,
    OrganisationKind.SUPPORT_CENTRE, OrganisationKind.OTHER,
)  # fmt: skip


def topic_choices() -> QuerySet[AdviceTopic]:
    """Topics in use."""
    return AdviceTopic.objects.filter(is_active=True).order_by("name_key", "pk")


def adviser_choices(by: Acting) -> QuerySet[User]:
    """People of the own centre who may answer today."""
    rows = Membership.objects.active_on(by.today).filter(organisation_id=by.organisation_id or 0, role__in=REGION_ROLES)
    return User.objects.filter(pk__in=rows.values("user_id")).order_by("surname", "given_name", "pk")


def institution_choices(by: Acting) -> QuerySet[Organisation]:
    """Institutions of the own voivodeship."""
    rows = Organisation.objects.visible_to(by).filter(kind__in=GUESTS, area__code__startswith=by.scope)
    return rows.order_by("name_key", "pk")


def institutions_named(by: Acting, text: str, kind: str) -> QuerySet[Organisation]:
    """Institutions of the own voivodeship by a part of the name or of the gmina, and by kind."""
    rows = institution_choices(by).select_related("area")
    if kind in OrganisationKind.values:
        rows = rows.filter(kind=kind)
    for word in sort_key(text).split()[:4]:
        rows = rows.filter(Q(name_key__contains=word) | Q(area__name_key__startswith=word))
    return rows


def people_named(by: Acting, text: str) -> QuerySet[Participant]:
    """Participants of the own centre by a part of the name."""
    rows = Participant.objects.visible_to(by).current().select_related("employer", "work_area")
    for word in fold(text).split()[:4]:
        rows = rows.filter(search_text__contains=word)
    return rows.order_by("name_key", "pk")
