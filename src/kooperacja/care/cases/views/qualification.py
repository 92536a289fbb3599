# SPDX-License-Identifier: EUPL-1.2
"""Talk, qualification, queue, refusal."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.http import Request, action, attempt, bound, render, submitted
from kooperacja.care.cases import forms, queries, rules, services
from kooperacja.care.cases.models import ServiceCase
from kooperacja.care.cases.views.deed import back, basis_of, deed, opened


@action
def assess_needs(request: Request, uid: UUID) -> HttpResponse:
    """Write down the talk."""
    case = opened(request, uid)
    rules.assess_needs.require(request.by, case)
    form = bound(request, forms.AssessForm, by=request.by, case=case)
    if submitted(request, form) and attempt(form, services.assess_needs, case=case, by=request.by, **form.cleaned_data):
        return back(request, case, "Rozmowa zapisana. Następny krok: kwalifikacja.")
    return deed(
        request, case, form, title="Rozmowa o potrzebach", button="Zapisz rozmowę",
        lead="Cztery części, tak jak każe ustawa: potrzeby, obecne usługi, możliwości, opłaty.",
        basis=("cus.assessment.optional",),
    )  # fmt: skip


def _decide(*, case: ServiceCase, form: forms.QualifyForm, by: Acting) -> ServiceCase:
    """Grant what has a place; when nothing has, put everything into the queue."""
    now, later = form.grants()
    if now:
        return services.qualify(case=case, services=now, waiting=later, by=by)
    return services.put_on_waiting_list(case=case, services=later, by=by)


@action
def qualify(request: Request, uid: UUID) -> HttpResponse:
    """Which services of the programme, how much a month, from when to when."""
    case = opened(request, uid)
    rules.qualify.require(request.by, case)
    form = bound(request, forms.QualifyForm, by=request.by, case=case)
    if submitted(request, form):
        done_case = attempt(form, _decide, case=case, form=form, by=request.by)
        if done_case:
            waits = done_case.qualified_at is None
            words = (
                "Na liście oczekujących. Powiemy, gdy miejsce się zwolni." if waits else "Zakwalifikowano do programu."
            )
            return back(request, case, words)
    basis = basis_of(request, "cus.qualification.form", "cus.plan.obligatory_months")
    return render(request, "cases/qualify.html", {"case": case, "form": form, "basis": basis})


@action
def grant_from_waiting_list(request: Request, uid: UUID) -> HttpResponse:
    """Give a place that has come free."""
    entry = queries.waiting_for(request.by, uid)
    case = opened(request, entry.case.uid)
    rules.qualify.require(request.by, case)
    form = bound(request, forms.GrantForm, initial={"starts_on": max(entry.starts_on, request.by.today)})
    if submitted(request, form) and attempt(
        form, services.grant_from_waiting_list, entry=entry, by=request.by, **form.cleaned_data
    ):
        return back(request, case, f"Miejsce przyznane: {entry.programme_service.service_type}.")
    return deed(
        request, case, form, title=f"Daj miejsce: {entry.programme_service.service_type}", button="Daj to miejsce",
        lead="Pierwszeństwo ma ten, kto wcześniej złożył wniosek. System sprawdzi kolejkę jeszcze raz.",
        basis=("cus.qualification.form",),
    )  # fmt: skip


def _reason(name: str, label: str, hint: str = "") -> dict[str, Any]:
    return {"name": name, "label": label, "hint": hint}


@action
def propose_refusal(request: Request, uid: UUID) -> HttpResponse:
    """Propose to refuse."""
    case = opened(request, uid)
    rules.propose_refusal.require(request.by, case)
    hint = "Którego warunku programu osoba nie spełnia i z czego to wynika. To będzie podstawa decyzji."
    form = bound(request, forms.ReasonForm, **_reason("grounds", "Dlaczego", hint))
    if submitted(request, form) and attempt(
        form, services.propose_refusal, case=case, by=request.by, **form.cleaned_data
    ):
        return back(request, case, "Projekt odmowy czeka na decyzję dyrektorki.")
    return deed(
        request, case, form, title="Zaproponuj odmowę", button="Przekaż projekt odmowy",
        lead="Odmowa jest decyzją administracyjną. Podpisze ją dyrektorka, a wnioskodawca może się odwołać.",
        basis=("cus.refusal.form",),
    )  # fmt: skip


@action
def withdraw_refusal(request: Request, uid: UUID) -> HttpResponse:
    """Send the proposed refusal back."""
    case = opened(request, uid)
    rules.propose_refusal.require(request.by, case)
    form = bound(request, forms.ReasonForm, **_reason("reason", "Dlaczego sprawa wraca do rozpoznania"))
    if submitted(request, form) and attempt(
        form, services.withdraw_refusal, case=case, by=request.by, **form.cleaned_data
    ):
        return back(request, case, "Odmowa wycofana. Sprawa wróciła do rozpoznania.")
    return deed(request, case, form, title="Wycofaj odmowę", button="Wycofaj odmowę")


@action
def refuse(request: Request, uid: UUID) -> HttpResponse:
    """Refuse by a decision."""
    case = opened(request, uid)
    rules.refuse.require(request.by, case)
    form = bound(request, forms.RefuseForm, by=request.by)
    if submitted(request, form) and attempt(form, services.refuse, case=case, by=request.by, **form.cleaned_data):
        return back(request, case, "Decyzja zapisana. Teraz trzeba ją doręczyć.")
    return deed(
        request, case, form, title="Wydaj decyzję odmowną", button="Zapisz decyzję odmowną",
        lead=f"Powód z projektu: {case.refusal.grounds}" if hasattr(case, "refusal") else "",
        basis=("cus.refusal.form", "kpa.appeal.days"), danger=True,
    )  # fmt: skip


@action
def record_refusal_delivery(request: Request, uid: UUID) -> HttpResponse:
    """When the decision was delivered."""
    case = opened(request, uid)
    rules.accept_formally.require(request.by, case)
    form = bound(request, forms.DeliveredForm)
    if submitted(request, form) and attempt(
        form, services.record_refusal_delivery, case=case, by=request.by, **form.cleaned_data
    ):
        return back(request, case, "Doręczenie zapisane. Biegnie termin na odwołanie.")
    return deed(
        request, case, form, title="Zapisz doręczenie decyzji", button="Zapisz doręczenie", basis=("kpa.appeal.days",)
    )
