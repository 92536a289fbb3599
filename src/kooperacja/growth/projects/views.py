# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.projects import forms, queries, rules, services

_LABEL_FIELDS = tuple(forms.FundingLabelForm.base_fields)
_PROJECT_FIELDS = tuple(forms.ProjectForm.base_fields)


@page
def project_list(request: Request) -> HttpResponse:
    """Projects of the centre and the notices of their money."""
    rules.see_projects.require(request.by)
    context = {
        "projects": queries.projects(request.by),
        "labels": queries.funding_labels(request.by),
        "may_create": rules.create_project(request.by),
    }
    return render(request, "projects/project_list.html", context)


@page
def project_detail(request: Request, uid: UUID) -> HttpResponse:
    """One project."""
    project = queries.project_for(request.by, uid)
    can = allowed(request.by, project, rules.edit_project)
    return render(request, "projects/project_detail.html", {"project": project, "can": can})


@action
def create_project(request: Request) -> HttpResponse:
    """Open a project."""
    rules.create_project.require(request.by)
    form = bound(request, forms.ProjectForm)
    if submitted(request, form):
        project = attempt(form, services.create_project, by=request.by, **form.cleaned_data)
        if project is not None:
            return done(request, _("Projekt zapisany."), "projects:project_detail", uid=project.uid)
    return render(request, "projects/project_form.html", {"form": form})


@action
def edit_project(request: Request, uid: UUID) -> HttpResponse:
    """Correct a project."""
    project = queries.project_for(request.by, uid)
    rules.edit_project.require(request.by, project)
    form = bound(request, forms.ProjectForm, initial={name: getattr(project, name) for name in _PROJECT_FIELDS})
    if submitted(request, form) and attempt(
        form, services.edit_project, project=project, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Projekt zapisany."), "projects:project_detail", uid=project.uid)
    return render(request, "projects/project_form.html", {"form": form, "project": project})


@page
def funding_label_detail(request: Request, uid: UUID) -> HttpResponse:
    """One funding notice, as it will be seen."""
    label = queries.funding_label_for(request.by, uid)
    can = allowed(request.by, label, rules.edit_funding_label)
    return render(request, "projects/funding_label_detail.html", {"label": label, "can": can})


@action
def create_funding_label(request: Request) -> HttpResponse:
    """Write down a funding notice."""
    rules.create_funding_label.require(request.by)
    form = bound(request, forms.FundingLabelForm)
    if submitted(request, form):
        label = attempt(form, services.create_funding_label, by=request.by, **form.cleaned_data)
        if label is not None:
            return done(request, _("Oznaczenie zapisane."), "projects:funding_label_detail", uid=label.uid)
    return render(request, "projects/funding_label_form.html", {"form": form})


@action
def edit_funding_label(request: Request, uid: UUID) -> HttpResponse:
    """Correct a funding notice."""
    label = queries.funding_label_for(request.by, uid)
    rules.edit_funding_label.require(request.by, label)
    form = bound(request, forms.FundingLabelForm, initial={name: getattr(label, name) for name in _LABEL_FIELDS})
    if submitted(request, form) and attempt(
        form, services.edit_funding_label, label=label, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Oznaczenie poprawione wszędzie, gdzie stoi."), "projects:funding_label_detail", uid=label.uid
        )
    return render(request, "projects/funding_label_form.html", {"form": form, "label": label})
