# SPDX-License-Identifier: EUPL-1.2
"""Pages of pictures and the pictures themselves."""

from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpResponse

from kooperacja.base.core.rules import allowed
from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, public, render, submitted
from kooperacja.growth.pictures import queries, rules, services
from kooperacja.growth.pictures.enums import PictureSize
from kooperacja.growth.pictures.forms import ConsentForm, DescribePictureForm, PictureForm, WithdrawConsentForm


@public
@page
def picture_file(request: Request, uid: UUID, size: str) -> HttpResponse:
    """The picture itself in one of its sizes; the original only for the institution that owns it."""
    picture = queries.picture_for(request.by, uid)
    files = {PictureSize.THUMBNAIL: picture.thumbnail, PictureSize.DISPLAY: picture.display}
    if rules.see_original(request.by, picture):
        files[PictureSize.ORIGINAL] = picture.original
    if size not in files:
        raise Http404
    return serve(files[PictureSize(size)], request, inline=True, public=picture.is_public)


@page
def picture_list(request: Request) -> HttpResponse:
    """The pictures of the acting institution."""
    rules.add_picture.require(request.by)
    rows = queries.own_pictures(request.by, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return render(request, "pictures/picture_list.html", {"page": rows})


@page
def picture_detail(request: Request, uid: UUID) -> HttpResponse:
    """One picture: what is said about it, its consents, its history."""
    picture = queries.picture_for(request.by, uid)
    can = allowed(request.by, picture, rules.edit_picture, rules.see_original)
    return render(request, "pictures/picture_detail.html", {"picture": picture, "can": can})


@action
def add_picture(request: Request) -> HttpResponse:
    """A new picture."""
    rules.add_picture.require(request.by)
    form = bound(request, PictureForm)
    if submitted(request, form):
        picture = attempt(form, services.add_picture, by=request.by, **form.cleaned_data)
        if picture is not None:
            message = "Zdjęcie dodane." + (
                " Zapisane w nim miejsce wykonania usunięto." if picture.had_location else ""
            )
            return done(request, message, "pictures:picture_detail", uid=picture.uid)
    return render(request, "pictures/add_picture.html", {"form": form})


@action
def describe_picture(request: Request, uid: UUID) -> HttpResponse:
    """Change the words beside a picture."""
    picture = queries.picture_for(request.by, uid)
    rules.edit_picture.require(request.by, picture)
    names = ("caption", "alt_text", "author", "licence", "is_drawing")
    form = bound(request, DescribePictureForm, initial={name: getattr(picture, name) for name in names})
    if submitted(request, form) and attempt(
        form, services.describe_picture, picture=picture, by=request.by, **form.cleaned_data
    ):
        return done(request, "Opis zdjęcia zapisany.", "pictures:picture_detail", uid=picture.uid)
    return render(request, "pictures/describe_picture.html", {"picture": picture, "form": form})


@action
def record_consent(request: Request, uid: UUID) -> HttpResponse:
    """Consents that came later."""
    picture = queries.picture_for(request.by, uid)
    rules.edit_picture.require(request.by, picture)
    form = bound(request, ConsentForm)
    if submitted(request, form) and attempt(
        form, services.record_consent, picture=picture, by=request.by, **form.cleaned_data
    ):
        return done(request, "Zgody zapisane. Zdjęcie można pokazać.", "pictures:picture_detail", uid=picture.uid)
    return render(request, "pictures/record_consent.html", {"picture": picture, "form": form})


@action
def withdraw_consent(request: Request, uid: UUID) -> HttpResponse:
    """Somebody no longer agrees: the picture leaves public view at once."""
    picture = queries.picture_for(request.by, uid)
    rules.edit_picture.require(request.by, picture)
    form = bound(request, WithdrawConsentForm)
    if submitted(request, form) and attempt(
        form, services.withdraw_consent, picture=picture, by=request.by, **form.cleaned_data
    ):
        return done(request, "Zdjęcie zniknęło z widoku publicznego.", "pictures:picture_detail", uid=picture.uid)
    return render(request, "pictures/withdraw_consent.html", {"picture": picture, "form": form})


@action
def publish_picture(request: Request, uid: UUID) -> HttpResponse:
    """Show the picture to everybody."""
    picture = queries.picture_for(request.by, uid)
    rules.edit_picture.require(request.by, picture)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.publish_picture, picture=picture, by=request.by):
        return done(request, "Zdjęcie widzą teraz wszyscy.", "pictures:picture_detail", uid=picture.uid)
    return render(request, "pictures/publish_picture.html", {"picture": picture, "form": form})


@action
def hide_picture(request: Request, uid: UUID) -> HttpResponse:
    """Keep the picture inside the institution."""
    picture = queries.picture_for(request.by, uid)
    rules.edit_picture.require(request.by, picture)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.hide_picture, picture=picture, by=request.by):
        return done(request, "Zdjęcie widzi teraz tylko Twoja instytucja.", "pictures:picture_detail", uid=picture.uid)
    return render(request, "pictures/hide_picture.html", {"picture": picture, "form": form})
