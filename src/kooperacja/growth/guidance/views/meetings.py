# SPDX-License-Identifier: EUPL-1.2
"""Meetings: planned, announced, held, reported."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.base.ui.watched import watched
from kooperacja.growth.guidance import documents, forms, queries, rules, services
from kooperacja.growth.guidance.enums import MeetingState
from kooperacja.growth.guidance.logic.steps import meeting_steps
from kooperacja.growth.projects.queries import NoLabel


@page
def meeting_list(request: Request) -> HttpResponse:
    """All meetings of the centre."""
    rules.plan_meeting.require(request.by)
    state = request.GET.get("stan", "")
    found = queries.meetings(
        request.by, state=state, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    states = [("", _("Wszystkie")), ("ahead", _("Przed nami")), *MeetingState.choices[2:]]
    return render(request, "guidance/meeting_list.html", {"meetings": found, "state": state, "states": states})


@page
def meeting_detail(request: Request, uid: UUID) -> HttpResponse:
    """One meeting: who is invited, who came, what each gmina got."""
    meeting = queries.meeting_for(request.by, uid)
    in_region = rules.plan_meeting(request.by)
    invitations = queries.invitations_of(meeting) if in_region else []
    attendances = queries.attendances_of(meeting) if in_region else []
    context = {
        "meeting": meeting, "in_region": in_region, "invitations": invitations, "attendances": attendances,
        "there": queries.presence_by_gmina(invitations, attendances), "steps": meeting_steps(meeting.state),
        "can": allowed(request.by, meeting, rules.edit_meeting, rules.set_attendance, rules.report_meeting),
        "is_past": meeting.held_on <= request.by.today,
    }  # fmt: skip
    return render(request, "guidance/meeting_detail.html", context)


@page
def attendance_paper(request: Request, uid: UUID) -> HttpResponse:
    """The attendance list to sign."""
    meeting = queries.meeting_for(request.by, uid)
    rules.plan_meeting.require(request.by)
    try:
        made = documents.attendance_list(
            meeting, queries.invitations_of(meeting), queries.attendances_of(meeting), by=request.by
        )
    except NoLabel as error:
        needed = {
            "message": error.message, "label": meeting.funding_label,
            "edit": reverse("guidance:edit_meeting", args=[uid]),
            "back": reverse("guidance:meeting_detail", args=[uid]),
        }  # fmt: skip
        return render(request, "projects/label_needed.html", needed, status=409)
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="lista-obecnosci-{meeting.held_on:%Y-%m-%d}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@action
def plan_meeting(request: Request) -> HttpResponse:
    """Plan a meeting."""
    rules.plan_meeting.require(request.by)
    form = bound(
        request, forms.MeetingForm, by=request.by, initial={"led_by": request.by.user_label, "starts_at": "10:00"}
    )
    if submitted(request, form):
        meeting = attempt(form, services.plan_meeting, by=request.by, **form.cleaned_data)
        if meeting:
            return done(request, _("Plan zapisany. Wybierz, kogo zaprosić."), "guidance:invite", uid=meeting.uid)
    return render(request, "guidance/meeting_form.html", {"form": form})


@action
def edit_meeting(request: Request, uid: UUID) -> HttpResponse:
    """Change the plan."""
    meeting = queries.meeting_for(request.by, uid)
    rules.edit_meeting.require(request.by, meeting)
    names = ("kind", "theme", "title", "held_on", "starts_at", "minutes", "place", "is_online", "led_by")
    initial = {name: getattr(meeting, name) for name in names} | {
        "project": meeting.project and meeting.project.uid,
        "funding_label": meeting.funding_label and meeting.funding_label.uid,
    }
    form = bound(request, watched(forms.MeetingForm), by=request.by, initial=initial)
    if submitted(request, form) and attempt(
        form, services.edit_meeting, meeting=meeting, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Plan zmieniony."), "guidance:meeting_detail", uid=uid)
    return render(request, "guidance/meeting_form.html", {"form": form, "meeting": meeting})


@action
def invite(request: Request, uid: UUID) -> HttpResponse:
    """Whom to invite."""
    meeting = queries.meeting_for(request.by, uid)
    rules.edit_meeting.require(request.by, meeting)
    text, kind = request.GET.get("q", ""), request.GET.get("rodzaj", "")
    found = queries.institutions_to_invite(request.by, meeting, text, kind)
    form = bound(request, forms.InviteForm, organisations=found)
    if submitted(request, form) and attempt(form, services.invite, meeting=meeting, by=request.by, **form.cleaned_data):
        return done(request, _("Dopisane do zaproszonych."), "guidance:meeting_detail", uid=uid)
    context = {
        "form": form, "meeting": meeting, "text": text, "kind": kind, "found": found, "kinds": queries.guest_kinds(),
    }  # fmt: skip
    return render(request, "guidance/invite.html", context)


@action
def send_invitations(request: Request, uid: UUID) -> HttpResponse:
    """Tell everybody on the list."""
    meeting = queries.meeting_for(request.by, uid)
    rules.edit_meeting.require(request.by, meeting)
    if request.method == "POST":
        services.send_invitations(meeting=meeting, by=request.by)
        return done(request, _("Zaproszenia wysłane."), "guidance:meeting_detail", uid=uid)
    context = {"meeting": meeting, "invitations": queries.invitations_of(meeting)}
    return render(request, "guidance/send_invitations.html", context)


@action
def mark_held(request: Request, uid: UUID) -> HttpResponse:
    """The meeting was held."""
    meeting = queries.meeting_for(request.by, uid)
    rules.edit_meeting.require(request.by, meeting)
    if request.method == "POST":
        services.mark_held(meeting=meeting, by=request.by)
        return done(request, _("Teraz zaznacz, kto przyszedł."), "guidance:set_attendance", uid=uid)
    return render(request, "guidance/mark_held.html", {"meeting": meeting})


@action
def set_attendance(request: Request, uid: UUID) -> HttpResponse:
    """Who came."""
    meeting = queries.meeting_for(request.by, uid)
    rules.set_attendance.require(request.by, meeting)
    text = request.GET.get("q", "")
    there = [a.participant for a in queries.attendances_of(meeting)]
    known = {p.pk for p in there}
    others = [p for p in queries.people_to_list(request.by, meeting, text) if p.pk not in known]
    invitations = queries.invitations_of(meeting)
    form = bound(
        request, forms.AttendanceForm, people=there + others, invitations=invitations,
        initial={"people": [p.uid for p in there]},
    )  # fmt: skip
    if submitted(request, form) and attempt(
        form, services.set_attendance, meeting=meeting, people=form.cleaned_data.get("people", []),
        unlisted=form.unlisted, by=request.by,
    ):  # fmt: skip
        return done(request, _("Lista obecności zapisana."), "guidance:meeting_detail", uid=uid)
    return render(request, "guidance/set_attendance.html", {"form": form, "meeting": meeting, "text": text})


@action
def report_meeting(request: Request, uid: UUID) -> HttpResponse:
    """Write the meeting into the ledger."""
    meeting = queries.meeting_for(request.by, uid)
    rules.report_meeting.require(request.by, meeting)
    form = bound(request, forms.ReportForm)
    if submitted(request, form) and attempt(
        form, services.report_meeting, meeting=meeting, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Spotkanie jest w rejestrze każdej gminy."), "guidance:meeting_detail", uid=uid)
    there = queries.presence_by_gmina(queries.invitations_of(meeting), queries.attendances_of(meeting))
    return render(request, "guidance/report_meeting.html", {"form": form, "meeting": meeting, "there": there})


@action
def cancel_meeting(request: Request, uid: UUID) -> HttpResponse:
    """Call it off."""
    meeting = queries.meeting_for(request.by, uid)
    rules.edit_meeting.require(request.by, meeting)
    form = bound(request, forms.ReasonForm)
    if submitted(request, form) and attempt(
        form, services.cancel_meeting, meeting=meeting, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Spotkanie odwołane."), "guidance:meeting_detail", uid=uid)
    return render(request, "guidance/cancel_meeting.html", {"form": form, "meeting": meeting})
