# SPDX-License-Identifier: EUPL-1.2
"""Coaching and supervision: days, hours, people."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, submitted
from kooperacja.growth.guidance import forms, queries, rules, services
from kooperacja.growth.guidance.enums import ProcessKind, ProcessState
from kooperacja.growth.guidance.logic.steps import process_steps


@page
def process_list(request: Request) -> HttpResponse:
    """All processes of the centre."""
    rules.request_process.require(request.by)
    kind, state = request.GET.get("rodzaj", ""), request.GET.get("stan", "")
    found = queries.processes(
        request.by, kind=kind, state=state, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    context = {"processes": found, "kind": kind, "state": state, "kinds": ProcessKind.choices}
    return render(request, "guidance/process_list.html", context)


@page
def process_detail(request: Request, uid: UUID) -> HttpResponse:
    """One process: who, when, how long."""
    process = queries.process_for(request.by, uid)
    sessions = queries.sessions_of(process)
    done_minutes = sum(s.minutes for s in sessions)
    context = {
        "process": process, "sessions": sessions, "minutes": done_minutes,
        "left": max(process.planned_minutes - done_minutes, 0), "people": queries.people_of(process),
        "can": allowed(request.by, process, rules.run_process, rules.hold_session),
        "steps": process_steps(process.state),
    }  # fmt: skip
    return render(request, "guidance/process_detail.html", context)


@page
def session_detail(request: Request, uid: UUID) -> HttpResponse:
    """From a row of the ledger to the process."""
    session = queries.session_for(request.by, uid)
    return go(request, "guidance:process_detail", uid=session.process.uid)


@page
def certificate_copy(request: Request, uid: UUID) -> HttpResponse:
    """The copy of a supervisor's certificate."""
    process = queries.process_for(request.by, uid)
    if process.certificate_file is None:
        raise Http404
    return serve(process.certificate_file, request)


@action
def request_process(request: Request) -> HttpResponse:
    """Somebody asks for coaching or supervision."""
    rules.request_process.require(request.by)
    initial = {"kind": request.GET.get("rodzaj", ProcessKind.COACHING), "area": request.GET.get("gmina", "")}
    form = bound(request, forms.ProcessForm, by=request.by, initial=initial)
    if submitted(request, form):
        process = attempt(form, services.request_process, by=request.by, **form.cleaned_data)
        if process:
            return done(request, _("Zapisane. Dopisz, kto bierze udział."), "guidance:process_people", uid=process.uid)
    return render(request, "guidance/process_form.html", {"form": form})


@action
def edit_process(request: Request, uid: UUID) -> HttpResponse:
    """Who leads, how many hours, for whose money."""
    process = queries.process_for(request.by, uid)
    rules.run_process.require(request.by, process)
    initial = {
        "leader_name": process.leader_name, "planned_minutes": process.planned_minutes or None,
        "organisation": process.organisation and process.organisation.uid,
        "project": process.project and process.project.uid,
        "funding_label": process.funding_label and process.funding_label.uid,
    }  # fmt: skip
    form = bound(request, forms.ProcessForm, by=request.by, process=process, initial=initial)
    if submitted(request, form) and attempt(
        form, services.edit_process, process=process, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Zmiany zapisane."), "guidance:process_detail", uid=uid)
    return render(request, "guidance/process_form.html", {"form": form, "process": process})


@action
def process_people(request: Request, uid: UUID) -> HttpResponse:
    """Who takes part."""
    process = queries.process_for(request.by, uid)
    rules.run_process.require(request.by, process)
    text = request.GET.get("q", "")
    there = queries.people_of(process)
    known = {p.pk for p in there}
    others = [p for p in queries.people_to_join(request.by, process, text) if p.pk not in known]
    form = bound(request, forms.ProcessPeopleForm, people=there + others, initial={"people": [p.uid for p in there]})
    if submitted(request, form) and attempt(
        form, services.set_process_people, process=process, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Lista osób zapisana."), "guidance:process_detail", uid=uid)
    context = {"form": form, "process": process, "text": text, "anybody": bool(there or others)}
    return render(request, "guidance/process_people.html", context)


@action
def contract_process(request: Request, uid: UUID) -> HttpResponse:
    """Goals are agreed: only the day is kept."""
    process = queries.process_for(request.by, uid)
    rules.run_process.require(request.by, process)
    initial = {"agreed_on": request.by.today, "leader_name": process.leader_name}
    form = bound(request, forms.ContractForm, process=process, initial=initial)
    if submitted(request, form) and attempt(
        form, services.contract_process, process=process, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Umówione. Po pierwszym spotkaniu dopisz godziny."), "guidance:process_detail", uid=uid)
    return render(request, "guidance/contract_process.html", {"form": form, "process": process})


@action
def hold_session(request: Request, uid: UUID) -> HttpResponse:
    """One meeting was held."""
    process = queries.process_for(request.by, uid)
    rules.hold_session.require(request.by, process)
    people = queries.people_of(process)
    initial = {"held_on": request.by.today, "people": [p.uid for p in people]}
    form = bound(request, forms.SessionForm, people=people, initial=initial)
    if submitted(request, form) and attempt(
        form, services.hold_session, process=process, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Godziny są w rejestrze wsparcia."), "guidance:process_detail", uid=uid)
    return render(request, "guidance/hold_session.html", {"form": form, "process": process})


@action
def withdraw_session(request: Request, uid: UUID) -> HttpResponse:
    """A meeting was written down by mistake."""
    session = queries.session_for(request.by, uid)
    rules.run_process.require(request.by, session.process)
    form = bound(request, forms.ReasonForm)
    if submitted(request, form) and attempt(
        form, services.withdraw_session, session=session, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Spotkanie wycofane, także z rejestru."), "guidance:process_detail", uid=session.process.uid
        )
    return render(
        request, "guidance/withdraw_session.html", {"form": form, "session": session, "process": session.process}
    )


@action
def move_process(request: Request, uid: UUID, to: str) -> HttpResponse:
    """Summed up, closed."""
    process = queries.process_for(request.by, uid)
    rules.run_process.require(request.by, process)
    if to not in (ProcessState.SUMMARY, ProcessState.CLOSED):
        raise Http404
    if request.method == "POST":
        services.move_process(process=process, to=to, by=request.by)
        return done(request, _("Zapisane."), "guidance:process_detail", uid=uid)
    return render(request, "guidance/move_process.html", {"process": process, "to": to})


@action
def break_off(request: Request, uid: UUID) -> HttpResponse:
    """It ends early."""
    process = queries.process_for(request.by, uid)
    rules.run_process.require(request.by, process)
    form = bound(request, forms.BreakForm)
    if submitted(request, form) and attempt(
        form, services.break_off, process=process, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Zapisane. Godziny, które się odbyły, zostają w rejestrze."), "guidance:process_detail", uid=uid
        )
    return render(request, "guidance/break_off.html", {"form": form, "process": process})
