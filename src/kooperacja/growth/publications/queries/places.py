# SPDX-License-Identifier: EUPL-1.2
"""On which pages a picture stands: pages of visits, articles, practice cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.urls import reverse

from kooperacja.growth.pictures.logic.places import Shown
from kooperacja.growth.practices.enums import PUBLIC_STATES
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.models import Publication, PublicationPicture
from kooperacja.growth.publications.queries.public import address_of
from kooperacja.growth.support.models import StopPicture


def places_of(pictures: Iterable[int]) -> dict[int, list[Shown]]:
    """Every page of each picture, public or not, in a handful of questions."""
    keys = list(pictures)
    made: dict[int, list[Shown]] = defaultdict(list)
    for own in PublicationPicture.objects.filter(picture_id__in=keys).select_related("publication__visit"):
        made[own.picture_id].append(_page(own.publication))
    for publication in Publication.objects.filter(cover_id__in=keys).select_related("visit"):
        made[publication.cover_id or 0].append(_page(publication))
    placed = list(StopPicture.objects.filter(picture_id__in=keys).select_related("stop__day__visit"))
    pages = {p.visit_id: p for p in Publication.objects.filter(visit__in={s.stop.day.visit_id for s in placed})}
    for each in placed:
        page = pages.get(each.stop.day.visit_id)
        if page is not None and each.in_gallery:
            made[each.picture_id].append(_page(page))
        else:
            visit = each.stop.day.visit
            made[each.picture_id].append(Shown(visit.title, reverse("support:visit_detail", args=[visit.uid]), False))
    for card in GoodPractice.objects.filter(picture_id__in=keys):
        made[card.picture_id or 0].append(
            Shown(card.title, reverse("practices:public_card", args=[card.uid]), card.state in PUBLIC_STATES)
        )
    return made


def public_elsewhere(pictures: Iterable[int], publication: Publication) -> set[int]:
    """Those of these pictures that stand on another public page than this one."""
    here = address_of(publication)
    return {
        key for key, shown in places_of(pictures).items() if any(each.is_public and each.url != here for each in shown)
    }


def _page(publication: Publication) -> Shown:
    if publication.state == PublicationState.PUBLISHED:
        return Shown(publication.title, address_of(publication), True)
    return Shown(publication.title, reverse("publications:publication_detail", args=[publication.uid]), False)
