# SPDX-License-Identifier: EUPL-1.2
"""Publications as everybody sees them: lists, pages, files, the index."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.html import escape

from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import Request, page, public, redirect, render
from kooperacja.growth.publications import queries


@public
@page
def public_list(request: Request) -> HttpResponse:
    """Everything that was published, the newest first."""
    found = queries.published(request.by, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return render(request, "publications/public_list.html", {"publications": found})


@public
@page
def public_visit_list(request: Request) -> HttpResponse:
    """Study visits for everybody."""
    found = queries.published(
        request.by, only_visits=True, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    return render(request, "publications/public_visit_list.html", {"publications": found})


@public
@page
def public_visit(request: Request, slug: str) -> HttpResponse:
    """The public page of a visit."""
    return _show(request, slug, is_visit=True)


@public
@page
def public_article(request: Request, slug: str) -> HttpResponse:
    """An article."""
    return _show(request, slug, is_visit=False)


def _show(request: Request, slug: str, *, is_visit: bool) -> HttpResponse:
    publication = queries.publication_by_slug(request.by, slug)
    if (publication.visit_id is not None) != is_visit:
        response: HttpResponse = redirect(queries.address_of(publication))
        return response
    shown = queries.public_page(request.by, publication)
    return render(request, "publications/public_page.html", public_context(shown))


def public_context(shown: queries.PublicPage, *, preview: bool = False, framed: bool = False) -> dict[str, Any]:
    """What the public page needs, the same in the preview."""
    publication = shown.publication
    card = settings.BASE_URL + reverse("publications:card_file", args=[publication.slug]) if publication.card_id else ""
    return {
        "shown": shown, "publication": publication, "visit": shown.visit, "is_preview": preview, "is_framed": framed,
        "address": settings.BASE_URL + queries.address_of(publication), "card": card,
    }  # fmt: skip


@public
@page
def card_file(request: Request, slug: str) -> HttpResponse:
    """The picture for social media; without the picture at the top once a consent on it is gone."""
    publication = queries.publication_by_slug(request.by, slug)
    cover = publication.cover
    shows_cover = cover is not None and cover.is_public and cover.is_showable
    file = publication.card if shows_cover else publication.plain_card
    if file is None:
        raise Http404
    return serve(file, request, inline=True, public=True)


@public
@page
def attachment_file(request: Request, slug: str, uid: UUID) -> HttpResponse:
    """A file to take away."""
    attachment = queries.public_attachment(request.by, slug, uid)
    return serve(attachment.file, request, public=attachment.publication.state == "published")


@public
@page
def public_index(request: Request) -> HttpResponse:
    """Everything in one list by year, for people who look for something old."""
    return render(request, "publications/public_index.html", {"publications": queries.everything_public(request.by)})


@public
@page
def sitemap(request: Request) -> HttpResponse:
    """The same for search engines."""
    found = queries.everything_public(request.by)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for name in ("public_list", "public_visit_list", "public_index"):
        lines.append(f"<url><loc>{escape(settings.BASE_URL + reverse(f'publications:{name}'))}</loc></url>")
    for each in found:
        changed = (each.corrected_at or each.published_at or request.by.at).date().isoformat()
        address = escape(settings.BASE_URL + queries.address_of(each))
        lines.append(f"<url><loc>{address}</loc><lastmod>{changed}</lastmod></url>")
    lines.append("</urlset>")
    return HttpResponse("\n".join(lines), content_type="application/xml; charset=utf-8")
