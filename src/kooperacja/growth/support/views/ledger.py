# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.support import forms, queries, rules, services
from kooperacja.growth.support.enums import SupportForm


@page
def entry_list(request: Request) -> HttpResponse:
    """The ledger: what gminas got, when, for whose money."""
    rules.record_support.require(request.by)
    wanted = queries.LedgerFilter.of(request.GET.dict())
    entries = queries.entries(
        request.by, wanted, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    return render(
        request, "support/entry_list.html",
        {
            "entries": entries, "wanted": wanted, "totals": queries.totals(request.by, wanted),
            "years": queries.years(request.by), "areas": queries.areas_supported(request.by),
            "forms": SupportForm.choices,
        },
    )  # fmt: skip


@page
def entry_detail(request: Request, uid: UUID) -> HttpResponse:
    """One row of the ledger."""
    entry = queries.entry_for(request.by, uid)
    can = allowed(request.by, entry, rules.settle_follow_up)
    return render(
        request, "support/entry_detail.html",
        {"entry": entry, "can": can, "in_region": rules.record_support(request.by)},
    )  # fmt: skip


@action
def record_support(request: Request) -> HttpResponse:
    """Write a row into the ledger."""
    rules.record_support.require(request.by)
    initial = {"given_by": request.by.user_label, "area": request.GET.get("gmina", "")}
    form = bound(request, forms.SupportEntryForm, by=request.by, initial=initial)
    if submitted(request, form) and attempt(form, services.record_support, by=request.by, **form.cleaned_data):
        return done(request, _("Wsparcie jest w rejestrze."), "support:entry_list")
    return render(request, "support/record_support.html", {"form": form})


@action
def settle_follow_up(request: Request, uid: UUID) -> HttpResponse:
    """What was promised has been done."""
    entry = queries.entry_for(request.by, uid)
    rules.settle_follow_up.require(request.by, entry)
    form = bound(request, forms.FollowUpForm)
    if submitted(request, form) and attempt(
        form, services.settle_follow_up, entry=entry, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Obietnica dotrzymana."), "support:entry_detail", uid=entry.uid)
    return render(request, "support/settle_follow_up.html", {"form": form, "entry": entry})
