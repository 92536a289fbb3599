# SPDX-License-Identifier: EUPL-1.2
"""What is said when a person withdraws by her link. Never who she is."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.pictures.rules import PICTURE_ROLES


def withdrawn_by_link(picture: Picture, *, by: Acting) -> None:
    """People of the owning institution learn that a picture has left public view."""
    told = [m.user_id for m in people_in(picture.organisation_id, *sorted(PICTURE_ROLES), at=by.at)]
    tell(
        "pictures.consent.withdrawn",
        told,
        subject=_("Ktoś wycofał zgodę na zdjęcie"),
        body=_(
            "Zdjęcie zniknęło już ze wszystkich stron publicznych. Zobacz, gdzie było, i czy coś zostało po nim puste."
        ),
        path=reverse("pictures:picture_detail", kwargs={"uid": picture.uid}),
        by=by,
    )
