# SPDX-License-Identifier: EUPL-1.2
"""The worker's phone. Every page works without JavaScript; with it the day is on the phone and records wait for a signal."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID, uuid4

from django import forms as django_forms
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.http import Http404, HttpResponse, JsonResponse
from django.http.request import RawPostDataException

from kooperacja.base.core.errors import DomainError
from kooperacja.base.notifications import queries as notifications
from kooperacja.base.ui import offline
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.care.delivery import queries, services
from kooperacja.care.delivery.forms import EntryForm, NotHeldForm, instant
from kooperacja.care.delivery.models import Visit
from kooperacja.care.delivery.queries import PhoneDay, PhoneVisit
from kooperacja.care.delivery.services import PhoneEntry
from kooperacja.ground.organisations.enums import Role

#: More records than this a phone never holds: a month without a signal.
MOST_ENTRIES = 400


def _only_workers(request: Request) -> None:
    if request.by.role not in {Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER}:
        raise Http404


def _chosen(day: PhoneDay, uid: str) -> PhoneVisit | None:
    """The visit that the worker tapped, otherwise the running or next one."""
    tapped = next((v for v in day.visits if str(v.visit.uid) == uid), None)
    return tapped or day.current


@page
def today(request: Request) -> HttpResponse:
    """Today's visits in order, one of them open, one big button."""
    _only_workers(request)
    day = queries.phone_day(request.by, request.by.today)
    shown = {"day": day, "chosen": _chosen(day, request.GET.get("wizyta", ""))}
    return offline.only_mine(
        render(request, "delivery/today.html", {**shown, "given_name": getattr(request.user, "given_name", "")})
    )


@page
def day_data(request: Request) -> HttpResponse:
    """The same day for the phone's own memory."""
    _only_workers(request)
    return offline.only_mine(JsonResponse(_as_json(queries.phone_day(request.by, request.by.today))))


def _as_json(day: PhoneDay) -> dict[str, Any]:
    return {"day": day.day.isoformat(), "visits": [v.as_json() for v in day.visits]}


@page
def service_worker(request: Request) -> HttpResponse:
    """The script that keeps the day on the phone: served here so that it reaches these pages and no other."""
    return offline.worker_script("dzis")


@page
def hours(request: Request) -> HttpResponse:
    """The worker's own hours by week."""
    _only_workers(request)
    return offline.only_mine(render(request, "delivery/hours.html", {"weeks": queries.hours_of(request.by)}))


@page
def phone_messages(request: Request) -> HttpResponse:
    """The worker's messages."""
    _only_workers(request)
    found = notifications.messages_of(request.by)
    return offline.only_mine(render(request, "delivery/phone_messages.html", {"messages_page": found}))


@page
def phone_help(request: Request) -> HttpResponse:
    """Whom to call."""
    _only_workers(request)
    return offline.only_mine(render(request, "delivery/phone_help.html", {"managers": queries.managers_of(request.by)}))


def _client_uid(request: Request) -> UUID:
    """The token of the form names the record, so a form sent twice is stored once."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return uuid4()


@action
def start_visit(request: Request, uid: UUID) -> HttpResponse:
    """Begin a visit: the plain form, for a phone without JavaScript."""
    visit = queries.visit_for(request.by, uid)
    form = bound(request, django_forms.Form)
    given = {"visit": visit, "client_uid": _client_uid(request), "at_phone": request.by.at, "by": request.by}
    if submitted(request, form) and attempt(form, services.start_visit, **given):
        return done(request, "Wizyta rozpoczęta.", "delivery:today")
    return render(request, "delivery/phone_step.html", {"visit": visit, "form": form, "step": "start"})


@action
def finish_visit(request: Request, uid: UUID) -> HttpResponse:
    """End a visit: the plain form."""
    visit = queries.visit_for(request.by, uid)
    form = bound(request, django_forms.Form)
    given = {
        "visit": visit, "client_uid": _client_uid(request), "at_phone": request.by.at, "by": request.by,
        "acts": request.POST.getlist("acts"), "note": request.POST.get("note", "")[:500],
    }  # fmt: skip
    if submitted(request, form) and attempt(form, services.finish_visit, **given):
        return done(request, "Wizyta zakończona.", "delivery:today")
    return render(request, "delivery/phone_step.html", {"visit": visit, "form": form, "step": "finish"})


@action
def report_not_held(request: Request, uid: UUID) -> HttpResponse:
    """Say that a visit does not take place: two taps."""
    visit = queries.visit_for(request.by, uid)
    form = bound(request, NotHeldForm, initial={"reason": request.GET.get("powod", "")})
    if submitted(request, form):
        given = {"client_uid": _client_uid(request), "at_phone": request.by.at, "by": request.by, **form.cleaned_data}
        if attempt(form, services.report_not_held, visit=visit, **given):
            return done(request, "Zapisane. Biuro i CUS już o tym wiedzą.", "delivery:today")
    return render(request, "delivery/not_held.html", {"visit": visit, "form": form})


@action
def save_entries(request: Request) -> HttpResponse:
    """Records of a phone, sent when the signal is back: each stored once, each answered apart."""
    if request.method != "POST":
        raise Http404
    try:
        sent = json.loads(request.body)
        entries, sent_at = list(sent["entries"])[:MOST_ENTRIES], instant(sent["sent_at"])
    except (ValueError, KeyError, TypeError, RawPostDataException, django_forms.ValidationError):
        return JsonResponse({"error": "Nie udało się odczytać zapisów."}, status=400)
    results = [_save(request, entry, sent_at) for entry in entries if isinstance(entry, dict)]
    day = queries.phone_day(request.by, request.by.today)
    response = offline.only_mine(JsonResponse({"results": results, "today": _as_json(day)}))
    response["HX-Trigger"] = "saved"
    return response


def _save(request: Request, raw: dict[str, Any], sent_at: Any) -> dict[str, Any]:
    """One record: ``saved`` true when it is stored (now or before), otherwise a sentence for the worker."""
    form = EntryForm(raw)
    answer = {"client_uid": str(raw.get("client_uid", ""))}
    if not form.is_valid():
        return {**answer, "saved": False, "message": "Zapis jest uszkodzony. Powiedz o nim w biurze."}
    typed = form.cleaned_data
    acts = [str(act) for act in raw.get("acts", []) if isinstance(act, str)][:30]
    entry = PhoneEntry(
        typed["client_uid"], typed["kind"], typed["at"], sent_at, acts=acts, note=typed["note"], reason=typed["reason"]
    )
    try:
        with transaction.atomic():
            _store(request, typed["visit"], entry)
    except ObjectDoesNotExist:
        return {**answer, "saved": False, "message": "Tej wizyty nie ma w grafiku. Zadzwoń do biura."}
    except DomainError as error:
        return {**answer, "saved": False, "message": str(error.message)}
    return {**answer, "saved": True}


def _store(request: Request, uid: UUID, entry: PhoneEntry) -> Visit:
    try:
        visit = queries.visit_for(request.by, uid)
    except ObjectDoesNotExist:
        stray = queries.visit_of_provider(request.by, uid)
        return services.keep_stray_entry(visit=stray, entry=entry, by=request.by)
    return services.save_phone_entry(visit=visit, entry=entry, by=request.by)
