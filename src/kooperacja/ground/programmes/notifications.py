# SPDX-License-Identifier: EUPL-1.2
"""What is said to people of a CUS about its programmes."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.notifications.services import tell
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.queries import people_in
from kooperacja.ground.programmes.models import ServiceProgramme


def programme_active(programme: ServiceProgramme, *, by: Acting) -> None:
    """Tell coordinators and the counter that people can be qualified under it."""
    people = people_in(programme.centre_id, Role.PLAN_COORDINATOR, Role.CUS_CLERK, at=by.at)
    tell(
        "programmes.programme.active",
        [membership.user_id for membership in people],
        subject=_("Program „%(name)s” obowiązuje") % {"name": programme.name},
        body=_("Od %(start)s można przyjmować wnioski do tego programu.") % {"start": short(programme.starts_on)},
        path=reverse("programmes:programme_detail", args=[programme.uid]),
        by=by,
    )
