# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.participants import forms, queries, rules, services


@action
def enter_project(request: Request, uid: UUID) -> HttpResponse:
    """She begins to take part in a project."""
    participant = queries.participant_for(request.by, uid)
    rules.edit_participant.require(request.by, participant)
    initial = {"entered_on": request.by.today, "occupation": participant.function}
    form = bound(request, forms.EntryForm, by=request.by, initial=initial)
    if submitted(request, form) and attempt(
        form, services.enter_project, participant=participant, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Udział zapisany."), "participants:participant_detail", uid=participant.uid)
    return render(request, "participants/enter_project.html", {"form": form, "participant": participant})


@action
def leave_project(request: Request, uid: UUID) -> HttpResponse:
    """She ends taking part."""
    participation = queries.participation_for(request.by, uid)
    rules.edit_participation.require(request.by, participation)
    form = bound(request, forms.ExitForm, initial={"left_on": participation.left_on or request.by.today})
    if submitted(request, form) and attempt(
        form, services.leave_project, participation=participation, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Zakończenie zapisane. W ciągu 4 tygodni zapytaj o sytuację."),
            "participants:participant_detail", uid=participation.participant.uid,
        )  # fmt: skip
    return render(request, "participants/leave_project.html", {"form": form, "participation": participation})


@action
def record_situation(request: Request, uid: UUID) -> HttpResponse:
    """What is known of her after the exit."""
    participation = queries.participation_for(request.by, uid)
    rules.edit_participation.require(request.by, participation)
    form = bound(request, forms.SituationForm, initial={"situation_on": request.by.today})
    if submitted(request, form) and attempt(
        form, services.record_situation, participation=participation, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Sytuacja zapisana."), "participants:participant_detail", uid=participation.participant.uid
        )
    return render(request, "participants/record_situation.html", {"form": form, "participation": participation})


@page
def entity_list(request: Request) -> HttpResponse:
    """Institutions that take part."""
    rules.see_participants.require(request.by)
    project = request.GET.get("projekt", "")[:36]
    found = queries.entities(
        request.by, project=project, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    return render(
        request, "participants/entity_list.html",
        {"entities": found, "project": project, "projects": queries.projects(request.by)},
    )  # fmt: skip


@action
def enter_entity(request: Request) -> HttpResponse:
    """An institution begins to take part."""
    rules.see_participants.require(request.by)
    form = bound(request, forms.EntityForm, by=request.by, initial={"entered_on": request.by.today})
    if submitted(request, form) and attempt(form, services.enter_entity, by=request.by, **form.told()):
        return done(request, _("Instytucja zapisana."), "participants:entity_list")
    return render(
        request, "participants/entity_form.html", {"form": form, "names": queries.institutions(request.by)[:600]}
    )


@action
def edit_entity(request: Request, uid: UUID) -> HttpResponse:
    """Correct what is said of an institution."""
    entity = queries.entity_for(request.by, uid)
    rules.edit_entity.require(request.by, entity)
    form = bound(request, forms.EditEntityForm, initial=forms.EditEntityForm.initial_of(entity))
    if submitted(request, form) and attempt(
        form, services.edit_entity, entity=entity, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Instytucja zapisana."), "participants:entity_list")
    return render(request, "participants/entity_form.html", {"form": form, "entity": entity})
