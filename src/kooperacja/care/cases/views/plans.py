# SPDX-License-Identifier: EUPL-1.2
"""Drafting, agreeing, approving and printing a plan."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.audit import services as audit
from kooperacja.base.ui.http import Request, action, attempt, bound, page, render, submitted
from kooperacja.care.cases import documents, forms, queries, rules, services
from kooperacja.care.cases.enums import CaseState
from kooperacja.care.cases.models import IndividualPlan
from kooperacja.care.cases.views.deed import back, basis_of, deed, opened


@action
def draft_plan(request: Request, uid: UUID) -> HttpResponse:
    """All services on one page: who, where, on which days, what is done."""
    case = opened(request, uid)
    rules.draft_plan.require(request.by, case)
    if not case.granted.all():
        return back(request, case, "Najpierw trzeba zakwalifikować do usług programu.")
    form = bound(request, forms.PlanForm, by=request.by, case=case)
    if submitted(request, form):
        plan = attempt(
            form,
            services.draft_plan,
            case=case,
            by=request.by,
            services=form.lines(),
            seen=request.POST.get("seen"),
            **{name: form.cleaned_data[name] for name in ("starts_on", "ends_on", "goals", "supporting_activities")},
        )
        if plan:
            return back(request, case, "Szkic planu zapisany. Gdy będzie gotowy, zapisz uzgodnienie.")
    context = {
        "case": case,
        "form": form,
        "plan": queries.plan_of(case),
        "clock": queries.clock_of(case, request.by.today),
        "seen": queries.draft_mark(case),
    }
    context["basis"] = basis_of(request, "cus.plan.max_years", "cus.plan.content", "cus.plan.agreement")
    context["is_update"] = case.state in {CaseState.IN_DELIVERY, CaseState.PLAN_UPDATE}
    return render(request, "cases/draft_plan.html", context)


@action
def agree_plan(request: Request, uid: UUID) -> HttpResponse:
    """When and how the applicant agreed."""
    case = opened(request, uid)
    plan = queries.plan_of(case)
    if plan is None:
        raise IndividualPlan.DoesNotExist
    rules.agree_plan.require(request.by, plan)
    form = bound(request, forms.AgreeForm, by=request.by)
    if submitted(request, form) and attempt(form, services.agree_plan, plan=plan, by=request.by, **form.cleaned_data):
        return back(request, case, "Plan trafił do zatwierdzenia. Dyrektorka dostała wiadomość.")
    return deed(
        request, case, form, title=f"Uzgodnienie planu {case.resident.polite_genitive}",
        button="Zapisz i przekaż do zatwierdzenia",
        lead="Plan powstaje w uzgodnieniu z wnioskodawcą. Wystarczy rozmowa; ustawa nie żąda podpisu.",
        basis=("cus.plan.agreement", "cus.plan.approval"),
    )  # fmt: skip


def _seen(request: Request) -> datetime | None:
    try:
        return datetime.fromisoformat(request.POST.get("seen", ""))
    except ValueError:
        return None


@action
def approve_plan(request: Request, uid: UUID) -> HttpResponse:
    """Approve what is on the screen, or say why not."""
    plan = queries.plan_for(request.by, uid)
    case = opened(request, plan.case.uid, "plan")
    rules.approve_plan.require(request.by, plan)
    form = bound(request, forms.EmptyForm)
    if submitted(request, form) and attempt(form, services.approve_plan, plan=plan, by=request.by, seen=_seen(request)):
        return back(request, case, "Plan zatwierdzony. Można wysłać zlecenia do wykonawców.")
    return deed(
        request, case, form, title=f"Zatwierdź plan {case.resident.polite_genitive}", button="Zatwierdź plan",
        lead="Przeczytaj plan na stronie sprawy. Po zatwierdzeniu można zlecać usługi.",
        basis=("cus.plan.approval", "cus.plan.max_years", "house.four_eyes"), seen=plan.agreed_at,
    )  # fmt: skip


@action
def return_plan(request: Request, uid: UUID) -> HttpResponse:
    """Send the plan back with a remark."""
    plan = queries.plan_for(request.by, uid)
    case = opened(request, plan.case.uid, "plan")
    rules.return_plan.require(request.by, plan)
    hint = "Koordynatorka przeczyta to słowo w słowo."
    form = bound(request, forms.ReasonForm, name="reason", label="Co zmienić", hint=hint)
    if submitted(request, form) and attempt(form, services.return_plan, plan=plan, by=request.by, **form.cleaned_data):
        return back(request, case, "Plan wrócił z uwagą. Koordynatorka dostała wiadomość.")
    return deed(request, case, form, title="Zwróć plan z uwagą", button="Zwróć plan")


@action
def start_delivery(request: Request, uid: UUID) -> HttpResponse:
    """Services begin."""
    case = opened(request, uid)
    rules.start_delivery.require(request.by, case)
    form = bound(request, forms.EmptyForm)
    if submitted(request, form) and attempt(form, services.start_delivery, case=case, by=request.by):
        return back(request, case, "Zapisane: usługi trwają.")
    return deed(
        request, case, form, title="Zacznij usługi", button="Zapisz, że usługi trwają",
        lead="Od tej chwili sprawa jest w realizacji. Zlecenia wysyła się osobno, z tej samej strony.",
        basis=("cus.plan.obligatory_months",),
    )  # fmt: skip


@page
def plan_paper(request: Request, uid: UUID) -> HttpResponse:
    """The plan to print."""
    plan = queries.plan_for(request.by, uid)
    audit.record_access(plan.case.resident.uid, "plan", by=request.by)
    paper = documents.plan_pdf(request.by, plan)
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="plan-{plan.case.number}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response
