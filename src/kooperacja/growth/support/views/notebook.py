# SPDX-License-Identifier: EUPL-1.2
"""The field notebook. The page is on the phone; what is written waits there for a signal and is sent once."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import Http404, HttpResponse, JsonResponse
from django.http.request import RawPostDataException
from django.utils.translation import gettext as _

from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.rules import allowed
from kooperacja.base.ui import offline
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, submitted
from kooperacja.growth.support import queries, rules, services
from kooperacja.growth.support.enums import EntryState
from kooperacja.growth.support.forms import notebook as forms
from kooperacja.growth.support.models import NotebookEntry

#: More writings than this a phone does not send at once; the rest goes with the next sending.
MOST_WRITINGS = 200


def _only_region(request: Request) -> None:
    if not rules.propose_visit(request.by):
        raise Http404


def _kept(request: Request, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page of the notebook: kept by the phone, never by the browser's own cache."""
    return offline.only_mine(render(request, template, {**context, "owner": offline.owner_of(request.by)}))


@page
def notebook_list(request: Request) -> HttpResponse:
    """Visits to carry on the phone."""
    _only_region(request)
    return _kept(request, "support/notebook_list.html", {"visits": queries.field_visits(request.by)})


@page
def notebook_phone(request: Request) -> HttpResponse:
    """What this phone keeps, whether it has been sent, and signing out."""
    _only_region(request)
    return _kept(request, "support/notebook_phone.html", {})


@page
def notebook(request: Request, uid: UUID) -> HttpResponse:
    """A visit stop by stop: notes, photos, voices, questions."""
    _only_region(request)
    visit = queries.visit_for(request.by, uid)
    return _kept(
        request, "support/notebook.html",
        {
            "visit": visit, "stops": queries.stops_of(visit), "book": queries.book_of(request.by, visit),
            "is_over": not rules.edit_visit(request.by, visit),
        },
    )  # fmt: skip


@page
def notebook_data(request: Request, uid: UUID) -> HttpResponse:
    """What is written in a visit's notebook, for the phone's own memory."""
    _only_region(request)
    visit = queries.visit_in_brief(request.by, uid)
    return offline.only_mine(JsonResponse(queries.book_of(request.by, visit)))


@page
def notebook_worker(request: Request) -> HttpResponse:
    """The script that keeps the notebook on the phone."""
    return offline.worker_script("notatnik")


def _answer(request: Request, results: list[dict[str, Any]]) -> HttpResponse:
    response = offline.only_mine(JsonResponse({"results": results, "now": request.by.at.isoformat()}))
    response["HX-Trigger"] = "saved"
    return response


def _of_somebody_else(request: Request, owner: object) -> bool:
    """Two people share a phone and the other one is signed in: hers stays there until she signs in again."""
    return owner != offline.owner_of(request.by)


@action
def save_writings(request: Request) -> HttpResponse:
    """Writings of a phone: each stored once and answered apart."""
    if request.method != "POST":
        raise Http404
    _only_region(request)
    try:
        sent = json.loads(request.body)
        writings, sent_at, owner = list(sent["writings"])[:MOST_WRITINGS], forms.instant(sent["sent_at"]), sent["owner"]
    except (ValueError, KeyError, TypeError, RawPostDataException, ValidationError):
        return JsonResponse({"error": _("Nie udało się odczytać zapisów.")}, status=400)
    if _of_somebody_else(request, owner):
        return JsonResponse({"error": _("Zalogowana jest inna osoba.")}, status=409)
    return _answer(request, [_save(request, each, sent_at) for each in writings if isinstance(each, dict)])


@action
def save_picture(request: Request) -> HttpResponse:
    """One photo with its words."""
    if request.method != "POST":
        raise Http404
    _only_region(request)
    try:
        raw = forms.writing_and_photo(request.POST.get("writing", ""))
        sent_at = forms.instant(request.POST.get("sent_at", ""))
    except (ValueError, ValidationError):
        return JsonResponse({"error": _("Nie udało się odczytać zdjęcia.")}, status=400)
    if _of_somebody_else(request, request.POST.get("owner")):
        return JsonResponse({"error": _("Zalogowana jest inna osoba.")}, status=409)
    return _answer(request, [_save(request, raw, sent_at, request.FILES.get("photo"))])


