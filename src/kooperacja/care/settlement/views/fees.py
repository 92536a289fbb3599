# SPDX-License-Identifier: EUPL-1.2
"""Fees of residents for the accountant: the list of a month, one fee explained."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.dates import Month, short
from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.care.settlement import forms, queries, rules, services
from kooperacja.care.settlement.enums import FeeState
from kooperacja.care.settlement.logic import working as explain
from kooperacja.care.settlement.models import ResidentFee
from kooperacja.care.settlement.views.present import sheet, units
from kooperacja.ground.catalogue.enums import Unit

CHIPS = {
    FeeState.SET: ("Bez opłaty", "plain", ""),
    FeeState.DUE: ("Do zapłaty", "blue", "clock"),
    FeeState.PAID: ("Zapłacona", "green", "check"),
    FeeState.OVERDUE: ("Po terminie", "red", "triangle-alert"),
    FeeState.WAIVED: ("Odstąpiono", "plain", "circle-slash"),
}


def _month(request: Request) -> Month:
    return queries.month_from(request.GET.get("miesiac", "")) or Month.of(request.by.today).previous()


def _row(fee: ResidentFee, today: date) -> dict[str, Any]:
    service = fee.granted.programme_service.service_type
    state = FeeState.OVERDUE if fee.is_late(today) else FeeState(fee.state)
    return {
        "fee": fee,
        "person": str(fee.case.resident),
        "service": service.name,
        "units": units(fee.units, is_hours=service.unit == Unit.HOUR),
        "chip": CHIPS[state],
    }


@page
def fee_list(request: Request) -> HttpResponse:
    """Fees of a month: sums, states, what could not be set and why."""
    rules.see_fees.require(request.by)
    month, filters = _month(request), queries.FeeFilters(request.GET.get("stan", ""))
    found = queries.fee_list(
        request.by, month, filters, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    is_over = month.last < request.by.today
    waiting = queries.fees_to_set(request.by, month) if rules.set_fees(request.by) and is_over else []
    known = queries.known_fees(request.by, month) if waiting else {}
    return render(
        request,
        "settlement/fee_list.html",
        {
            "page": found,
            "rows": [_row(fee, request.by.today) for fee in found.rows],
            "month": month,
            "is_over": is_over,
            "months": [month.previous().previous(), month.previous(), month, month.next()],
            "sums": queries.fee_sums(request.by, month),
            "filters": filters,
            "states": [(s.value, CHIPS[s][0]) for s in FeeState],
            "problems": [c for c in waiting if c.fee.problem],
            "new": [c for c in waiting if not c.fee.problem and c.granted.pk not in known],
            "can_set": rules.set_fees(request.by),
            "query": request.GET.urlencode(),
        },
    )


@page
def export_fees(request: Request, kind: str) -> HttpResponse:
    """Fees of a month as a sheet, with the chips of the list."""
    rules.see_fees.require(request.by)
    month, filters = _month(request), queries.FeeFilters(request.GET.get("stan", ""))
    rows = queries.fee_rows(request.by, month, filters).order_by("case__resident__name_key", "pk")
    head = ["Sprawa", "Osoba", "Usługa", "Ilość", "Koszt jednostki", "Procent", "Opłata", "Stan", "Termin", "Zapłacono"]
    return sheet(kind, f"oplaty-{month.year}-{month.month:02d}", head,
        (
            [f.case.number, str(f.case.resident), f.granted.programme_service.service_type.name,
             units(f.units, is_hours=f.granted.programme_service.service_type.unit == Unit.HOUR), f.base_amount,
             f.percent, f.amount, f.get_state_display(), short(f.due_on), short(f.paid_on)]
            for f in rows
        ),
    )  # fmt: skip


@action
def set_fees(request: Request) -> HttpResponse:
    """Set the fees of a month."""
    rules.set_fees.require(request.by)
    month = _month(request)
    initial = {
        "month": f"{month.year}-{month.month:02d}",
        "due_on": short(request.by.today + timedelta(days=services.DAYS_TO_PAY)),
    }
    form = bound(request, forms.FeesForm, initial=initial)
    if submitted(request, form):
        run = attempt(form, services.set_fees, by=request.by, **form.cleaned_data)
        if run is not None:
            words = _("Ustalone opłaty: %(set)s, przeliczone: %(changed)s, bez zmian: %(kept)s.") % {
                "set": run.set, "changed": run.changed, "kept": run.kept,
            }  # fmt: skip
            return done(request, words, f"/oplaty/?miesiac={run.month.year}-{run.month.month:02d}")
    found = queries.fees_to_set(request.by, month) if month.last < request.by.today else []
    context = {
        "form": form,
        "month": month,
        "ready": [c for c in found if not c.fee.problem],
        "problems": [c for c in found if c.fee.problem],
        "total": sum(c.fee.amount for c in found if not c.fee.problem),
    }
    return render(request, "settlement/set_fees.html", context)


@page
def fee_detail(request: Request, uid: UUID) -> HttpResponse:
    """One fee and how it came about."""
    fee = queries.fee_for(request.by, uid)
    rules.see_fees.require(request.by)
    audit.record_access(fee.case.resident.uid, "fee", by=request.by)
    context = {
        **_row(fee, request.by.today),
        "month": Month.of(fee.month),
        "working": explain.sentences(fee.working),
        "question": explain.question(fee.working),
        "can": allowed(request.by, fee, rules.mark_fee_paid, rules.waive_fee),
    }
    return render(request, "settlement/fee_detail.html", context)


@action
def mark_fee_paid(request: Request, uid: UUID) -> HttpResponse:
    """The resident has paid."""
    fee = queries.fee_for(request.by, uid)
    form = bound(request, forms.FeePaidForm, initial={"paid_on": short(request.by.today)})
    if (
        submitted(request, form)
        and attempt(form, services.mark_fee_paid, fee=fee, by=request.by, **form.cleaned_data) is not None
    ):
        return done(request, _("Wpłata zapisana."), "settlement:fee_detail", uid=uid)
    return render(request, "settlement/mark_fee_paid.html", {"fee": fee, "form": form})


@action
def waive_fee(request: Request, uid: UUID) -> HttpResponse:
    """The director waives a fee."""
    fee = queries.fee_for(request.by, uid)
    form = bound(request, forms.WaiveForm)
    if (
        submitted(request, form)
        and attempt(form, services.waive_fee, fee=fee, by=request.by, **form.cleaned_data) is not None
    ):
        return done(request, _("Odstąpiono od opłaty."), "settlement:fee_detail", uid=uid)
    return render(request, "settlement/waive_fee.html", {"fee": fee, "form": form})
