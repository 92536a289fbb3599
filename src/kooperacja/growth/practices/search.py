# SPDX-License-Identifier: EUPL-1.2
"""Cards in the one search box: published ones for everyone, drafts for their centre."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.search import services as search
from kooperacja.base.search.kinds import Row
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.practices.enums import PUBLIC_STATES, Category, PracticeState
from kooperacja.growth.practices.models import GoodPractice

KIND = "practice"


def visible(by: Acting) -> Q:
    """Published cards for whoever asks; drafts for the centre that writes them."""
    out = Q(organisation_id=None)
    return out | Q(organisation_id=by.organisation_id) if by.role in REGION_ROLES else out


def row_of(practice: GoodPractice) -> Row:
    """The entry of one card."""
    is_public = practice.state in PUBLIC_STATES
    labels = [str(Category(c).label) for c in practice.categories if c in Category.values]
    return Row(
        uid=str(practice.uid),
        title=practice.title,
        path=f"/dobre-praktyki/{practice.uid}/" if is_public else f"/praktyki/{practice.uid}/",
        subtitle=f"gmina {practice.area.name}",
        keywords=" ".join([practice.summary, *labels, practice.host.name]),
        organisation_id=None if is_public else practice.centre_id,
    )


def index_card(practice: GoodPractice) -> None:
    """Bring the entry of a card up to date; a withdrawn card is not found."""
    if practice.state == PracticeState.WITHDRAWN:
        search.remove(KIND, practice.uid)
    else:
        search.index_many(KIND, [row_of(practice)])


def rows() -> Iterable[Row]:
    """Every card, for building the index anew."""
    cards = GoodPractice.objects.exclude(state=PracticeState.WITHDRAWN).select_related("area", "host")
    return (row_of(card) for card in cards.order_by("pk").iterator())
