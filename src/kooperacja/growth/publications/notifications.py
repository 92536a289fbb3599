# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom about published pages. Titles of pages are public."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.publications import queries
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support.models import VisitStop

_HOST_ROLES = (Role.DIRECTOR, Role.GMINA_OFFICER, Role.MAYOR, Role.PROVIDER_MANAGER)


def published(publication: Publication, *, by: Acting) -> None:
    """The regional team and the hosts learn that the page is out."""
    told = _team(publication, by)
    visits = [publication.visit_id] if publication.visit_id else list(publication.visits.values_list("pk", flat=True))
    hosts = VisitStop.objects.filter(day__visit_id__in=visits, host__isnull=False)
    for organisation_id in hosts.values_list("host_id", flat=True).distinct().order_by("host_id"):
        told += [m.user_id for m in people_in(organisation_id, *_HOST_ROLES, at=by.at)]
    subject = _("Opublikowano: „%(title)s”") % {"title": publication.title}
    body = _("Strona jest już publiczna. Jeśli coś trzeba poprawić, napisz do jej autorów.")
    path = queries.address_of(publication)
    tell("publications.publication.published", told, subject=subject, body=body, path=path, by=by)


def withdrawn(publication: Publication, *, by: Acting) -> None:
    """The regional team learns that the page is gone."""
    subject = _("Wycofano stronę: „%(title)s”") % {"title": publication.title}
    body = _("Strona nie jest już publiczna. Powód zobaczysz w jej historii.")
    told, path = _team(publication, by), _desk(publication)
    tell("publications.publication.withdrawn", told, subject=subject, body=body, path=path, by=by)


def held_back(publication: Publication, *, by: Acting) -> None:
    """The regional team learns that a planned page did not go out."""
    subject = _("Nie opublikowano: „%(title)s”") % {"title": publication.title}
    body = _(
        "Strona miała się ukazać o zaplanowanej godzinie, ale od tego czasu czegoś w niej zabrakło. Znów jest szkicem."
    )
    told, path = _team(publication, by), _desk(publication)
    tell("publications.publication.held_back", told, subject=subject, body=body, path=path, by=by)


def _team(publication: Publication, by: Acting) -> list[int]:
    return [m.user_id for m in people_in(publication.centre_id, *sorted(REGION_ROLES), at=by.at)]


def _desk(publication: Publication) -> str:
    return reverse("publications:publication_detail", kwargs={"uid": publication.uid})
