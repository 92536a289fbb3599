# SPDX-License-Identifier: EUPL-1.2
"""What a participant is told by e-mail: that her own page waits. No name, no project, no reason."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import write_to
from kooperacja.growth.participants import queries
from kooperacja.growth.participants.models import DataLink


def own_path(link: DataLink) -> str:
    """Her own address."""
    return reverse("participants:own_data", args=[link.uid, queries.signature_of(link)])


def fill_in(link: DataLink, *, by: Acting) -> None:
    """Please complete your data."""
    body = _(
        "Potrzebujemy kilku danych, żeby rozliczyć wsparcie, z którego korzystasz. Zajmie to około 5 minut, także na "
        "telefonie. Na pytania o szczególną sytuację możesz odmówić odpowiedzi. Link działa do %s."
    )
    write_to(
        "participants.link.sent", link.participant.email, subject=_("Uzupełnij swoje dane"),
        body=body % dates.short(link.expires_on), path=own_path(link), organisation_id=link.participant.centre_id, by=by,
    )  # fmt: skip
