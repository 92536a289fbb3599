# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, render, submitted
from kooperacja.base.ui.watched import watched
from kooperacja.growth.pictures.forms import PictureForm
from kooperacja.growth.support import forms, queries, rules, services


@action
def add_day(request: Request, uid: UUID) -> HttpResponse:
    """Add the next day of the programme."""
    visit = queries.visit_for(request.by, uid)
    rules.edit_visit.require(request.by, visit)
    form = bound(request, forms.DayForm)
    if submitted(request, form):
        day = attempt(form, services.add_day, visit=visit, by=request.by, **form.cleaned_data)
        if day is not None:
            return done(request, _("Dzień dodany. Teraz pierwszy przystanek."), "support:add_stop", uid=day.uid)
    return render(request, "support/day_form.html", {"form": form, "visit": visit})


@action
def edit_day(request: Request, uid: UUID) -> HttpResponse:
    """Set or open the date of a day."""
    day = queries.day_for(request.by, uid)
    rules.edit_visit.require(request.by, day.visit)
    form = bound(request, forms.DayForm, initial={"date": day.date})
    if submitted(request, form) and attempt(form, services.edit_day, day=day, by=request.by, **form.cleaned_data):
        return done(request, _("Data dnia zapisana."), "support:visit_detail", uid=day.visit.uid)
    return render(request, "support/day_form.html", {"form": form, "visit": day.visit, "day": day})


@action
def add_stop(request: Request, uid: UUID) -> HttpResponse:
    """Add a place to a day."""
    day = queries.day_for(request.by, uid)
    rules.edit_visit.require(request.by, day.visit)
    form = bound(request, forms.StopForm)
    if submitted(request, form) and attempt(form, services.add_stop, day=day, by=request.by, **form.cleaned_data):
        return done(request, _("Przystanek dodany."), "support:visit_detail", uid=day.visit.uid)
    return render(request, "support/stop_form.html", {"form": form, "visit": day.visit, "day": day})


@action
def edit_stop(request: Request, uid: UUID) -> HttpResponse:
    """Fill in or correct a stop."""
    stop = queries.stop_for(request.by, uid)
    visit = stop.day.visit
    rules.edit_visit.require(request.by, visit)
    names = ("name", "short_name", "area", "about", "address", "starts_at", "ends_at", "source")
    initial = {name: getattr(stop, name) for name in names} | {"host": stop.host.uid if stop.host else None}
    form = bound(request, watched(forms.EditStopForm), by=request.by, stop=stop, initial=initial)
    if submitted(request, form) and attempt(form, services.edit_stop, stop=stop, by=request.by, **form.cleaned_data):
        return done(request, _("Przystanek zapisany."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/stop_form.html", {"form": form, "visit": visit, "day": stop.day, "stop": stop})


@action
def move_stop(request: Request, uid: UUID, way: str) -> HttpResponse:
    """Change places with a neighbour."""
    stop = queries.stop_for(request.by, uid)
    rules.edit_visit.require(request.by, stop.day.visit)
    if way not in {"wyzej", "nizej"}:
        raise Http404
    if request.method == "POST":
        services.move_stop(stop=stop, up=way == "wyzej", by=request.by)
        return done(request, _("Kolejność zmieniona."), "support:visit_detail", uid=stop.day.visit.uid)
    return go(request, "support:visit_detail", uid=stop.day.visit.uid)


@action
def remove_stop(request: Request, uid: UUID) -> HttpResponse:
    """Take a stop out of the programme."""
    stop = queries.stop_for(request.by, uid)
    visit = stop.day.visit
    rules.edit_visit.require(request.by, visit)
    if request.method == "POST":
        services.remove_stop(stop=stop, by=request.by)
        return done(request, _("Przystanek usunięty."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/remove_stop.html", {"stop": stop, "visit": visit})


@action
def record_host_agreement(request: Request, uid: UUID) -> HttpResponse:
    """Write down that the host agreed."""
    stop = queries.stop_for(request.by, uid)
    visit = stop.day.visit
    rules.edit_visit.require(request.by, visit)
    form = bound(request, forms.AgreementForm)
    if submitted(request, form) and attempt(
        form, services.record_host_agreement, stop=stop, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Zgoda gospodarza zapisana."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/record_host_agreement.html", {"form": form, "stop": stop, "visit": visit})


@action
def add_stop_picture(request: Request, uid: UUID) -> HttpResponse:
    """A photo at a stop: file, caption, words for those who do not see it, author, consent."""
    stop = queries.stop_for(request.by, uid)
    visit = stop.day.visit
    rules.edit_visit.require(request.by, visit)
    form = bound(request, PictureForm, initial={"author": request.by.user_label})
    if submitted(request, form):
        placed = attempt(form, services.add_stop_picture, stop=stop, by=request.by, **form.cleaned_data)
        if placed is not None:
            where = _(" Zapisane w nim miejsce usunęliśmy.") if placed.picture.had_location else ""
            return done(request, _("Zdjęcie dodane.") + where, "support:stop_detail", uid=stop.uid)
    return render(request, "support/add_stop_picture.html", {"form": form, "stop": stop, "visit": visit})


@action
def place_picture(request: Request, uid: UUID, way: str) -> HttpResponse:
    """Take a picture into the public gallery or leave it out."""
    placed = queries.picture_of_stop(request.by, uid)
    visit = placed.stop.day.visit
    rules.edit_visit.require(request.by, visit)
    if way not in {"pokaz", "ukryj"}:
        raise Http404
    if request.method == "POST":
        service = services.show_in_gallery if way == "pokaz" else services.hide_from_gallery
        service(placed=placed, by=request.by)
        words = _("Zdjęcie wejdzie do galerii.") if way == "pokaz" else _("Zdjęcie zdjęte z galerii.")
        return done(request, words, "support:stop_detail", uid=placed.stop.uid)
    return go(request, "support:stop_detail", uid=placed.stop.uid)
