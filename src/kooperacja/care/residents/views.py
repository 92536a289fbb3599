# SPDX-License-Identifier: EUPL-1.2
"""A resident's file. Whoever opens it is written down."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.http import HttpResponse

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.care.residents import forms, queries, rules, services
from kooperacja.care.residents.models import Resident
from kooperacja.ground.organisations.enums import Role

#: What was opened, in words: codes stay in the access log.
OPENED = {
    "file": "kartoteka",
    "case": "sprawa",
    "plan": "plan",
    "pesel": "cały numer PESEL",
    "accesses": "lista otwarć",
    "order": "zlecenie",
    "visit": "wizyta",
    "fee": "opłata",
    "statement": "rozliczenie",
    "list": "lista pobrana do pliku",
    "export": "wydruk danych",
}


def _opened(request: Request, uid: UUID, what: str = "file") -> Resident:
    resident = queries.resident_for(request.by, uid)
    if request.method == "GET":
        audit.record_access(resident.uid, what, by=request.by)
    return resident


def _deed(
    request: Request, resident: Resident, form: django_forms.Form, *, title: str, button: str, **more: Any
) -> HttpResponse:
    context = {"resident": resident, "form": form, "title": title, "button": button, **more}
    return render(request, "residents/deed.html", context)


def _back(request: Request, resident: Resident, message: str) -> HttpResponse:
    return done(request, message, "residents:resident_detail", uid=resident.uid)


@page
def resident_detail(request: Request, uid: UUID) -> HttpResponse:
    """One file: who she is, how to reach her, who is close, income; her cases come from above."""
    resident = _opened(request, uid)
    context = {
        "resident": resident,
        "age": resident.age_on(request.by.today),
        "income": queries.income_on(resident, request.by.today),
        "can": allowed(
            request.by, resident, rules.edit_resident, rules.add_contact, rules.declare_income, rules.show_pesel,
            rules.see_accesses,
        ),
    }  # fmt: skip
    return render(request, "residents/resident_detail.html", context)


@page
def show_pesel(request: Request, uid: UUID) -> HttpResponse:
    """The whole number, once; the look is written down."""
    resident = queries.resident_for(request.by, uid)
    rules.show_pesel.require(request.by, resident)
    audit.record_access(resident.uid, "pesel", by=request.by)
    context = {"resident": resident, "number": queries.pesel_of(resident)}
    response = render(request, f"residents/show_pesel.html{'#number' if request.htmx else ''}", context)
    response["Cache-Control"] = "no-store"
    return response


@action
def edit_resident(request: Request, uid: UUID) -> HttpResponse:
    """Correct the file."""
    resident = _opened(request, uid)
    rules.edit_resident.require(request.by, resident)
    form = bound(request, forms.ResidentForm, resident=resident)
    if submitted(request, form) and attempt(form, _edit, resident=resident, by=request.by, **form.cleaned_data):
        return _back(request, resident, "Dane zapisane.")
    return _deed(request, resident, form, title="Popraw dane", button="Zapisz dane")


def _edit(*, resident: Resident, by: Acting, **changes: Any) -> Resident:
    """Field names of the form are those of the service, except the number, beside which its refusal belongs."""
    try:
        return services.edit_resident(resident=resident, by=by, **changes)
    except DomainError as error:
        error.field = "pesel_number" if error.field == "pesel" else error.field
        raise


@action
def add_contact(request: Request, uid: UUID) -> HttpResponse:
    """A person close to the resident."""
    resident = _opened(request, uid)
    rules.add_contact.require(request.by, resident)
    form = bound(request, forms.ContactForm)
    if submitted(request, form) and attempt(
        form, services.add_contact, resident=resident, by=request.by, **form.cleaned_data
    ):
        return _back(request, resident, "Osoba bliska zapisana.")
    return _deed(request, resident, form, title="Dodaj osobę bliską", button="Zapisz osobę")


@action
def remove_contact(request: Request, uid: UUID) -> HttpResponse:
    """Remove a person close to the resident."""
    contact = queries.contact_for(request.by, uid)
    resident = contact.resident
    rules.add_contact.require(request.by, resident)
    form = bound(request, forms.EmptyForm)
    if submitted(request, form) and attempt(form, services.remove_contact, contact=contact, by=request.by):
        return _back(request, resident, "Osoba usunięta z kartoteki.")
    lead = f"Usuniesz z kartoteki jedną osobę: {contact.name}. Tego nie da się cofnąć."
    return _deed(request, resident, form, title="Usuń osobę bliską", button="Usuń osobę", lead=lead, danger=True)


@action
def declare_income(request: Request, uid: UUID) -> HttpResponse:
    """A declared income from a day on."""
    resident = _opened(request, uid)
    rules.declare_income.require(request.by, resident)
    form = bound(request, forms.IncomeForm, by=request.by)
    if submitted(request, form) and attempt(
        form, services.declare_income, resident=resident, by=request.by, **form.cleaned_data
    ):
        return _back(request, resident, "Dochód zapisany. Od tego dnia liczy się według niego opłata.")
    lead = "Z oświadczenia. Starsze dochody zostają w kartotece, bo od nich zależą dawne opłaty."
    return _deed(request, resident, form, title="Nowy dochód", button="Zapisz dochód", lead=lead)


@page
def accesses(request: Request, uid: UUID) -> HttpResponse:
    """Who opened this file, what and when."""
    resident = queries.resident_for(request.by, uid)
    rules.see_accesses.require(request.by, resident)
    audit.record_access(resident.uid, "accesses", by=request.by)
    rows = [
        {"event": event, "what": OPENED.get(event.what, event.what), "role": _role(event.role)}
        for event in queries.accesses(resident)
    ]
    return render(request, "residents/accesses.html", {"resident": resident, "rows": rows})


def _role(value: str) -> str:
    return str(Role(value).label) if value in Role.values else ""
