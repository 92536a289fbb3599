# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.recruitment import forms, queries, rules, services
from kooperacja.growth.recruitment.enums import CANDIDATE_FLOW, CandidateState
from kooperacja.growth.recruitment.models import Candidate

S = CandidateState


def _can(request: Request, candidate: Candidate) -> set[str]:
    if not rules.decide(request.by, candidate):
        return set()
    ways = {"verify": S.VERIFIED, "accept": S.ACCEPTED, "reject": S.REJECTED, "withdraw": S.WITHDRAWN}
    return {verb for verb, state in ways.items() if CANDIDATE_FLOW.can(candidate, state)}


@page
def candidate_detail(request: Request, uid: UUID) -> HttpResponse:
    """One application: what she wrote, where it stands and why."""
    candidate = queries.candidate_for(request.by, uid)
    return render(
        request, "recruitment/candidate_detail.html",
        {"candidate": candidate, "recruitment": candidate.recruitment, "answers": queries.answers_of(candidate),
         "can": _can(request, candidate)},
    )  # fmt: skip


@action
def verify(request: Request, uid: UUID) -> HttpResponse:
    """Look at the answers."""
    candidate = queries.candidate_for(request.by, uid)
    rules.decide.require(request.by, candidate)
    form = bound(request, forms.VerifyForm, candidate=candidate)
    if submitted(request, form) and attempt(
        form, services.verify, candidate=candidate, confirmed=form.confirmed(), by=request.by
    ):
        return done(request, _("Zgłoszenie sprawdzone."), "recruitment:recruitment_detail", candidate.recruitment.uid)
    return render(request, "recruitment/verify.html", {"form": form, "candidate": candidate})


@action
def accept(request: Request, uid: UUID) -> HttpResponse:
    """A seat out of turn."""
    candidate = queries.candidate_for(request.by, uid)
    rules.decide.require(request.by, candidate)
    form = bound(request, forms.ReasonForm)
    if submitted(request, form) and attempt(
        form, services.accept, candidate=candidate, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Osoba jest na liście."), "recruitment:recruitment_detail", candidate.recruitment.uid)
    return render(request, "recruitment/decide.html", {"form": form, "candidate": candidate, "deed": "accept"})


@action
def reject(request: Request, uid: UUID) -> HttpResponse:
    """Refuse with a reason."""
    candidate = queries.candidate_for(request.by, uid)
    rules.decide.require(request.by, candidate)
    form = bound(request, forms.ReasonForm)
    if submitted(request, form) and attempt(
        form, services.reject, candidate=candidate, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Zgłoszenie odrzucone."), "recruitment:recruitment_detail", candidate.recruitment.uid)
    return render(request, "recruitment/decide.html", {"form": form, "candidate": candidate, "deed": "reject"})


@action
def withdraw(request: Request, uid: UUID) -> HttpResponse:
    """She told the region that she does not come."""
    candidate = queries.candidate_for(request.by, uid)
    rules.decide.require(request.by, candidate)
    form = bound(request, forms.WithdrawForm)
    if submitted(request, form) and attempt(
        form, services.withdraw, candidate=candidate, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Rezygnacja zapisana."), "recruitment:recruitment_detail", candidate.recruitment.uid)
    return render(request, "recruitment/decide.html", {"form": form, "candidate": candidate, "deed": "withdraw"})
