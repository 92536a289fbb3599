# SPDX-License-Identifier: EUPL-1.2
"""Pages without an account: confirming presence, one's own hours, checking a certificate."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, public, question, render, submitted
from kooperacja.growth.trainings import forms, queries, services
from kooperacja.growth.trainings.logic import codes
from kooperacja.growth.trainings.models import Enrolment, TrainingSession

#: The phone remembers whose it is: the person's own code, signed, for a year.
COOKIE = "moje-szkolenie"
COOKIE_AGE = 366 * 24 * 3600
#: From scanning to the last tap there are so many seconds: a code that changed meanwhile still counts.
TICKET_SECONDS = 600
_SALT = "trainings.confirm"


def _remember(response: HttpResponse, code: str) -> HttpResponse:
    response.set_signed_cookie(
        COOKIE,
        code,
        salt=COOKIE,
        max_age=COOKIE_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def _remembered(request: Request) -> str:
    return str(request.get_signed_cookie(COOKIE, default="", salt=COOKIE) or "")


def _mine(code: str) -> Enrolment | None:
    try:
        return queries.enrolment_by_code(codes.tidy(code))
    except Enrolment.DoesNotExist:
        return None


def _ticket_holds(ticket: str, session: TrainingSession, request: Request) -> bool:
    try:
        said = signing.loads(ticket, salt=_SALT)
    except signing.BadSignature:
        return False
    return bool(said["s"] == str(session.uid) and request.by.at.timestamp() - said["t"] <= TICKET_SECONDS)


@public
@action
def confirm(request: Request, uid: UUID, code: str) -> HttpResponse:
    """The code on the screen was scanned: say who you are (once a phone) and confirm."""
    session = queries.session_by_uid(uid)
    ticket = request.POST.get("ticket", "")
    form = bound(request, forms.OwnCodeForm, initial={"code": _remembered(request)})
    if request.method == "POST":
        if not _ticket_holds(ticket, session, request):
            raise services.CodeGone
        if form.is_valid():
            mine = _mine(form.cleaned_data["code"])
            if mine is None:
                form.add_error("code", _("Nie znamy takiego kodu. Sprawdź osiem znaków z karteczki."))
            elif attempt(form, services.confirm_presence, session=session, enrolment=mine, by=request.by):
                response = done(
                    request, _("Obecność zapisana. Dziękujemy."), "trainings:my_training", code=mine.presence_code
                )
                return _remember(response, mine.presence_code)
    else:
        services.check_code(session=session, code=code, by=request.by)
        ticket = signing.dumps({"s": str(session.uid), "t": request.by.at.timestamp()}, salt=_SALT)
    known = _mine(_remembered(request))
    names = {m.number: m.name for m in queries.curriculum_of(session.edition).modules}
    return render(
        request, "trainings/confirm.html",
        {
            "form": form, "session": session, "edition": session.edition, "ticket": ticket, "known": known,
            "blocks": [{"block": b, "name": names.get(b.module, "")} for b in session.blocks.all()],
        },
    )  # fmt: skip


@public
@action
def find_my_training(request: Request) -> HttpResponse:
    """Type your own code, or come to your page when the phone remembers it."""
    wants_another = bool(request.GET.get("inny"))
    if request.method == "GET" and not wants_another and (known := _mine(_remembered(request))) is not None:
        return go(request, "trainings:my_training", code=known.presence_code)
    form = bound(request, forms.OwnCodeForm)
    if submitted(request, form):
        mine = _mine(form.cleaned_data["code"])
        if mine is not None:
            return go(request, "trainings:my_training", code=mine.presence_code)
        form.add_error("code", _("Nie znamy takiego kodu. Sprawdź osiem znaków z karteczki."))
    return render(request, "trainings/find_my_training.html", {"form": form})


@public
@page
def my_training(request: Request, code: str) -> HttpResponse:
    """A participant's own page: her hours, what is missing, the next classes. Whoever has her code is her."""
    mine = _mine(code)
    if mine is None:
        raise Enrolment.DoesNotExist
    sessions = queries.sessions_of(mine.edition)
    response = render(
        request, "trainings/my_training.html",
        {
            "enrolment": mine, "edition": mine.edition, "hours": queries.hours_of_person(mine),
            "ahead": [s for s in sessions if s.held_on >= request.by.today],
            "own_code": codes.grouped(mine.presence_code),
        },
    )  # fmt: skip
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "same-origin"
    return _remember(response, mine.presence_code)


@public
@question
def find_certificate(request: Request) -> HttpResponse:
    """Type the code from a certificate."""
    typed = codes.tidy(request.POST.get("code", "") or request.GET.get("kod", ""))[:12]
    if typed:
        return go(request, reverse("trainings:verify_certificate", args=[typed]))
    return render(request, "trainings/find_certificate.html", {})


@public
@question
def verify_certificate(request: Request, code: str) -> HttpResponse:
    """Does this certificate hold? An unknown code gets a page with words, not an error of the server."""
    form = bound(request, forms.SurnameForm)
    surname = form.cleaned_data["surname"] if submitted(request, form) else ""
    found = queries.verified(code, surname=surname)
    response = render(
        request, "trainings/verify_certificate.html",
        {"found": found, "form": form, "code": codes.grouped(codes.tidy(code)[:12]), "surname": surname},
        status=200 if found else 404,
    )  # fmt: skip
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "same-origin"
    return response
