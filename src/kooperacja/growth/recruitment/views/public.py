# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, public, render, submitted
from kooperacja.growth.recruitment import forms, queries, rules, services
from kooperacja.growth.recruitment.enums import CandidateState

_LEAVABLE = {CandidateState.APPLIED, CandidateState.VERIFIED, CandidateState.ACCEPTED, CandidateState.RESERVE}


def _sender(request: Request) -> str:
    return sealing.look_up_hash(f"sender:{request.META.get('REMOTE_ADDR', '')}", secret=settings.IDENTITY_KEY)


@public
@never_cache
@action
def apply(request: Request, code: str) -> HttpResponse:
    """The public form of a recruitment."""
    recruitment = queries.public_recruitment(code)
    visitor = Acting.public(at=request.by.at)
    is_open = rules.apply_to(visitor, recruitment)
    form = bound(request, forms.ApplicationForm, recruitment=recruitment)
    if is_open and request.method == "POST" and form.is_from_machine:
        return go(request, "recruitment:thanks", code=recruitment.code)
    if is_open and submitted(request, form):
        candidate = attempt(
            form, services.apply, recruitment=recruitment, sender=_sender(request), by=visitor, **form.told()
        )
        if candidate is not None:
            address = (candidate.uid, queries.signature_of(candidate))
            return done(request, _("Zgłoszenie przyjęte."), "recruitment:own_application", *address)
    return render(
        request, "recruitment/apply.html",
        {"recruitment": recruitment, "form": form, "is_open": is_open, "today": request.by.today,
         "institutions": queries.institutions_around(recruitment)[:600] if is_open else []},
        status=200 if is_open or request.method != "POST" else 409,
    )  # fmt: skip


@public
@page
def thanks(request: Request, code: str) -> HttpResponse:
    """After a form has been sent."""
    return render(request, "recruitment/thanks.html", {"recruitment": queries.public_recruitment(code)})


@public
@never_cache
@page
def own_application(request: Request, uid: UUID, signature: str) -> HttpResponse:
    """Her own application: where it stands, and the way out."""
    candidate = queries.own_candidate(uid, signature)
    return render(
        request, "recruitment/own_application.html",
        {"candidate": candidate, "recruitment": candidate.recruitment, "signature": signature,
         "may_leave": candidate.state in _LEAVABLE},
    )  # fmt: skip


@public
@never_cache
@action
def withdraw_own(request: Request, uid: UUID, signature: str) -> HttpResponse:
    """She withdraws by her own link."""
    candidate = queries.own_candidate(uid, signature)
    form = bound(request, forms.WithdrawForm)
    if submitted(request, form) and attempt(
        form, services.withdraw, candidate=candidate, by=Acting.public(at=request.by.at), **form.cleaned_data
    ):
        return done(request, _("Zapisaliśmy rezygnację."), "recruitment:own_application", uid, signature)
    return render(
        request, "recruitment/withdraw_own.html",
        {"candidate": candidate, "recruitment": candidate.recruitment, "form": form, "signature": signature},
    )  # fmt: skip
