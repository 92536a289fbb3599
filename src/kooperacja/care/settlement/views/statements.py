# SPDX-License-Identifier: EUPL-1.2
"""Pages of month end."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.dates import Month, short
from kooperacja.base.core.rules import Rule, allowed
from kooperacja.base.core.text import plural
from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, only_if, page, render, submitted
from kooperacja.care.settlement import forms, queries, rules, services
from kooperacja.care.settlement.enums import STATEMENT_FLOW, StatementState
from kooperacja.care.settlement.models import Statement
from kooperacja.care.settlement.views import present
from kooperacja.care.settlement.views.present import sheet

DETAIL = "settlement:statement_detail"
VERBS = (
    rules.refresh_statement, rules.submit_statement, rules.explain_difference, rules.agree, rules.return_to_provider,
    rules.approve_on_merits, rules.approve_for_payment, rules.record_invoice, rules.mark_paid, rules.correct_statement,
    rules.see_checks,
)  # fmt: skip
EXPORT_LIMIT = 20_000


def _filters(request: Request) -> queries.Filters:
    get = request.GET
    return queries.Filters(get.get("miesiac", ""), get.get("stan", ""), get.get("wykonawca", ""))


@page
def statement_list(request: Request) -> HttpResponse:
    """Statements by month, with sums, and the months that can be opened."""
    only_if(rules.see_statements(request.by))
    filters = _filters(request)
    found = queries.statement_list(
        request.by, filters, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    last_month = Month.of(request.by.today).previous()
    sums = queries.statement_sums(request.by, filters)
    return render(
        request,
        "settlement/statement_list.html",
        {
            "page": found,
            "rows": [
                {"statement": s, "month": Month.of(s.month), "chip": present.CHIPS[StatementState(s.state)]}
                for s in found.rows
            ],
            "filters": filters,
            "sums": sums,
            "months": queries.months_with_statements(request.by),
            "states": [(state.value, present.CHIPS[state][0]) for state in StatementState],
            "count_words": _count_words(sums.count),
            "providers": [] if present.of_provider(request.by) else queries.parties(request.by),
            "to_open": queries.contracts_to_open(request.by, last_month),
            "last_month": last_month,
            "of_provider": present.of_provider(request.by),
            "query": request.GET.urlencode(),
        },
    )


def _count_words(count: int) -> str:
    return f"{count} {plural(count, 'rozliczenie', 'rozliczenia', 'rozliczeń')}"


@page
def export_statements(request: Request, kind: str) -> HttpResponse:
    """The list as a sheet: the same chips, every row."""
    only_if(rules.see_statements(request.by))
    rows = queries.statement_rows(request.by, _filters(request)).order_by("-month", "-pk")[:EXPORT_LIMIT]
    head = ["Numer", "Miesiąc", "Wykonawca", "Umowa", "Stan", "Kwota", "Faktura", "Zapłacić do", "Zapłacono"]
    return sheet(kind, "rozliczenia", head,
        (
            [s.number, str(Month.of(s.month)), str(s.provider), s.contract.number, s.get_state_display(),
             s.total_amount, s.invoice_number, short(s.pay_by), short(s.paid_on)]
            for s in rows
        ),
    )  # fmt: skip


@action
def open_month(request: Request) -> HttpResponse:
    """Open all settlements of a month at once."""
    rules.open_month.require(request.by)
    initial = {"month": request.GET.get("miesiac", "")}
    form = bound(request, forms.MonthForm, initial=initial)
    if submitted(request, form):
        opened = attempt(form, services.open_month, by=request.by, **form.cleaned_data)
        if opened is not None:
            month = form.cleaned_data["month"]
            words = _("Otwarte rozliczenia: %(count)s. Wykonawcy już o tym wiedzą.") % {"count": len(opened)}
            return done(request, words, f"/rozliczenia/?miesiac={month.year}-{month.month:02d}")
    month = queries.month_from(initial["month"]) or Month.of(request.by.today).previous()
    context = {"form": form, "month": month, "contracts": queries.contracts_to_open(request.by, month)}
    return render(request, "settlement/open_month.html", context)


@page
def statement_detail(request: Request, uid: UUID) -> HttpResponse:
    """One statement: what is to be paid, why, by whom, and what is still missing."""
    return render(request, "settlement/statement_detail.html", detail(request, queries.statement_for(request.by, uid)))


def detail(request: Request, statement: Statement) -> dict[str, Any]:
    """Everything that the page of a statement shows."""
    by = request.by
    lines = queries.lines_of(statement)
    for line in lines:
        line.statement = statement
    prices = {line.price_amount for line in lines}
    everything = [present.row_of(x, of_provider=present.of_provider(by), shows_price=len(prices) > 1) for x in lines]
    show, source = request.GET.get("pokaz", ""), request.GET.get("zrodlo", "")
    rows = present.chosen(everything, show=show, source=source)
    sums = queries.source_sums(statement, lines)
    shares, share_total = present.shares(sums, lines)
    can = allowed(by, statement, *VERBS)
    signers = queries.signers_of(statement)
    checks = queries.checks_for(statement, lines) if "see_checks" in can and _is_checked(statement) else []
    return {
        "statement": statement,
        "chip": present.CHIPS[StatementState(statement.state)],
        "heading": present.heading(statement),
        "month": Month.of(statement.month),
        "rows": rows,
        "row_count": len(everything),
        "row_word": plural(len(everything), "wiersz", "wiersze", "wierszy")
        if len(rows) == len(everything)
        else "wierszy",
        "totals": present.totals_of(rows),
        "different_count": sum(row.is_different for row in everything),
        "explained": present.explained(everything, statement),
        "shares": shares,
        "share_total": share_total,
        "source_count": len(sums),
        "sources": _sources(everything),
        "show": show,
        "source": source,
        "steps": present.steps(statement, by, signers["second"]),
        "pay_by": present.pay_by(statement, by),
        "people": present.people_line(lines),
        "prices": present.prices_line(lines),
        "checks": checks,
        "remarks": [c for c in checks if not c.is_ok],
        "blocked": any(c.blocks and not c.is_ok for c in checks),
        "corrections": queries.corrections_of(statement) if not statement.is_correction else [],
        "signers": signers,
        "waits_for": present.WAITS_FOR.get(StatementState(statement.state), ""),
        "can": can,
        "of_provider": present.of_provider(by),
        "query": request.GET.urlencode(),
    }


def _is_checked(statement: Statement) -> bool:
    return statement.state in {*rules.TO_BE_CHECKED, StatementState.MERIT_APPROVED}


def _sources(rows: list[present.Row]) -> list[tuple[str, str]]:
    found = {str(row.line.funding_source.uid): row.source for row in rows}
    return sorted(found.items(), key=lambda pair: pair[1]) if len(found) > 1 else []


@page
def export_lines(request: Request, uid: UUID, kind: str) -> HttpResponse:
    """The table as a sheet: exactly the rows that are shown."""
    statement = queries.statement_for(request.by, uid)
    context = detail(request, statement)
    head = ["Zlecenie", "Osoba", "Usługa", "Jednostka", "Zlecono", "Karty", "Wpisano", "Uznano", "Cena", "Kwota",
            "Kto płaci", "Wyjaśnienie"]  # fmt: skip
    rows = []
    for row in context["rows"]:
        x = row.line
        hourly = present.is_hours(x)
        counts = [x.ordered_units, x.card_units, x.declared_units, x.recognised_units]
        shown = [None if c is None else (Decimal(c) / 60).quantize(Decimal("0.01")) if hourly else c for c in counts]
        rows.append([x.order.number, row.person, row.service, x.order.service_type.get_unit_display(), *shown,
                     x.price_amount, x.amount, row.source, x.explanation])  # fmt: skip
    return sheet(kind, statement.number, head, rows)


@page
def statement_protocol(request: Request, uid: UUID) -> HttpResponse:
    """The protocol, for both sides."""
    statement = queries.statement_for(request.by, uid)
    if statement.protocol is None:
        raise Http404
    return serve(statement.protocol, request, inline=True)


def _moved_on(request: Request, statement: Statement, rule: Rule[[Statement]], to: str) -> HttpResponse | None:
    """A form for a step that somebody has taken meanwhile: opened, it leads to the statement; sent, it says so."""
    if request.method == "GET" and not rule(request.by, statement) and not STATEMENT_FLOW.can(statement, to):
        return go(request, DETAIL, uid=statement.uid)
    rules.require_move(rule, request.by, statement, to=to)
    return None


@action
def refresh_statement(request: Request, uid: UUID) -> HttpResponse:
    """Count again with the cards confirmed since."""
    statement = queries.statement_for(request.by, uid)
    form = bound(request, forms.Confirm)
    if (
        submitted(request, form)
        and attempt(form, services.refresh_statement, statement=statement, by=request.by) is not None
    ):
        return done(request, _("Przeliczone z kartami potwierdzonymi do teraz."), DETAIL, uid=uid)
    rules.refresh_statement.require(request.by, statement)
    return render(request, "settlement/refresh_statement.html", {"statement": statement, "form": form})


@action
def submit_statement(request: Request, uid: UUID) -> HttpResponse:
    """The provider confirms or reduces, explains, and sends."""
    statement = queries.statement_for(request.by, uid)
    if (moved := _moved_on(request, statement, rules.submit_statement, StatementState.SUBMITTED)) is not None:
        return moved
    lines = queries.lines_of(statement)
    for line in lines:
        line.statement = statement
    form = bound(request, forms.SubmitForm, lines=lines)
    if submitted(request, form) and attempt(
        form, services.submit_statement, statement=statement, by=request.by, declared=form.declared,
        explanations=form.explanations, invoice_number=form.cleaned_data["invoice_number"],
    ) is not None:  # fmt: skip
        return done(request, _("Rozliczenie przekazane. CUS już o tym wie."), DETAIL, uid=uid)
    context = {"statement": statement, "form": form, "heading": present.heading(statement),
               "rounding": present.ROUNDING_SENTENCE[statement.contract.rounding]}  # fmt: skip
    return render(request, "settlement/submit_statement.html", context)


@action
def explain_difference(request: Request, uid: UUID) -> HttpResponse:
    """A word to one difference."""
    line = queries.line_for(request.by, uid)
    rules.explain_difference.require(request.by, line.statement)
    form = bound(request, forms.ExplainForm, initial={"explanation": line.explanation})
    if (
        submitted(request, form)
        and attempt(form, services.explain_difference, line=line, by=request.by, **form.cleaned_data) is not None
    ):
        return done(request, _("Wyjaśnienie zapisane."), DETAIL, uid=line.statement.uid)
    return render(request, "settlement/explain_difference.html", {"line": line, "form": form})


@action
def agree(request: Request, uid: UUID) -> HttpResponse:
    """Agree now, sign later."""
    statement = queries.statement_for(request.by, uid)
    if (moved := _moved_on(request, statement, rules.agree, StatementState.AGREED)) is not None:
        return moved
    form = bound(request, forms.Confirm)
    if submitted(request, form) and attempt(form, services.agree, statement=statement, by=request.by) is not None:
        return done(request, _("Różnice uzgodnione. Podpis czeka."), DETAIL, uid=uid)
    return render(request, "settlement/agree.html", {"statement": statement, "form": form})


@action
def return_to_provider(request: Request, uid: UUID) -> HttpResponse:
    """Send back with a reason."""
    statement = queries.statement_for(request.by, uid)
    if (moved := _moved_on(request, statement, rules.return_to_provider, StatementState.DIFFERENCES)) is not None:
        return moved
    form = bound(request, forms.ReturnForm)
    if (
        submitted(request, form)
        and attempt(form, services.return_to_provider, statement=statement, by=request.by, **form.cleaned_data)
        is not None
    ):
        return done(request, _("Rozliczenie wróciło do wykonawcy z Twoim powodem."), DETAIL, uid=uid)
    return render(request, "settlement/return_to_provider.html", {"statement": statement, "form": form})


@action
def approve_on_merits(request: Request, uid: UUID) -> HttpResponse:
    """First signature."""
    statement = queries.statement_for(request.by, uid)
    if (
        moved := _moved_on(request, statement, rules.approve_on_merits, rules.after_first_signature(statement))
    ) is not None:
        return moved
    form = bound(request, forms.MeritsForm, initial={"seen_total": str(statement.total_amount)})
    if (
        submitted(request, form)
        and attempt(form, services.approve_on_merits, statement=statement, by=request.by, **form.cleaned_data)
        is not None
    ):
        return done(request, _("Podpisane. Teraz drugi podpis, innej osoby."), DETAIL, uid=uid)
    checks = queries.checks_for(statement, queries.lines_of(statement))
    context = {"statement": statement, "form": form, "remarks": [c for c in checks if not c.is_ok]}
    return render(request, "settlement/approve_on_merits.html", context)


@action
def approve_for_payment(request: Request, uid: UUID) -> HttpResponse:
    """Second signature."""
    statement = queries.statement_for(request.by, uid)
    if (moved := _moved_on(request, statement, rules.approve_for_payment, StatementState.APPROVED)) is not None:
        return moved
    form = bound(request, forms.SignForm, initial={"seen_total": str(statement.total_amount)})
    if (
        submitted(request, form)
        and attempt(form, services.approve_for_payment, statement=statement, by=request.by, **form.cleaned_data)
        is not None
    ):
        words = _("Podpisane. Księgowość i wykonawca wiedzą, zapłata do %(day)s.") % {"day": short(statement.pay_by)}
        return done(request, words, DETAIL, uid=uid)
    context = {"statement": statement, "form": form, "pay_by": present.pay_by(statement, request.by)}
    return render(request, "settlement/approve_for_payment.html", context)


@action
def record_invoice(request: Request, uid: UUID) -> HttpResponse:
    """The number of the provider's document."""
    statement = queries.statement_for(request.by, uid)
    rules.record_invoice.require(request.by, statement)
    form = bound(request, forms.InvoiceForm, initial={"invoice_number": statement.invoice_number})
    if (
        submitted(request, form)
        and attempt(form, services.record_invoice, statement=statement, by=request.by, **form.cleaned_data) is not None
    ):
        return done(request, _("Numer zapisany."), DETAIL, uid=uid)
    return render(request, "settlement/record_invoice.html", {"statement": statement, "form": form})


