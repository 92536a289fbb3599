# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.support import forms, panels, queries, rules, services
from kooperacja.growth.support.enums import FORMS_TODAY


@page
def entry_list(request: Request) -> HttpResponse:
    """The ledger: what gminas got, when, for whose money."""
    rules.record_support.require(request.by)
    wanted = queries.LedgerFilter.of(request.GET.dict())
    entries = queries.entries(
        request.by, wanted, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    choices = panels.choices_of(request.by)
    return render(
        request, "support/entry_list.html",
        {
            "entries": entries, "wanted": wanted, "totals": queries.totals(request.by, wanted), "choices": choices,
            "chips": panels.chips(request.by, wanted, choices),
        },
    )  # fmt: skip


@page
def gmina_support(request: Request, code: str) -> HttpResponse:
    """What gmina X got, when, for whose money, with what result."""
    area = queries.gmina(code)
    if not rules.see_gmina_support(request.by, area):
        raise Http404
    wanted = queries.LedgerFilter.of(request.GET.dict()).only(area)
    found = queries.gmina_support(
        request.by, area, wanted, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    in_region = rules.record_support(request.by)
    return render(
        request, "support/gmina_support.html",
        {
            "area": area, "found": found, "wanted": wanted, "in_region": in_region,
            "years": queries.years_of(request.by, area), "forms": panels.form_shares(found, wanted if in_region else None),
            "money": panels.money_shares(found, wanted if in_region else None), **panels.share_words(found),
        },
    )  # fmt: skip


@page
def entry_detail(request: Request, uid: UUID) -> HttpResponse:
    """One row of the ledger."""
    entry = queries.entry_for(request.by, uid)
    can = allowed(
        request.by, entry, rules.settle_follow_up, rules.edit_support, rules.withdraw_support, rules.restore_support
    )
    in_region = rules.record_support(request.by)
    return render(
        request, "support/entry_detail.html",
        {
            "entry": entry, "can": can, "in_region": in_region, "codes": queries.codes_of(entry),
            "attendances": queries.attendances_of(entry) if in_region else [], "source": queries.source_of(entry),
        },
    )  # fmt: skip


@action
def record_support(request: Request) -> HttpResponse:
    """Write a row into the ledger."""
    rules.record_support.require(request.by)
    initial = {"given_by": request.by.user_label, "area": request.GET.get("gmina", "")}
    form = bound(request, forms.SupportEntryForm, by=request.by, initial=initial)
    if submitted(request, form):
        entry = attempt(form, services.record_support, by=request.by, **form.cleaned_data)
        if entry:
            return done(request, _("Wsparcie jest w rejestrze."), "support:entry_detail", uid=entry.uid)
    return render(
        request, "support/record_support.html", {"form": form, "known": [str(label) for _v, label in FORMS_TODAY]}
    )


@action
def edit_support(request: Request, uid: UUID) -> HttpResponse:
    """Correct a row, with a reason."""
    entry = queries.entry_for(request.by, uid)
    rules.edit_support.require(request.by, entry)
    form = bound(request, forms.EditSupportForm, by=request.by, entry=entry, initial=queries.filled(entry))
    if submitted(request, form) and attempt(
        form, services.edit_support, entry=entry, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Wpis poprawiony."), "support:entry_detail", uid=entry.uid)
    return render(
        request, "support/edit_support.html", {"form": form, "entry": entry, "source": queries.source_of(entry)}
    )


@action
def withdraw_support(request: Request, uid: UUID) -> HttpResponse:
    """Take a row out of every sum."""
    entry = queries.entry_for(request.by, uid)
    rules.withdraw_support.require(request.by, entry)
    form = bound(request, forms.WithdrawForm)
    if submitted(request, form) and attempt(
        form, services.withdraw_support, entry=entry, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Wpis wycofany. Nie liczy się do żadnej sumy."), "support:entry_detail", uid=entry.uid)
    return render(request, "support/withdraw_support.html", {"form": form, "entry": entry})


@action
def restore_support(request: Request, uid: UUID) -> HttpResponse:
    """Put a withdrawn row back."""
    entry = queries.entry_for(request.by, uid)
    rules.restore_support.require(request.by, entry)
    form = bound(request, forms.WithdrawForm)
    if submitted(request, form) and attempt(
        form, services.restore_support, entry=entry, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Wpis znów się liczy."), "support:entry_detail", uid=entry.uid)
    return render(request, "support/restore_support.html", {"form": form, "entry": entry})


@action
def set_people(request: Request, uid: UUID) -> HttpResponse:
    """Who got this support, each for how long."""
    entry = queries.entry_for(request.by, uid)
    rules.edit_support.require(request.by, entry)
    text = request.GET.get("q", "")
    there = queries.attendances_of(entry)
    times = {a.participant_id: a.minutes for a in there}
    others = [p for p in queries.people_to_choose(request.by, entry, text) if p.pk not in times]
    form = bound(
        request, forms.PeopleForm, people=[a.participant for a in there] + others, times=times, minutes=entry.minutes
    )
    if submitted(request, form) and attempt(form, services.set_people, entry=entry, people=form.chosen, by=request.by):
        return done(request, _("Lista osób zapisana."), "support:entry_detail", uid=entry.uid)
    return render(request, "support/set_people.html", {"form": form, "entry": entry, "text": text})


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
