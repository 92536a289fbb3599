# SPDX-License-Identifier: EUPL-1.2
"""Hosts are asked and answer, vehicles are written down, the visit is announced to everybody."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, public, render, submitted
from kooperacja.growth.projects.queries import label_missing
from kooperacja.growth.support import forms, queries, rules, services
from kooperacja.growth.support.models import StudyVisit
from kooperacja.growth.support.views import present


@action
def invite_host(request: Request, uid: UUID) -> HttpResponse:
    """Ask the host of a stop."""
    stop = queries.stop_for(request.by, uid)
    visit = stop.day.visit
    rules.prepare_visit.require(request.by, visit)
    form = bound(request, forms.InviteForm)
    if submitted(request, form) and attempt(form, services.invite_host, stop=stop, by=request.by, **form.cleaned_data):
        return done(
            request, _("Pytanie wysłane. Odpowiedź pojawi się przy przystanku."), "support:visit_detail", uid=visit.uid
        )
    return render(
        request, "support/invite_host.html",
        {
            "form": form, "stop": stop, "visit": visit, "is_there": queries.host_is_there(stop, request.by),
        },
    )  # fmt: skip


@action
def answer_invitation(request: Request, uid: UUID) -> HttpResponse:
    """The host's own page: what is asked, the programme, yes or no."""
    invitation = queries.invitation_for(request.by, uid)
    stop, visit = invitation.stop, invitation.stop.day.visit
    may_answer = rules.answer_invitation(request.by, invitation)
    form = bound(request, forms.InvitationAnswerForm, initial={"terms": invitation.terms})
    if may_answer and submitted(request, form):
        told = form.cleaned_data
        if attempt(
            form, services.answer_invitation, invitation=invitation, agrees=told["answer"] == forms.YES,
            terms=told["terms"], by=request.by,
        ):  # fmt: skip
            return done(request, _("Dziękujemy, odpowiedź jest u organizatora."), "support:answer_invitation", uid=uid)
    return render(
        request, "support/answer_invitation.html",
        {"form": form, "invitation": invitation, "stop": stop, "visit": visit, "may_answer": may_answer},
    )  # fmt: skip


@action
def add_transport(request: Request, uid: UUID) -> HttpResponse:
    """Write down a vehicle."""
    visit = queries.visit_for(request.by, uid)
    rules.prepare_visit.require(request.by, visit)
    form = bound(request, forms.TransportForm)
    if submitted(request, form) and attempt(
        form, services.add_transport, visit=visit, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Transport zapisany."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/transport_form.html", {"form": form, "visit": visit})


@action
def edit_transport(request: Request, uid: UUID) -> HttpResponse:
    """Correct a vehicle."""
    transport = queries.transport_for(request.by, uid)
    visit = transport.visit
    rules.prepare_visit.require(request.by, visit)
    names = tuple(forms.TransportForm.base_fields)
    form = bound(request, forms.TransportForm, initial={name: getattr(transport, name) for name in names})
    if submitted(request, form) and attempt(
        form, services.edit_transport, transport=transport, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Transport zapisany."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/transport_form.html", {"form": form, "visit": visit, "transport": transport})


@action
def remove_transport(request: Request, uid: UUID) -> HttpResponse:
    """Take a vehicle off."""
    transport = queries.transport_for(request.by, uid)
    visit = transport.visit
    rules.prepare_visit.require(request.by, visit)
    if request.method == "POST":
        services.remove_transport(transport=transport, by=request.by)
        return done(request, _("Transport usunięty."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/remove_transport.html", {"visit": visit, "transport": transport})


def _announcement(request: Request, visit: StudyVisit, **more: object) -> HttpResponse:
    call = visit.recruitment
    stops = queries.stops_of(visit)
    return render(
        request, "support/public_announcement.html",
        {
            "visit": visit, "days": present.programme(visit, stops, with_hosts=False), "call": call,
            "window": queries.application_window(visit, request.by), "transports": queries.transports_of(visit), **more,
        },
    )  # fmt: skip


@public
@page
def public_announcements(request: Request) -> HttpResponse:
    """Visits for which people can apply."""
    found = queries.announced_visits(request.by)
    for visit in found:
        visit.towns = queries.towns_of(visit)
    return render(request, "support/public_announcements.html", {"visits": found, "today": request.by.today})


@public
@page
def public_announcement(request: Request, uid: UUID) -> HttpResponse:
    """One announced visit: programme, who can go, how to apply, whose money."""
    return _announcement(request, queries.public_visit_for(uid))


@page
def preview_announcement(request: Request, uid: UUID) -> HttpResponse:
    """The same page before anybody else sees it, with what is still missing."""
    visit = queries.visit_for(request.by, uid)
    rules.propose_visit.require(request.by)
    return _announcement(request, visit, is_preview=True, problems=label_missing(visit.funding_label))
