# SPDX-License-Identifier: EUPL-1.2
"""The participant's own page: her link, her values, what is missing."""

from __future__ import annotations

import hmac
from typing import Any
from uuid import UUID

from django.conf import settings

from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.ground.territory import queries as territory
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.logic import dataset
from kooperacja.growth.participants.logic.dataset import DataColumn
from kooperacja.growth.participants.models import DataLink, Participant
from kooperacja.growth.participants.queries.people import given, has_read_clause

ASKED = (
    "given_name", "surname", "other_identifier", "birth_date", "sex", "education", "citizenship", "email", "phone",
    "street", "postcode", "town", "home_area", "employer_name", "function", "foreign_origin", "minority", "homelessness",
    "disability", "access_needs", "diet", "interpreter",
)  # fmt: skip


def signature_of(link: DataLink) -> str:
    """What makes the address secret: computed from a key, kept nowhere."""
    return sealing.look_up_hash(f"data-link:{link.uid}", secret=settings.IDENTITY_KEY)[:32]


def own_link(uid: UUID, signature: str) -> DataLink:
    """The link of an address; a wrong one leads nowhere."""
    rows = DataLink.objects.select_related(
        "participant__employer", "participant__centre__area", "participant__home_area"
    )
    found = rows.get(uid=uid)
    if not hmac.compare_digest(signature_of(found), signature):
        raise DataLink.DoesNotExist
    return found


def is_good(link: DataLink, by: Acting) -> bool:
    """True while it may be used."""
    return link.closed_at is None and by.today <= link.expires_on and link.participant.merged_into_id is None


def missing_of(participant: Participant) -> list[DataColumn]:
    """Required answers that are not there yet."""
    return dataset.missing(given(participant, has_read=has_read_clause(participant)))


def initial_of(participant: Participant) -> dict[str, Any]:
    """What the form shows of what is known; never PESEL."""
    values = {name: getattr(participant, name) for name in ASKED}
    return values | {
        "home_area": participant.home_area.code if participant.home_area else "",
        "employer_name": participant.employer.name if participant.employer else participant.employer_name,
    }


def gminas_for(participant: Participant) -> list[Area]:
    """Gminas of the voivodeship of the centre, and the one in which she lives."""
    here = territory.gminas_within(participant.centre.area.code[:2])
    home = participant.home_area
    return here if home is None or home in here else [home, *here]
