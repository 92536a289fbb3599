# SPDX-License-Identifier: EUPL-1.2
"""The list of a day: for the regional team, and for whoever teaches and has only the secret address of her day."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.documents import paper
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, public, render, submitted
from kooperacja.growth.projects.queries import NoLabel
from kooperacja.growth.trainings import documents, forms, queries, rules, services
from kooperacja.growth.trainings.enums import PresenceWay
from kooperacja.growth.trainings.logic import codes
from kooperacja.growth.trainings.models import Enrolment, TrainingSession
from kooperacja.growth.trainings.views.people import as_pdf, label_needed


def _row(session: TrainingSession, person: UUID) -> queries.ListRow:
    for row in queries.day_list(session):
        if row.enrolment.uid == person:
            return row
    raise Enrolment.DoesNotExist


def _list(request: Request, session: TrainingSession, key: str) -> HttpResponse:
    rows = queries.day_list(session)
    names = {m.number: m.name for m in queries.curriculum_of(session.edition).modules}
    return render(
        request, "trainings/day_list.html",
        {
            "session": session, "edition": session.edition, "rows": rows, "key": key,
            "present": sum(r.is_present for r in rows), "is_ahead": session.held_on > request.by.today,
            "is_today": session.held_on == request.by.today,
            "blocks": [{"block": b, "name": names.get(b.module, "")} for b in session.blocks.all()],
            "trainer_address": ""
            if key
            else settings.BASE_URL.rstrip("/") + reverse("trainings:teach", args=[session.trainer_key]),
            "may_enter": bool(key) or rules.enter_presence(request.by, session),
        },
    )  # fmt: skip


def _mark(request: Request, session: TrainingSession, person: UUID, how: str, key: str) -> HttpResponse:
    if how not in ("jest", "nie-ma") or request.method != "POST":
        raise Http404
    row = _row(session, person)
    services.mark_presence(
        session=session, enrolment=row.enrolment, minutes=None if how == "jest" else {}, way=PresenceWay.PHONE, key=key,
        by=request.by,
    )  # fmt: skip
    return go(request, _back(session, key) + f"#os-{row.enrolment.uid}")


def _back(session: TrainingSession, key: str) -> str:
    return reverse("trainings:teach", args=[key]) if key else reverse("trainings:day_list", args=[session.uid])


def _hours(request: Request, session: TrainingSession, person: UUID, key: str) -> HttpResponse:
    row = _row(session, person)
    form = bound(request, forms.DayHoursForm, row=row)
    if submitted(request, form) and attempt(
        form,
        services.mark_presence,
        session=session,
        enrolment=row.enrolment,
        minutes=form.minutes,
        key=key,
        by=request.by,
    ):
        return done(request, _("Godziny zapisane."), _back(session, key))
    context = {"form": form, "session": session, "edition": session.edition, "row": row, "back": _back(session, key)}
    return render(request, "trainings/day_hours.html", context)


def _close(request: Request, session: TrainingSession, key: str) -> HttpResponse:
    if request.method != "POST":
        raise Http404
    services.close_list(session=session, key=key, by=request.by)
    return done(request, _("Lista zamknięta: kto nie jest zaznaczony, tego nie było."), _back(session, key))


def _screen(request: Request, session: TrainingSession, key: str) -> HttpResponse:
    by = request.by
    code = codes.screen_code(session.uid, by.at, secret=settings.SECRET_KEY)
    path = reverse("trainings:confirm", args=[session.uid, code])
    rows = queries.day_list(session)
    context = {
        "session": session, "edition": session.edition, "code": codes.grouped(code), "key": key,
        "confirm_address": path,
        "qr": documents.qr_svg(settings.BASE_URL.rstrip("/") + path), "back": _back(session, key),
        "seconds": codes.seconds_left(by.at), "is_today": session.held_on == by.today,
        "present": sum(r.is_present for r in rows), "people": len(rows), "address": request.get_full_path(),
    }  # fmt: skip
    response = render(request, "trainings/_screen.html" if request.htmx else "trainings/screen.html", context)
    response["Cache-Control"] = "no-store"
    return response


@page
def day_list(request: Request, uid: UUID) -> HttpResponse:
    """The list of a day, for one thumb."""
    return _list(request, queries.session_for(request.by, uid), "")


@action
def mark(request: Request, uid: UUID, person: UUID, how: str) -> HttpResponse:
    """She is here, or she is not."""
    return _mark(request, queries.session_for(request.by, uid), person, how, "")


@action
def day_hours(request: Request, uid: UUID, person: UUID) -> HttpResponse:
    """She was here for a part of the day."""
    session = queries.session_for(request.by, uid)
    rules.enter_presence.require(request.by, session)
    return _hours(request, session, person, "")


@action
def close_list(request: Request, uid: UUID) -> HttpResponse:
    """The list of the day is complete."""
    return _close(request, queries.session_for(request.by, uid), "")


@page
def screen(request: Request, uid: UUID) -> HttpResponse:
    """The code for everybody's phones, on a whole screen; it changes by itself."""
    session = queries.session_for(request.by, uid)
    rules.enter_presence.require(request.by, session)
    return _screen(request, session, "")


@page
def list_paper(request: Request, uid: UUID) -> HttpResponse:
    """The list to be signed, with the funding notice of the edition."""
    session = queries.session_for(request.by, uid)
    try:
        data = documents.attendance_list(session, queries.day_list(session))
    except NoLabel as error:
        return label_needed(request, session.edition, error)
    content = paper.to_pdf("trainings/attendance_list.typ", data, at=request.by.at)
    return as_pdf(content, f"lista-{session.edition.code}-{session.held_on:%Y-%m-%d}")


@action
def paper_list(request: Request, uid: UUID) -> HttpResponse:
    """Enter a whole list from paper."""
    session = queries.session_for(request.by, uid)
    rules.enter_presence.require(request.by, session)
    rows = queries.day_list(session)
    form = bound(request, forms.PaperListForm, rows=rows, fresh=not any(r.is_present for r in rows))
    if submitted(request, form) and attempt(
        form, services.enter_list, session=session, rows=form.written, by=request.by
    ):
        return done(request, _("Lista wpisana i zamknięta."), "trainings:edition_detail", uid=session.edition.uid)
    context = {
        "form": form,
        "session": session,
        "edition": session.edition,
        "is_ahead": session.held_on > request.by.today,
    }
    return render(request, "trainings/paper_list.html", context)


def _by_key(request: Request, key: str) -> TrainingSession:
    session = queries.session_by_key(key)
    rules.enter_as_trainer.require(request.by, session, key)
    return session


@public
@page
def teach(request: Request, key: str) -> HttpResponse:
    """The list of the day for whoever teaches."""
    return _list(request, _by_key(request, key), key)


@public
@action
def teach_mark(request: Request, key: str, person: UUID, how: str) -> HttpResponse:
    """She is here, or she is not."""
    return _mark(request, _by_key(request, key), person, how, key)


@public
@action
def teach_hours(request: Request, key: str, person: UUID) -> HttpResponse:
    """She was here for a part of the day."""
    return _hours(request, _by_key(request, key), person, key)


@public
@action
def teach_close(request: Request, key: str) -> HttpResponse:
    """The list of the day is complete."""
    return _close(request, _by_key(request, key), key)


@public
@page
def teach_screen(request: Request, key: str) -> HttpResponse:
    """The code for everybody's phones."""
    return _screen(request, _by_key(request, key), key)
