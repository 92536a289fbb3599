# SPDX-License-Identifier: EUPL-1.2
"""The editor: words that save themselves, the page beside them as readers will see it, pictures and files."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from csp.constants import SELF
from csp.decorators import csp_replace
from django.forms import Form
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin

from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, submitted
from kooperacja.growth.pictures.forms import PictureForm
from kooperacja.growth.publications import forms, queries, rules, services
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.publications.views.public import public_context


@action
def edit_publication(request: Request, uid: UUID) -> HttpResponse:
    """Write a page that is not public now."""
    publication = queries.publication_for(request.by, uid)
    rules.edit_publication.require(request.by, publication)
    return _write(request, publication, forms.EditorForm, services.edit_publication, _("Strona zapisana."))


@action
def correct_publication(request: Request, uid: UUID) -> HttpResponse:
    """Correct what is public."""
    publication = queries.publication_for(request.by, uid)
    rules.correct_publication.require(request.by, publication)
    said = _("Poprawka jest na stronie, z datą.")
    return _write(request, publication, forms.CorrectionForm, services.correct_publication, said)


def _write(
    request: Request,
    publication: Publication,
    form_class: type[forms.EditorForm],
    service: Callable[..., Publication],
    said: str,
) -> HttpResponse:
    copy = queries.working_copy(request.by, publication)
    initial: dict[str, Any] = queries.words_of(publication) | (copy.words if copy is not None else {})
    initial["revision"] = copy.revision if copy is not None else publication.revision
    form = bound(request, form_class, publication=publication, by=request.by, initial=initial)
    typed = initial["revision"]
    if submitted(request, form):
        typed = form.cleaned_data["revision"] or publication.revision
        words = {**form.cleaned_data, "revision": typed}
        if attempt(form, service, publication=publication, by=request.by, **words):
            return done(request, said, "publications:publication_detail", uid=publication.uid)
    elif form.is_bound:
        typed = _number(form.data.get("revision", "")) or publication.revision
    now = queries.publication_for(request.by, publication.uid)
    overtaken = typed != now.revision
    data: Any = form.data
    mine = _words(data, form) if form.is_bound else initial
    if overtaken and form.is_bound:
        form.data = data.copy()
        form.data["revision"] = str(now.revision)  # type: ignore[index]
    elif overtaken:
        form.initial["revision"] = now.revision
    return render(
        request, "publications/editor.html",
        {
            "form": form, "publication": now, "visit": now.visit, "copy": None if form.is_bound else copy,
            "is_correction": form_class is forms.CorrectionForm,
            "overtaken": overtaken, "differences": queries.differences(queries.words_of(now), mine) if overtaken else [],
            "others": queries.others_writing(request.by, now),
            "pictures": queries.placed_pictures(now),
            "who_saved": services.who_saved(now), "when_saved": services.when_saved(now),
        },
    )  # fmt: skip


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def _words(data: QueryDict, form: forms.EditorForm) -> dict[str, Any]:
    """What was typed, as it is kept: only the words and choices that the form knows."""
    made: dict[str, Any] = {}
    for name in (*queries.WORDS, *queries.CHOICES):
        if name in form.fields:
            made[name] = data.getlist(name) if name in ("visits", "practices") else data.get(name, "")
    return made


@action
def keep_working(request: Request, uid: UUID) -> HttpResponse:
    """What is being typed, saved by itself. Answers whether somebody else has saved meanwhile."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    if request.method != "POST":
        return go(request, "publications:edit_publication", uid=uid)
    form = forms.EditorForm(request.POST, publication=publication, by=request.by)
    revision = _number(request.POST.get("revision", "")) or publication.revision
    copy = services.keep_working(
        publication=publication, words=_words(request.POST, form), revision=revision, by=request.by
    )
    overtaken = publication.revision != revision
    who = f"{services.who_saved(publication)}, {services.when_saved(publication)}" if overtaken else ""
    response = HttpResponse(status=204)
    response["HX-Trigger"] = json.dumps({"kept": {"at": copy.saved_at.isoformat(), "overtaken": who}})
    return response


