# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.forms import Form
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, public, render, submitted
from kooperacja.growth.publications import forms, queries, rules, services
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support import queries as support

_WORDS = (
    "title", "lead", "kicker", "body", "conclusion_title", "conclusion", "gallery_note",
)  # fmt: skip


@public
@page
def public_visit_list(request: Request) -> HttpResponse:
    """Study visits for everybody."""
    visits = queries.published(request.by, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return render(request, "publications/public_visit_list.html", {"publications": visits})


@public
@page
def public_visit(request: Request, slug: str) -> HttpResponse:
    """The public page of a visit."""
    publication = queries.publication_by_slug(request.by, slug)
    shown = queries.public_visit(request.by, publication)
    return render(request, "publications/public_visit.html", _public_context(shown))


def _public_context(shown: queries.PublicVisit, *, preview: bool = False) -> dict[str, Any]:
    image = reverse("pictures:picture_file", args=[shown.cover.uid, "duze"]) if shown.cover else ""
    return {
        "shown": shown,
        "publication": shown.publication,
        "visit": shown.visit,
        "is_preview": preview,
        "address": settings.BASE_URL + reverse("publications:public_visit", args=[shown.publication.slug]),
        "image": settings.BASE_URL + image if image else "",
    }


@page
def publication_detail(request: Request, uid: UUID) -> HttpResponse:
    """The page behind the page: what is missing, preview, what happened."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    can = allowed(
        request.by, publication, rules.edit_publication, rules.publish_publication, rules.correct_publication,
        rules.withdraw_publication,
    )  # fmt: skip
    return render(
        request, "publications/publication_detail.html",
        {
            "publication": publication, "visit": publication.visit, "can": can,
            "missing": queries.missing_for(publication),
            "shown": queries.public_visit(request.by, publication, preview=True),
        },
    )  # fmt: skip


@page
def preview_publication(request: Request, uid: UUID) -> HttpResponse:
    """The page as readers will see it."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    shown = queries.public_visit(request.by, publication, preview=True)
    return render(request, "publications/public_visit.html", _public_context(shown, preview=True))


@action
def draft_publication(request: Request, uid: UUID) -> HttpResponse:
    """Begin the page of a visit with what the visit already says."""
    visit = support.visit_for(request.by, uid)
    rules.draft_publication.require(request.by, visit)
    initial = {"title": visit.title, "lead": visit.purpose, "kicker": _("Wizyta studyjna")}
    form = bound(request, forms.PublicationForm, initial=initial)
    if submitted(request, form) and attempt(
        form, services.draft_publication, visit=visit, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Szkic strony zapisany."), "publications:publication_detail", uid=visit.uid)
    return render(request, "publications/publication_form.html", {"form": form, "visit": visit, "kind": "draft"})


def _initial(publication: Publication) -> dict[str, Any]:
    return {name: getattr(publication, name) for name in _WORDS} | {
        "cover": publication.cover.uid if publication.cover else None
    }


@action
def edit_publication(request: Request, uid: UUID) -> HttpResponse:
    """Change the words of a draft."""
    publication = queries.publication_for(request.by, uid)
    rules.edit_publication.require(request.by, publication)
    form = bound(request, forms.PublicationForm, publication=publication, initial=_initial(publication))
    if submitted(request, form) and attempt(
        form, services.edit_publication, publication=publication, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Strona zapisana."), "publications:publication_detail", uid=uid)
    context = {"form": form, "visit": publication.visit, "kind": "edit"}
    return render(request, "publications/publication_form.html", context)


@action
def correct_publication(request: Request, uid: UUID) -> HttpResponse:
    """Correct what is public."""
    publication = queries.publication_for(request.by, uid)
    rules.correct_publication.require(request.by, publication)
    form = bound(request, forms.CorrectionForm, publication=publication, initial=_initial(publication))
    if submitted(request, form) and attempt(
        form, services.correct_publication, publication=publication, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Poprawka jest na stronie, z datą."), "publications:publication_detail", uid=uid)
    context = {"form": form, "visit": publication.visit, "kind": "correct"}
    return render(request, "publications/publication_form.html", context)


@action
def publish_visit(request: Request, uid: UUID) -> HttpResponse:
    """Show the page to everybody."""
    publication = queries.publication_for(request.by, uid)
    rules.publish_publication.require(request.by, publication)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.publish_visit, publication=publication, by=request.by):
        return done(request, _("Strona jest publiczna."), "publications:publication_detail", uid=uid)
    context = {"form": form, "publication": publication, "missing": queries.missing_for(publication)}
    return render(request, "publications/publish_visit.html", context)


@action
def withdraw_publication(request: Request, uid: UUID) -> HttpResponse:
    """Take the page away from readers."""
    publication = queries.publication_for(request.by, uid)
    rules.withdraw_publication.require(request.by, publication)
    form = bound(request, forms.WithdrawForm)
    if submitted(request, form) and attempt(
        form, services.withdraw_publication, publication=publication, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Strona wycofana."), "publications:publication_detail", uid=uid)
    return render(request, "publications/withdraw_publication.html", {"form": form, "publication": publication})
