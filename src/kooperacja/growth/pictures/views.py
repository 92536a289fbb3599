# SPDX-License-Identifier: EUPL-1.2
"""Pages of pictures and the pictures themselves."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.forms import Form
from django.http import Http404, HttpResponse
from django.urls import reverse

from kooperacja.base.core.rules import allowed
from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, public, render, submitted
from kooperacja.growth.pictures import queries, rules, services
from kooperacja.growth.pictures.enums import PersonState
from kooperacja.growth.pictures.forms import (
    ConsentForm,
    DescribePictureForm,
    GivenForm,
    PersonForm,
    PictureForm,
    WithdrawConsentForm,
)


@public
@page
def picture_file(request: Request, uid: UUID, size: str) -> HttpResponse:
    """The picture itself in one of its sizes; the original only for the institution that owns it."""
    picture = queries.picture_for(request.by, uid)
    file = queries.file_of(picture, size, with_original=rules.see_original(request.by, picture))
    if file is None:
        raise Http404
    return serve(file, request, inline=True, public=picture.is_public)


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
    sees = "see_original" in can
    context = {
        "picture": picture, "can": can, "people": queries.people_on(picture) if sees else [],
        "places": queries.places_of(picture, only_public=not sees),
    }  # fmt: skip
    return render(request, "pictures/picture_detail.html", context)


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


# ── Consents, person by person ─────────────────────────────────────────────────────────────────────────────────────


@page
def consent_list(request: Request) -> HttpResponse:
    """Consents of people on the pictures of the institution, and where each picture is shown."""
    rules.add_picture.require(request.by)
    chosen = request.GET.get("stan", "")
    found, rows = queries.consents(
        request.by, state=chosen, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    context = {"page": found, "rows": rows, "chosen": chosen, "states": PersonState.choices}
    return render(request, "pictures/consent_list.html", context)


@page
def consent_detail(request: Request, uid: UUID) -> HttpResponse:
    """One person on one picture: what she said, and the link by which she can take it back."""
    consent = queries.consent_for(request.by, uid)
    rules.edit_consent.require(request.by, consent)
    link = settings.BASE_URL + reverse("pictures:own_consent", args=[consent.code])
    context = {"consent": consent, "link": link, "places": queries.places_of(consent.picture)}
    return render(request, "pictures/consent_detail.html", context)


@action
def add_person(request: Request, uid: UUID) -> HttpResponse:
    """Write down one recognisable person."""
    picture = queries.picture_for(request.by, uid)
    rules.edit_picture.require(request.by, picture)
    form = bound(request, PersonForm)
    if submitted(request, form):
        consent = attempt(form, services.add_person, picture=picture, by=request.by, **form.cleaned_data)
        if consent is not None:
            return done(request, "Osoba zapisana.", "pictures:consent_detail", uid=consent.uid)
    return render(request, "pictures/add_person.html", {"picture": picture, "form": form})


@action
def give_consent(request: Request, uid: UUID) -> HttpResponse:
    """The consent has come."""
    consent = queries.consent_for(request.by, uid)
    rules.edit_consent.require(request.by, consent)
    form = bound(request, GivenForm)
    if submitted(request, form) and attempt(
        form, services.give_consent, consent=consent, by=request.by, **form.cleaned_data
    ):
        return done(request, "Zgoda zapisana.", "pictures:picture_detail", uid=consent.picture.uid)
    return render(request, "pictures/give_consent.html", {"consent": consent, "form": form})


@action
def withdraw_person(request: Request, uid: UUID) -> HttpResponse:
    """One person no longer agrees."""
    consent = queries.consent_for(request.by, uid)
    rules.edit_consent.require(request.by, consent)
    form = bound(request, WithdrawConsentForm)
    if submitted(request, form) and attempt(
        form, services.withdraw_person, consent=consent, by=request.by, **form.cleaned_data
    ):
        message = "Zdjęcie zniknęło z widoku publicznego."
        return done(request, message, "pictures:picture_detail", uid=consent.picture.uid)
    context = {"consent": consent, "form": form, "places": queries.places_of(consent.picture, only_public=True)}
    return render(request, "pictures/withdraw_person.html", context)


@action
def remove_person(request: Request, uid: UUID) -> HttpResponse:
    """Somebody was written down by mistake."""
    consent = queries.consent_for(request.by, uid)
    rules.edit_consent.require(request.by, consent)
    picture = consent.picture
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.remove_person, consent=consent, by=request.by):
        return done(request, "Osoba zdjęta z listy.", "pictures:picture_detail", uid=picture.uid)
    return render(request, "pictures/remove_person.html", {"consent": consent, "form": form})


@public
@action
def own_consent(request: Request, code: str) -> HttpResponse:
    """The page of a person on a picture: what she agreed to, where it is shown, and one button to take it back."""
    consent = queries.consent_by_code(code)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.withdraw_by_link, consent=consent, code=code, by=request.by):
        return done(request, "Zgoda wycofana. Zdjęcia nie ma już na żadnej stronie.", "pictures:own_consent", code=code)
    places = queries.places_of(consent.picture, only_public=True)
    response = render(request, "pictures/own_consent.html", {"consent": consent, "form": form, "places": places})
    response["Referrer-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response


@public
@page
def own_picture(request: Request, code: str) -> HttpResponse:
    """The picture, for the person on it, while her consent holds."""
    consent = queries.consent_by_code(code)
    if consent.state == PersonState.WITHDRAWN:
        raise Http404
    return serve(consent.picture.display, request, inline=True)
