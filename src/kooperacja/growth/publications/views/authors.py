# SPDX-License-Identifier: EUPL-1.2
"""The desk of those who write: list, page behind the page, publishing, planning, correcting, withdrawing."""

from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.publications import forms, queries, rules, services
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.support import queries as support


@page
def publication_list(request: Request) -> HttpResponse:
    """Everything that the centre writes, by state."""
    rules.draft_article.require(request.by)
    chosen = request.GET.get("stan", "")
    found = queries.publications(
        request.by, state=chosen, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    context = {"publications": found, "chosen": chosen, "states": PublicationState.choices}
    return render(request, "publications/publication_list.html", context)


@page
def publication_detail(request: Request, uid: UUID) -> HttpResponse:
    """The page behind the page: what is missing, how it looks, what happened."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    can = allowed(
        request.by, publication, rules.edit_publication, rules.publish_publication, rules.correct_publication,
        rules.withdraw_publication, rules.plan_publication, rules.unplan_publication,
    )  # fmt: skip
    return render(
        request, "publications/publication_detail.html",
        {
            "publication": publication, "visit": publication.visit, "can": can,
            "missing": queries.fixes_for(publication),
            "address": queries.address_of(publication),
            "copy": queries.working_copy(request.by, publication),
            "pictures": queries.placed_pictures(publication),
            "attachments": queries.attachments_of(publication),
            "versions": queries.versions_of(publication)[:5],
            "shown": queries.public_page(request.by, publication, preview=True),
        },
    )  # fmt: skip


@action
def draft_publication(request: Request, uid: UUID) -> HttpResponse:
    """Begin the page of a visit with what the visit already says."""
    visit = support.visit_for(request.by, uid)
    rules.draft_publication.require(request.by, visit)
    initial = {
        "title": visit.title, "lead": visit.purpose, "kicker": _("Wizyta studyjna"),
        "byline": request.by.organisation_label,
    }  # fmt: skip
    form = bound(request, forms.PublicationForm, initial=initial)
    if submitted(request, form):
        made = attempt(form, services.draft_publication, visit=visit, by=request.by, **form.cleaned_data)
        if made is not None:
            return done(request, _("Szkic strony zapisany."), "publications:publication_detail", uid=made.uid)
    return render(request, "publications/draft_form.html", {"form": form, "visit": visit})


@action
def draft_article(request: Request) -> HttpResponse:
    """Begin an article: the title is enough."""
    rules.draft_article.require(request.by)
    form = bound(request, forms.TitleForm)
    if submitted(request, form):
        made = attempt(form, services.draft_article, by=request.by, **form.cleaned_data)
        if made is not None:
            return done(request, _("Szkic jest. Pisz dalej."), "publications:edit_publication", uid=made.uid)
    return render(request, "publications/draft_form.html", {"form": form, "visit": None})


@action
def publish_publication(request: Request, uid: UUID) -> HttpResponse:
    """Show the page to everybody."""
    publication = queries.publication_for(request.by, uid)
    rules.publish_publication.require(request.by, publication)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.publish_publication, publication=publication, by=request.by):
        return done(request, _("Strona jest publiczna."), "publications:publication_detail", uid=uid)
    context = {"form": form, "publication": publication, "missing": queries.fixes_for(publication)}
    return render(request, "publications/publish_publication.html", context)


@action
def plan_publication(request: Request, uid: UUID) -> HttpResponse:
    """Let the page go out by itself later."""
    publication = queries.publication_for(request.by, uid)
    rules.plan_publication.require(request.by, publication)
    form = bound(request, forms.PlanForm)
    if submitted(request, form) and attempt(
        form, services.plan_publication, publication=publication, publish_at=form.publish_at(), by=request.by
    ):
        return done(request, _("Zaplanowane. Strona ukaże się sama."), "publications:publication_detail", uid=uid)
    context = {"form": form, "publication": publication, "missing": queries.fixes_for(publication)}
    return render(request, "publications/plan_publication.html", context)


@action
def unplan_publication(request: Request, uid: UUID) -> HttpResponse:
    """Keep a planned page back."""
    publication = queries.publication_for(request.by, uid)
    rules.unplan_publication.require(request.by, publication)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.unplan_publication, publication=publication, by=request.by):
        return done(request, _("Wstrzymane. Strona jest znów szkicem."), "publications:publication_detail", uid=uid)
    return render(request, "publications/unplan_publication.html", {"form": form, "publication": publication})


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


@page
def version_list(request: Request, uid: UUID) -> HttpResponse:
    """Every kept version, the newest first."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    context = {"publication": publication, "versions": queries.versions_of(publication)}
    return render(request, "publications/version_list.html", context)


@action
def version_detail(request: Request, uid: UUID, version: UUID) -> HttpResponse:
    """One version beside the words of today; a button takes it into the editor."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    kept = queries.version_for(publication, version)
    form = bound(request, Form)
    if submitted(request, form) and attempt(
        form, services.take_version, publication=publication, version=kept, by=request.by
    ):
        name = "correct_publication" if publication.state == PublicationState.PUBLISHED else "edit_publication"
        return done(request, _("Wersja jest w edytorze. Obejrzyj ją i zapisz."), f"publications:{name}", uid=uid)
    differences = queries.differences(kept.words, queries.words_of(publication))
    context = {"publication": publication, "version": kept, "differences": differences, "form": form}
    return render(request, "publications/version_detail.html", context)
