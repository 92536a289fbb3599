# SPDX-License-Identifier: EUPL-1.2
"""Taking an application and finding it complete."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, action, attempt, bound, page, render, submitted
from kooperacja.care.cases import forms, queries, rules, services
from kooperacja.care.cases.views.deed import back, basis_of, deed, opened
from kooperacja.care.residents import queries as residents
from kooperacja.care.residents.models import Resident


@page
def choose_programme(request: Request) -> HttpResponse:
    """Under which programme the application comes."""
    rules.submit_application.require(request.by)
    context = {"programmes": queries.open_programmes(request.by), "person": request.GET.get("osoba", "")}
    return render(request, "cases/choose_programme.html", context)


def _person(request: Request) -> Resident | None:
    """The resident from whose page the application was begun."""
    try:
        return residents.resident_for(request.by, UUID(request.GET.get("osoba", "")))
    except (ValueError, Resident.DoesNotExist):
        return None


@action
def submit_application(request: Request, uid: UUID) -> HttpResponse:
    """The application: the person, her needs, her declaration."""
    rules.submit_application.require(request.by)
    programme = queries.open_programme_for(request.by, uid)
    form = bound(request, forms.ApplicationForm, by=request.by, programme=programme, resident=_person(request))
    if submitted(request, form):
        case = attempt(
            form,
            services.take_application,
            programme=programme,
            person=form.person(),
            by=request.by,
            **form.application(),
        )
        if case:
            return back(request, case, f"Wniosek przyjęty, sprawa nr {case.number}. Termin na plan już biegnie.")
    basis = basis_of(request, "cus.plan.deadline_days", "cus.programme.data_list", "cus.declaration.form")
    return render(request, "cases/submit_application.html", {"programme": programme, "form": form, "basis": basis})


@action
def accept_formally(request: Request, uid: UUID) -> HttpResponse:
    """The application is complete: choose who leads the case."""
    case = opened(request, uid)
    rules.accept_formally.require(request.by, case)
    form = bound(request, forms.CoordinatorForm, by=request.by, case=case)
    if submitted(request, form) and attempt(
        form, services.accept_formally, case=case, by=request.by, **form.cleaned_data
    ):
        return back(request, case, f"Wniosek przyjęty. Sprawę prowadzi {case.coordinator}.")
    return deed(
        request, case, form, title="Przyjmij wniosek", button="Przyjmij wniosek",
        lead="Wniosek ma wszystko, czego wymaga program. Wybierz, kto poprowadzi sprawę.",
        basis=("cus.declaration.form", "cus.declaration.documents"),
    )  # fmt: skip


@action
def ask_for_documents(request: Request, uid: UUID) -> HttpResponse:
    """Something is missing: ask for it."""
    case = opened(request, uid)
    rules.ask_for_documents.require(request.by, case)
    form = bound(request, forms.DocumentsForm, by=request.by)
    if submitted(request, form) and attempt(
        form, services.ask_for_documents, case=case, by=request.by, **form.cleaned_data
    ):
        return back(request, case, "Zapisane. Poproś wnioskodawcę o dokumenty i czekaj na nie tutaj.")
    return deed(
        request, case, form, title="Poproś o dokumenty", button="Zapisz prośbę o dokumenty",
        lead="Prosimy tylko o to, co przewiduje program.",
        basis=("cus.declaration.documents", "kpa.completion.min_days"),
    )  # fmt: skip


@action
def assign_coordinator(request: Request, uid: UUID) -> HttpResponse:
    """Hand the case over."""
    case = opened(request, uid)
    rules.assign_coordinator.require(request.by, case)
    form = bound(request, forms.CoordinatorForm, by=request.by, case=case)
    if submitted(request, form) and attempt(
        form, services.assign_coordinator, case=case, by=request.by, **form.cleaned_data
    ):
        return back(request, case, f"Sprawę prowadzi {case.coordinator}. Wiadomość już wysłana.")
    return deed(
        request, case, form, title="Zmień osobę prowadzącą", button="Przekaż sprawę",
        lead="Nowa osoba dostanie wiadomość i przejmie wszystko, co czeka w tej sprawie.",
    )  # fmt: skip
