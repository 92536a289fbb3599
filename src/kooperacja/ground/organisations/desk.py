# SPDX-License-Identifier: EUPL-1.2
"""The first day: whoever leads a regional centre and is alone in it lets in the others."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.duties.desk import Decision
from kooperacja.ground.organisations import queries
from kooperacja.ground.organisations.enums import Role


def decisions(by: Acting) -> Iterator[Decision]:
    """One line, until somebody else is here."""
    if by.role != Role.REGION_COORDINATOR or len(queries.colleagues(by)) != 1:
        return
    yield Decision(
        due_on=by.today,
        title=_("Dodaj ludzi do swojego ośrodka"),
        detail=_("Jesteś tu na razie sama albo sam. Animatorki dostaną list i ustawią hasła."),
        button=_("Dodaj osobę"),
        url=reverse("organisations:add_member", args=[queries.own_institution(by).uid]),
        icon="user-plus",
        area="region",
    )
