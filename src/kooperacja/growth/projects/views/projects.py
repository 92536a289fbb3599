# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.money import ZERO
from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, reverse, submitted
from kooperacja.base.ui.watched import watched
from kooperacja.growth.projects import forms, panels, queries, rules, services

_FIELDS = tuple(forms.ProjectForm.base_fields)


@page
def project_list(request: Request) -> HttpResponse:
    """Projects of the centre."""
    rules.see_projects.require(request.by)
    context = {"projects": queries.projects(request.by), "may_create": rules.create_project(request.by)}
    return render(request, "projects/project_list.html", context)


@page
def project_detail(request: Request, uid: UUID) -> HttpResponse:
    """One project: money, tasks, periods, labels."""
    project = queries.project_for(request.by, uid)
    plan, periods = queries.plan_of(project), queries.claim_periods(project)
    context = {
        "project": project, "can": allowed(request.by, project, rules.edit_project),
        "path": queries.path_of(project.node), "plan": plan, "periods": periods,
        "steps": panels.period_steps(periods, request.by.today),
        "current": next((p for p in periods if p.submitted_on is None and p.ends_on < request.by.today), None),
        "sums": queries.sums_by_source(plan), "total": sum((each.total for each in plan), ZERO),
    }  # fmt: skip
    return render(request, "projects/project_detail.html", context)


@action
def create_project(request: Request) -> HttpResponse:
    """Open a project."""
    rules.create_project.require(request.by)
    form = bound(request, forms.ProjectForm, by=request.by)
    if submitted(request, form):
        project = attempt(form, services.create_project, by=request.by, **form.cleaned_data)
        if project is not None:
            return done(request, _("Projekt zapisany."), "projects:project_detail", uid=project.uid)
    return render(
        request, "projects/form.html",
        {"form": form, "title": _("Nowy projekt"), "back": reverse("projects:project_list"), "button": _("Załóż projekt")},
    )  # fmt: skip


