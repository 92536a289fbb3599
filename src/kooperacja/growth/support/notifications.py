# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom about visits. Titles of visits are public facts; no participant is named."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.models import StudyVisit, VisitParticipant

_GUESTS_TOLD = frozenset({VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY, VisitState.CANCELLED})
_GUEST_ROLES = (Role.DIRECTOR, Role.GMINA_OFFICER, Role.MAYOR, Role.PROVIDER_MANAGER)


def _path(visit: StudyVisit) -> str:
    return reverse("support:visit_detail", kwargs={"uid": visit.uid})


def _colleagues(visit: StudyVisit, by: Acting) -> list[int]:
    return [m.user_id for m in people_in(visit.centre_id, *sorted(REGION_ROLES), at=by.at)]


def visit_proposed(visit: StudyVisit, *, by: Acting) -> None:
    """The regional team learns of a new visit."""
    subject = _("Nowa wizyta studyjna: „%(title)s”") % {"title": visit.title}
    body = _("W rejestrze jest nowa wizyta studyjna. Zobacz program i dopisz, co wiesz.")
    tell("support.visit.proposed", _colleagues(visit, by), subject=subject, body=body, path=_path(visit), by=by)


def visit_moved(visit: StudyVisit, *, by: Acting) -> None:
    """The regional team learns of the new state; guests' institutions learn when it concerns them."""
    told = _colleagues(visit, by)
    if visit.state in _GUESTS_TOLD:
        guests = VisitParticipant.objects.filter(visit=visit, organisation__isnull=False)
        for organisation_id in guests.values_list("organisation_id", flat=True).distinct().order_by("organisation_id"):
            told += [m.user_id for m in people_in(organisation_id, *_GUEST_ROLES, at=by.at)]
    subject = _("Wizyta „%(title)s”: %(state)s") % {"title": visit.title, "state": visit.get_state_display()}
    body = _("Zmienił się stan wizyty studyjnej. Na jej stronie jest program i to, co dalej.")
    tell("support.visit.moved", told, subject=subject, body=body, path=_path(visit), by=by)
