# SPDX-License-Identifier: EUPL-1.2
"""RSS and Atom: the newest publications for whoever wants to hear of them without asking."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, page, public
from kooperacja.growth.publications import queries


@public
@page
def rss(request: Request) -> HttpResponse:
    """The newest publications as RSS 2.0."""
    return _feed(request, Rss201rev2Feed, "publications:rss")


@public
@page
def atom(request: Request) -> HttpResponse:
    """The newest publications as Atom."""
    return _feed(request, Atom1Feed, "publications:atom")


def _feed(request: Request, kind: type[Rss201rev2Feed] | type[Atom1Feed], name: str) -> HttpResponse:
    feed = kind(
        title=_("Kooperacja: aktualności"),
        link=settings.BASE_URL + reverse("publications:public_list"),
        description=_("Wizyty studyjne, dobre praktyki i to, co z nich wynika dla gmin."),
        language="pl",
        feed_url=settings.BASE_URL + reverse(name),
    )
    for each in queries.newest(request.by):
        address = settings.BASE_URL + queries.address_of(each)
        published = timezone.localtime(each.published_at or request.by.at)
        feed.add_item(
            title=each.title, link=address, description=each.lead, unique_id=f"urn:uuid:{each.uid}",
            unique_id_is_permalink=False, pubdate=published, author_name=each.byline,
            updateddate=timezone.localtime(each.corrected_at) if each.corrected_at else published,
        )  # fmt: skip
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response