@action
def edit_project(request: Request, uid: UUID) -> HttpResponse:
    """Correct a project."""
    project = queries.project_for(request.by, uid)
    rules.edit_project.require(request.by, project)
    initial = {name: getattr(project, name) for name in _FIELDS}
    initial["node"] = project.node.uid if project.node else None
    form = bound(request, watched(forms.ProjectForm), by=request.by, initial=initial)
    if submitted(request, form) and attempt(
        form, services.edit_project, project=project, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Projekt zapisany."), "projects:project_detail", uid=project.uid)
    context = _context(form, project, _("Zmień opis projektu"), _("Zapisz"))
    return render(request, "projects/form.html", context)


def _context(form: Form, project: object, title: str, button: str, **more: object) -> dict[str, object]:
    uid = project.uid  # type: ignore[attr-defined]
    return {
        "form": form, "title": title, "button": button, "project": project,
        "back": reverse("projects:project_detail", args=[uid]), **more,
    }  # fmt: skip


@action
def add_partner(request: Request, uid: UUID) -> HttpResponse:
    """Name an organisation of the project."""
    project = queries.project_for(request.by, uid)
    rules.edit_project.require(request.by, project)
    form = bound(request, forms.PartnerForm, by=request.by)
    if submitted(request, form) and attempt(
        form, services.add_partner, project=project, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Organizacja jest w projekcie."), "projects:project_detail", uid=uid)
    context = _context(form, project, _("Dodaj partnera"), _("Dodaj partnera"))
    return render(request, "projects/form.html", context)


@action
def remove_partner(request: Request, uid: UUID) -> HttpResponse:
    """Take an organisation off the project."""
    partner = queries.partner_for(request.by, uid)
    rules.edit_project.require(request.by, partner.project)
    form = bound(request, Form)
    if submitted(request, form):
        services.remove_partner(partner=partner, by=request.by)
        return done(
            request, _("Organizacja nie jest już w projekcie."), "projects:project_detail", uid=partner.project.uid
        )
    lead = _("„%s” zniknie z listy partnerów. Działania, które z nią prowadziliście, zostają.") % partner.name
    context = _context(form, partner.project, _("Usuń partnera"), _("Usuń partnera"), lead=lead, danger=True)
    return render(request, "projects/form.html", context)


@action
def add_task(request: Request, uid: UUID) -> HttpResponse:
    """Write down a task."""
    project = queries.project_for(request.by, uid)
    rules.edit_project.require(request.by, project)
    form = bound(request, forms.TaskForm, initial={"number": queries.next_number(project)})
    if submitted(request, form) and attempt(
        form, services.add_task, project=project, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Zadanie zapisane."), "projects:project_detail", uid=uid)
    context = _context(form, project, _("Dodaj zadanie"), _("Dodaj zadanie"))
    return render(request, "projects/form.html", context)


@action
def edit_task(request: Request, uid: UUID) -> HttpResponse:
    """Correct a task."""
    task = queries.task_for(request.by, uid)
    rules.edit_project.require(request.by, task.project)
    initial = {name: getattr(task, name) for name in forms.TaskForm.base_fields}
    form = bound(request, forms.TaskForm, initial=initial)
    if submitted(request, form) and attempt(form, services.edit_task, task=task, by=request.by, **form.cleaned_data):
        return done(request, _("Zadanie zapisane."), "projects:project_detail", uid=task.project.uid)
    remove = reverse("projects:remove_task", args=[uid])
    context = _context(form, task.project, _("Zmień zadanie"), _("Zapisz zadanie"), remove=remove)
    return render(request, "projects/form.html", context)


@action
def remove_task(request: Request, uid: UUID) -> HttpResponse:
    """Take a task off the project."""
    task = queries.task_for(request.by, uid)
    rules.edit_project.require(request.by, task.project)
    project, form = task.project, bound(request, Form)
    if submitted(request, form):
        services.remove_task(task=task, by=request.by)
        return done(request, _("Zadanie usunięte."), "projects:project_detail", uid=project.uid)
    lead = _("Zadanie „%s” zniknie z projektu. Usunąć można tylko zadanie bez pozycji budżetu.") % task
    return render(
        request,
        "projects/form.html",
        _context(form, project, _("Usuń zadanie"), _("Usuń zadanie"), lead=lead, danger=True),
    )


@action
def add_budget_line(request: Request, uid: UUID) -> HttpResponse:
    """Plan a line of money under a task."""
    task = queries.task_for(request.by, uid)
    rules.edit_project.require(request.by, task.project)
    form = bound(request, forms.BudgetLineForm, by=request.by, project=task.project, initial={"task": task.uid})
    if submitted(request, form) and attempt(form, services.add_budget_line, by=request.by, **form.cleaned_data):
        return done(request, _("Pozycja budżetu zapisana."), "projects:project_detail", uid=task.project.uid)
    context = _context(form, task.project, _("Dodaj pozycję budżetu"), _("Dodaj pozycję"), lead=str(task))
    return render(request, "projects/form.html", context)


@action
def edit_budget_line(request: Request, uid: UUID) -> HttpResponse:
    """Correct a line of money."""
    line = queries.line_for(request.by, uid)
    project = line.task.project
    rules.edit_project.require(request.by, project)
    initial = {
        "task": line.task.uid, "code": line.code, "name": line.name, "category": line.category, "amount": line.amount,
        "funding_label": line.funding_label.uid if line.funding_label else None,
    }  # fmt: skip
    form = bound(request, forms.BudgetLineForm, by=request.by, project=project, initial=initial)
    if submitted(request, form) and attempt(
        form, services.edit_budget_line, line=line, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Pozycja budżetu zapisana."), "projects:project_detail", uid=project.uid)
    remove = reverse("projects:remove_budget_line", args=[uid])
    context = _context(form, project, _("Zmień pozycję budżetu"), _("Zapisz pozycję"), remove=remove)
    return render(request, "projects/form.html", context)


@action
def remove_budget_line(request: Request, uid: UUID) -> HttpResponse:
    """Take a planned line off the project."""
    line = queries.line_for(request.by, uid)
    project, form = line.task.project, bound(request, Form)
    rules.edit_project.require(request.by, project)
    if submitted(request, form):
        services.remove_budget_line(line=line, by=request.by)
        return done(request, _("Pozycja usunięta."), "projects:project_detail", uid=project.uid)
    lead = _("Pozycja „%s” zniknie z planu. Ślad z kwotą zostaje w historii projektu.") % line
    return render(
        request,
        "projects/form.html",
        _context(form, project, _("Usuń pozycję"), _("Usuń pozycję"), lead=lead, danger=True),
    )


@action
def add_claim_period(request: Request, uid: UUID) -> HttpResponse:
    """Say of which days a payment claim tells."""
    project = queries.project_for(request.by, uid)
    rules.edit_project.require(request.by, project)
    form = bound(request, forms.ClaimPeriodForm, initial={"number": queries.next_number(project, "period")})
    if submitted(request, form) and attempt(
        form, services.add_claim_period, project=project, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Okres zapisany."), "projects:project_detail", uid=uid)
    return render(
        request, "projects/form.html", _context(form, project, _("Dodaj okres rozliczenia"), _("Dodaj okres"))
    )


@action
def submit_claim(request: Request, uid: UUID) -> HttpResponse:
    """Note that the claim was sent."""
    period = queries.period_for(request.by, uid)
    project, form = period.project, bound(request, Form)
    rules.edit_project.require(request.by, project)
    if submitted(request, form) and attempt(form, services.submit_claim, period=period, by=request.by):
        return done(request, _("Wniosek oznaczony jako wysłany."), "projects:project_detail", uid=project.uid)
    lead = _("Zapiszemy dzisiejszy dzień jako dzień wysłania. Zanim to zrobisz, odczytaj wskaźniki na koniec okresu.")
    title = _("Wniosek %s wysłany") % period
    context = _context(form, project, title, _("Zapisz wysłanie"), lead=lead)
    return render(request, "projects/form.html", context)


@action
def remove_claim_period(request: Request, uid: UUID) -> HttpResponse:
    """Take a period off that was not claimed yet."""
    period = queries.period_for(request.by, uid)
    project, form = period.project, bound(request, Form)
    rules.edit_project.require(request.by, project)
    if submitted(request, form) and attempt(form, _remove_period, period=period, by=request.by):
        return done(request, _("Okres usunięty."), "projects:project_detail", uid=project.uid)
    lead = _("Okres „%s” zniknie z projektu. Usunąć można tylko okres bez odczytów wskaźników.") % period
    return render(
        request, "projects/form.html", _context(form, project, _("Usuń okres"), _("Usuń okres"), lead=lead, danger=True)
    )


def _remove_period(**kwargs: object) -> bool:
    services.remove_claim_period(**kwargs)  # type: ignore[arg-type]
    return True
