# SPDX-License-Identifier: EUPL-1.2
"""How a case ends."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, action, attempt, bound, submitted
from kooperacja.care.cases import forms, rules, services
from kooperacja.care.cases.views.deed import back, deed, opened


@action
def resign(request: Request, uid: UUID) -> HttpResponse:
    """The person gives up the services."""
    case = opened(request, uid)
    rules.resign.require(request.by, case)
    form = bound(request, forms.ResignForm, by=request.by)
    if submitted(request, form) and attempt(form, services.resign, case=case, by=request.by, **form.cleaned_data):
        return back(request, case, "Rezygnacja zapisana. Dyrektorka dostała wiadomość.")
    return deed(
        request, case, form, title="Zapisz rezygnację", button="Zapisz rezygnację", danger=True,
        lead="Sprawa się zakończy, miejsce w programie się zwolni. Trwające zlecenia trzeba odwołać osobno.",
    )  # fmt: skip


@action
def complete(request: Request, uid: UUID) -> HttpResponse:
    """Services have ended."""
    case = opened(request, uid)
    rules.complete.require(request.by, case)
    form = bound(request, forms.CompleteForm, by=request.by)
    if submitted(request, form) and attempt(form, services.complete, case=case, by=request.by, **form.cleaned_data):
        return back(request, case, "Usługi zakończone. Został jeszcze jeden krok: rozmowa podsumowująca.")
    return deed(
        request, case, form, title="Zakończ usługi", button="Zakończ usługi",
        lead="Potem odbędzie się rozmowa podsumowująca.", basis=("cus.plan.closing_talk",),
    )  # fmt: skip


@action
def describe_outcome(request: Request, uid: UUID) -> HttpResponse:
    """The closing talk and what came of the plan."""
    case = opened(request, uid)
    rules.describe_outcome.require(request.by, case)
    form = bound(request, forms.OutcomeForm, by=request.by)
    if submitted(request, form) and attempt(
        form, services.describe_outcome, case=case, by=request.by, **form.cleaned_data
    ):
        return back(request, case, "Opis zapisany, sprawa zamknięta. Dziękujemy.")
    return deed(
        request, case, form, title="Rozmowa podsumowująca", button="Zapisz i zamknij sprawę",
        lead="Opis przebiegu i wyników zostaje w aktach sprawy.", basis=("cus.plan.closing_talk",),
    )  # fmt: skip