@action
def mark_paid(request: Request, uid: UUID) -> HttpResponse:
    """The transfer has gone."""
    statement = queries.statement_for(request.by, uid)
    if (moved := _moved_on(request, statement, rules.mark_paid, StatementState.PAID)) is not None:
        return moved
    initial = {"paid_on": short(request.by.today), "invoice_number": statement.invoice_number}
    form = bound(request, forms.PaidForm, initial=initial)
    if (
        submitted(request, form)
        and attempt(form, services.mark_paid, statement=statement, by=request.by, **form.cleaned_data) is not None
    ):
        return done(request, _("Zapisane jako zapłacone. Wykonawca już o tym wie."), DETAIL, uid=uid)
    return render(request, "settlement/mark_paid.html", {"statement": statement, "form": form})


@action
def correct_statement(request: Request, uid: UUID) -> HttpResponse:
    """Start a correction: a new document that points to this one."""
    statement = queries.statement_for(request.by, uid)
    rules.correct_statement.require(request.by, statement)
    lines = queries.lines_of(statement)
    for line in lines:
        line.statement = statement
    form = bound(request, forms.CorrectForm, lines=lines)
    if submitted(request, form):
        new = attempt(
            form, services.correct_statement, statement=statement, by=request.by, units=form.units,
            reason=form.cleaned_data["reason"],
        )  # fmt: skip
        if new is not None:
            words = _("Korekta %(number)s otwarta. Wykonawca już o niej wie.") % {"number": new.number}
            return done(request, words, DETAIL, uid=new.uid)
    late = queries.unsettled_visits(statement.contract, Month.of(statement.month))
    context = {"statement": statement, "form": form, "late": len(late)}
    return render(request, "settlement/correct_statement.html", context)