@action
def drop_working(request: Request, uid: UUID) -> HttpResponse:
    """Throw away what was typed and not saved."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    form = bound(request, Form)
    if submitted(request, form):
        attempt(form, services.drop_working, publication=publication, by=request.by)
        return done(request, _("Niezapisany tekst odrzucony."), "publications:publication_detail", uid=uid)
    return render(request, "publications/drop_working.html", {"form": form, "publication": publication})


@page  # type: ignore[arg-type]
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})  # type: ignore[arg-type]
def preview_publication(request: Request, uid: UUID) -> HttpResponse:
    """The page as readers will see it, with the words that this person is typing."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    copy = queries.working_copy(request.by, publication)
    if copy is not None:
        publication = queries.with_words(request.by, publication, copy.words)
    shown = queries.public_page(request.by, publication, preview=True)
    framed = request.GET.get("ramka") == "1"
    return render(request, "publications/public_page.html", public_context(shown, preview=True, framed=framed))


# ── Pictures and files ─────────────────────────────────────────────────────────────────────────────────────────────


@action
def add_picture(request: Request, uid: UUID) -> HttpResponse:
    """A new picture for this page."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    form = bound(request, PictureForm)
    if submitted(request, form):
        placed = attempt(form, services.add_picture, publication=publication, by=request.by, **form.cleaned_data)
        if placed is not None:
            said = _("Zdjęcie dodane. W tekście wstawi je wiersz [zdjęcie %s].") % placed.number
            if placed.picture.had_location:
                said += " " + _("Zapisane w nim miejsce wykonania usunięto.")
            return done(request, said, "publications:picture_list", uid=uid)
    return render(request, "publications/add_picture.html", {"form": form, "publication": publication})


@page
def picture_list(request: Request, uid: UUID) -> HttpResponse:
    """Pictures of the page: numbers, order, gallery; and those that could be taken in."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    return render(
        request, "publications/picture_list.html",
        {
            "publication": publication, "pictures": queries.placed_pictures(publication),
            "others": queries.pictures_to_add(request.by, publication),
        },
    )  # fmt: skip


@action
def place_picture(request: Request, uid: UUID, picture: UUID) -> HttpResponse:
    """Take a picture that the institution already has."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    found = queries.picture_to_add(request.by, picture)
    form = bound(request, Form)
    if submitted(request, form):
        placed = attempt(form, services.place_picture, publication=publication, picture=found, by=request.by)
        if placed is not None:
            said = _("Zdjęcie dodane. W tekście wstawi je wiersz [zdjęcie %s].") % placed.number
            return done(request, said, "publications:picture_list", uid=uid)
    return go(request, "publications:picture_list", uid=uid)


_DEEDS = {"wczesniej": "earlier", "pozniej": "later"}


@action
def arrange_picture(request: Request, uid: UUID, placed: UUID, deed: str) -> HttpResponse:
    """Move a picture, take it into the gallery or leave it out."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    found = queries.own_picture(publication, placed)
    form = bound(request, Form)
    if submitted(request, form):
        if deed in _DEEDS:
            attempt(form, services.move_picture, placed=found, way=_DEEDS[deed], by=request.by)
        else:
            attempt(form, services.show_in_gallery, placed=found, in_gallery=deed == "galeria", by=request.by)
        return done(request, _("Zapisane."), "publications:picture_list", uid=uid)
    return go(request, "publications:picture_list", uid=uid)


@action
def remove_picture(request: Request, uid: UUID, placed: UUID) -> HttpResponse:
    """Take a picture off the page."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    found = queries.own_picture(publication, placed)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.remove_picture, placed=found, by=request.by):
        return done(request, _("Zdjęcie zdjęte ze strony."), "publications:picture_list", uid=uid)
    context = {"form": form, "publication": publication, "placed": found}
    return render(request, "publications/remove_picture.html", context)


@action
def attach_file(request: Request, uid: UUID) -> HttpResponse:
    """Add a file to take away."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    form = bound(request, forms.AttachmentForm)
    if submitted(request, form) and attempt(
        form, services.attach_file, publication=publication, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Załącznik dodany."), "publications:publication_detail", uid=uid)
    return render(request, "publications/attach_file.html", {"form": form, "publication": publication})


@action
def remove_attachment(request: Request, uid: UUID, attachment: UUID) -> HttpResponse:
    """Take a file away."""
    publication = queries.publication_for(request.by, uid)
    rules.manage_publication.require(request.by, publication)
    found = queries.attachment_for(publication, attachment)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.remove_attachment, attachment=found, by=request.by):
        return done(request, _("Załącznik usunięty."), "publications:publication_detail", uid=uid)
    context = {"form": form, "publication": publication, "attachment": found}
    return render(request, "publications/remove_attachment.html", context)