def _save(
    request: Request, raw: dict[str, Any], sent_at: Any, photo: UploadedFile[bytes] | None = None
) -> dict[str, Any]:
    """One writing: ``saved`` true when it is stored (now or before), otherwise what the person can do."""
    answer = {"uid": str(raw.get("uid", "")), "seq": raw.get("seq")}
    form = forms.WritingForm(raw)
    if not form.is_valid() or not isinstance(raw.get("content"), dict):
        return {**answer, "saved": False, "message": _("Zapis jest uszkodzony. Skopiuj jego treść do nowego.")}
    typed = form.cleaned_data
    writing = services.PhoneWriting(
        typed["uid"], typed["kind"], typed["device"], typed["seq"], typed["number"], content=raw["content"],
        base=typed["base"], at_phone=typed["at"], sent_at_phone=sent_at,
    )  # fmt: skip
    try:
        with transaction.atomic():
            visit = queries.visit_in_brief(request.by, typed["visit"])
            taken = services.take_writing(
                visit=visit, stop=queries.stop_of(visit, typed["stop"]), stop_name=typed["stop_name"], writing=writing,
                upload=photo, by=request.by,
            )  # fmt: skip
    except ObjectDoesNotExist:
        words = _("Tej wizyty nie ma wśród Twoich. Skopiuj treść i wyślij ją osobie, która prowadzi wizytę.")
        return {**answer, "saved": False, "message": words}
    except services.PhotoMissing:
        return {**answer, "saved": False, "again": True, "message": ""}
    except DomainError as error:
        return {**answer, "saved": False, "message": str(error.message)}
    return {**answer, "saved": True, "mark": taken.mark, "state": taken.entry.state, "message": _words(taken)}


def _words(taken: services.Taken) -> str:
    if taken.is_second_version:
        return _("Ktoś też to zmienił. Zachowaliśmy obie wersje, wieczorem wybierzesz jedną albo je połączysz.")
    if taken.entry.state == EntryState.TO_REVIEW:
        return _("Wysłane, do przejrzenia: %s.") % taken.entry.get_review_reason_display()
    return ""


# ── The evening ──────────────────────────────────────────────────────────────────────────────────────────────────────


@page
def notebook_review(request: Request, uid: UUID) -> HttpResponse:
    """What phones brought home: late entries, two versions of one thing, voices and questions stop by stop."""
    _only_region(request)
    visit = queries.visit_in_brief(request.by, uid)
    heard = [each for each in queries.heard_at(visit).values() if not each.is_empty]
    return render(
        request, "support/notebook_review.html",
        {
            "visit": visit, "late": queries.to_review(request.by, visit), "heard": heard,
            "second": queries.second_versions(request.by, visit),
            "open_questions": sum(q.settled_at is None for each in heard for q in each.questions),
            "can": allowed(request.by, visit, rules.write_notebook, rules.edit_visit),
        },
    )  # fmt: skip


@action
def accept_entry(request: Request, uid: UUID) -> HttpResponse:
    """Take in what came too late, or under a stop that is gone."""
    entry = queries.notebook_entry_for(request.by, uid)
    rules.review_entry.require(request.by, entry)
    form = bound(request, _stop_form(entry))
    if submitted(request, form):
        stop = form.cleaned_data.get("stop")
        if attempt(form, services.accept_entry, entry=entry, stop=stop, by=request.by):
            return done(request, _("Przyjęte."), "support:notebook_review", uid=entry.visit.uid)
    return render(request, "support/accept_entry.html", {"form": form, "entry": entry, "visit": entry.visit})


def _stop_form(entry: NotebookEntry) -> Any:
    if entry.stop_id is not None:
        return django_forms.Form
    return lambda *args, **kwargs: forms.LateStopForm(*args, visit=entry.visit, **kwargs)


@action
def set_entry_aside(request: Request, uid: UUID) -> HttpResponse:
    """Leave it out; it stays readable."""
    entry = queries.notebook_entry_for(request.by, uid)
    if request.method == "POST":
        services.set_entry_aside(entry=entry, by=request.by)
        return done(request, _("Odłożone. Nic nie zginęło."), "support:notebook_review", uid=entry.visit.uid)
    return go(request, "support:notebook_review", uid=entry.visit.uid)


@action
def settle_question(request: Request, uid: UUID, way: str) -> HttpResponse:
    """Tick a question, or open it again."""
    question = queries.question_for(request.by, uid)
    rules.write_notebook.require(request.by, question.stop.day.visit)
    if way not in {"odhacz", "otworz"}:
        raise Http404
    visit = question.stop.day.visit
    if request.method == "POST":
        services.settle_question(question=question, settled=way == "odhacz", by=request.by)
        words = _("Pytanie odhaczone.") if way == "odhacz" else _("Pytanie znów otwarte.")
        return done(request, words, "support:notebook_review", uid=visit.uid)
    return go(request, "support:notebook_review", uid=visit.uid)
