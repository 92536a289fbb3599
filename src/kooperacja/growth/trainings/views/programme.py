# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import time
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, render, submitted
from kooperacja.growth.trainings import forms, queries, rules, services
from kooperacja.growth.trainings.logic.programme import lay_out, suggested_days
from kooperacja.growth.trainings.models import SessionBlock

HOURS_A_DAY = 8


@action
def lay_out_programme(request: Request, uid: UUID) -> HttpResponse:
    """Spread the Regulation's modules over days: the whole programme in one form."""
    edition = queries.edition_for(request.by, uid)
    rules.draft_programme.require(request.by, edition)
    sessions = queries.sessions_of(edition)
    curriculum = queries.curriculum_of(edition)
    wanted = len(lay_out(curriculum.modules, hours_a_day=HOURS_A_DAY))
    initial = {
        "days": [s.held_on for s in sessions] or suggested_days(edition.starts_on, wanted),
        "starts_at": sessions[0].starts_at if sessions else time(8, 30),
        "hours_a_day": HOURS_A_DAY,
        "place": edition.place,
    }
    form = bound(request, forms.LayOutForm, initial=initial)
    if submitted(request, form) and attempt(
        form, services.lay_out_programme, edition=edition, by=request.by, **form.cleaned_data
    ):
        return done(
            request,
            _("Program rozpisany na dni. Teraz wybierz, kto prowadzi moduły."),
            "trainings:edition_detail",
            uid=uid,
        )
    context = {"form": form, "edition": edition, "curriculum": curriculum, "wanted": wanted, "had": len(sessions)}
    return render(request, "trainings/lay_out_programme.html", context)


@action
def add_session(request: Request, uid: UUID) -> HttpResponse:
    """Add a day of classes."""
    edition = queries.edition_for(request.by, uid)
    rules.edit_edition.require(request.by, edition)
    form = bound(request, forms.SessionForm, initial={"place": edition.place})
    if submitted(request, form) and attempt(
        form, services.add_session, edition=edition, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Dzień zajęć dodany."), "trainings:edition_detail", uid=uid)
    return render(request, "trainings/session_form.html", {"form": form, "edition": edition})


@action
def edit_session(request: Request, uid: UUID) -> HttpResponse:
    """Move a day of classes, or say where it is held."""
    session = queries.session_for(request.by, uid)
    rules.edit_edition.require(request.by, session.edition)
    names = ("held_on", "starts_at", "ends_at", "place", "is_online")
    form = bound(request, forms.SessionForm, initial={name: getattr(session, name) for name in names})
    if submitted(request, form) and attempt(
        form, services.edit_session, session=session, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Dzień zajęć zapisany."), "trainings:edition_detail", uid=session.edition.uid)
    context = {
        "form": form, "edition": session.edition, "session": session,
        "may_draft": rules.draft_programme(request.by, session.edition),
    }  # fmt: skip
    return render(request, "trainings/session_form.html", context)


@action
def remove_session(request: Request, uid: UUID) -> HttpResponse:
    """Take a day off the programme."""
    session = queries.session_for(request.by, uid)
    rules.draft_programme.require(request.by, session.edition)
    if request.method == "POST":
        edition = services.remove_session(session=session, by=request.by)
        return done(request, _("Dzień zajęć usunięty."), "trainings:edition_detail", uid=edition.uid)
    return render(request, "trainings/remove_session.html", {"session": session, "edition": session.edition})


@action
def add_block(request: Request, uid: UUID) -> HttpResponse:
    """Put a module on a day."""
    session = queries.session_for(request.by, uid)
    edition = session.edition
    rules.draft_programme.require(request.by, edition)
    form = bound(request, forms.BlockForm, by=request.by, edition=edition)
    if submitted(request, form) and attempt(
        form, services.add_block, session=session, module=form.cleaned_data["module"], minutes=form.minutes,
        trainer=form.cleaned_data["trainer"], by=request.by,
    ):  # fmt: skip
        return done(request, _("Moduł dopisany do dnia."), "trainings:edition_detail", uid=edition.uid)
    return render(request, "trainings/add_block.html", {"form": form, "session": session, "edition": edition})


@action
def remove_block(request: Request, uid: UUID, block: UUID) -> HttpResponse:
    """Take a module off a day."""
    session = queries.session_for(request.by, uid)
    rules.draft_programme.require(request.by, session.edition)
    found = next((b for b in session.blocks.all() if b.uid == block), None)
    if found is None:
        raise SessionBlock.DoesNotExist
    if request.method != "POST":
        raise Http404
    edition = services.remove_block(block=found, by=request.by)
    return done(request, _("Moduł zdjęty z tego dnia."), "trainings:edition_detail", uid=edition.uid)


@action
def assign_trainer(request: Request, uid: UUID, module: int) -> HttpResponse:
    """Say who teaches a module."""
    edition = queries.edition_for(request.by, uid)
    rules.edit_edition.require(request.by, edition)
    row = next((r for r in queries.programme_of(edition) if r.number == module), None)
    if row is None:
        raise Http404
    form = bound(request, forms.TrainerChoiceForm, by=request.by)
    if submitted(request, form) and attempt(
        form, services.assign_trainer, edition=edition, module=module, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Osoba prowadząca zapisana."), "trainings:edition_detail", uid=uid)
    return render(request, "trainings/assign_trainer.html", {"form": form, "edition": edition, "row": row})


@action
def assign_trainers(request: Request, uid: UUID) -> HttpResponse:
    """Say who teaches the modules, all in one form."""
    edition = queries.edition_for(request.by, uid)
    rules.edit_edition.require(request.by, edition)
    initial = {f"module_{module}": trainer.uid for module, trainer in queries.trainers_of(edition).items()}
    rows = queries.programme_of(edition)
    form = bound(request, forms.TrainersForm, by=request.by, rows=rows, initial=initial)
    if submitted(request, form) and attempt(
        form, services.assign_trainers, edition=edition, chosen=form.chosen, by=request.by
    ):
        return done(request, _("Osoby prowadzące zapisane."), "trainings:edition_detail", uid=uid)
    return render(request, "trainings/assign_trainers.html", {"form": form, "edition": edition})
