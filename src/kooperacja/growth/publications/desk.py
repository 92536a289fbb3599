# SPDX-License-Identifier: EUPL-1.2
"""What waits: drafts that lack nothing but a decision, and those that lack something."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.duties.desk import Decision
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.publications import queries


def decisions(by: Acting) -> Iterator[Decision]:
    """Drafts of public pages."""
    if by.role not in REGION_ROLES:
        return
    for publication in queries.drafts_of(by):
        missing = queries.missing_for(publication)
        url = reverse("publications:publication_detail", args=[publication.uid])
        yield Decision(
            due_on=by.today,
            title=(_("Strona wizyty „%s”") if publication.visit else _("Artykuł „%s”")) % publication.title,
            detail=_("Brakuje rzeczy: %s") % len(missing) if missing else _("Wszystko jest. Czeka na Twoją decyzję"),
            button=_("Uzupełnij") if missing else _("Opublikuj"),
            url=url,
            icon="images",
            area="region",
        )
