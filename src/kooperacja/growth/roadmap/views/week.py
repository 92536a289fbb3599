# SPDX-License-Identifier: EUPL-1.2
"""The week on the road."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, reverse, submitted
from kooperacja.growth.roadmap import forms, queries, rules, services


def _day(text: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return otherwise


@page
def week(request: Request) -> HttpResponse:
    """Stops of a week in order, kilometres as an estimate, a sketch beside the list."""
    by = request.by
    rules.see_region.require(by)
    shown = queries.week_to_show(by)
    first = queries.monday_of(_day(request.GET.get("tydzien", ""), shown))
    start = request.GET.get("skad", "")
    return render(
        request,
        "roadmap/week.html",
        {
            "week": queries.week_of(by, first=first, start_code=start), "tab": "week", "today": by.today, "start": start,
            "starts": queries.starts(by), "this_week": shown,
        },
    )  # fmt: skip


@action
def plan_trip(request: Request) -> HttpResponse:
    """Put a gmina into the own week."""
    by = request.by
    rules.see_region.require(by)
    start = {"gmina": request.GET.get("gmina", ""), "day": _day(request.GET.get("dzien", ""), by.today)}
    form = bound(request, forms.TripForm, by=by, initial=start)
    if submitted(request, form):
        trip = attempt(form, services.plan_trip, by=by, **form.cleaned_data)
        if trip:
            monday = queries.monday_of(trip.day).isoformat()
            return done(request, _("Wyjazd jest na trasie."), f"{reverse('roadmap:week')}?tydzien={monday}")
    return render(request, "roadmap/plan_trip.html", {"form": form})


@action
def call_off_trip(request: Request, uid: UUID) -> HttpResponse:
    """Take a stop out of the week."""
    trip = queries.trip_for(request.by, uid)
    rules.call_off_trip.require(request.by, trip)
    if request.method == "POST":
        services.call_off_trip(trip=trip, by=request.by)
        monday = queries.monday_of(trip.day).isoformat()
        return done(request, _("Wyjazd zdjęty z trasy."), f"{reverse('roadmap:week')}?tydzien={monday}")
    return render(request, "roadmap/call_off_trip.html", {"trip": trip})
