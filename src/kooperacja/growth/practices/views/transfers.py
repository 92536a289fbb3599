# SPDX-License-Identifier: EUPL-1.2
"""A practice on its way into a gmina."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.practices import forms, queries, rules, services
from kooperacja.growth.readiness import queries as readiness


@page
def transfer_detail(request: Request, uid: UUID) -> HttpResponse:
    """A transfer: what is kept, what is changed, who does what by when."""
    by = request.by
    transfer = queries.transfer_for(by, uid)
    steps = queries.steps_of(transfer)
    context = {
        "transfer": transfer, "area": transfer.area, "practice": transfer.practice, "steps": steps,
        "next": next((s for s in steps if s.done_on is None), None), "done": sum(1 for s in steps if s.done_on),
        "today": by.today, "can": allowed(by, transfer, rules.edit_transfer, rules.move_transfer),
        "line": queries.transfer_line(transfer.state), "is_over": transfer.state in {"dropped", "evaluated"},
        "newer": transfer.practice.version > transfer.practice_version,
    }  # fmt: skip
    return render(request, "practices/transfer_detail.html", context)


@action
def start_transfer(request: Request, code: str, uid: UUID) -> HttpResponse:
    """Begin to take a practice into a gmina."""
    area, card = readiness.gmina(code), queries.public_card(uid)
    rules.start_transfer.require(request.by, area)
    form = bound(request, forms.StartTransferForm)
    if submitted(request, form):
        transfer = attempt(form, services.start_transfer, card=card, area=area, by=request.by, **form.cleaned_data)
        if transfer:
            return done(request, _("Plan jest naszkicowany."), "practices:transfer_detail", uid=transfer.uid)
    drafted = queries.drafted_steps(card, queries.comparison(request.by, card, area), request.by)
    context = {"form": form, "area": area, "card": card, "drafted": drafted}
    return render(request, "practices/start_transfer.html", context)


@action
def edit_transfer(request: Request, uid: UUID) -> HttpResponse:
    """Write the plan."""
    transfer = queries.transfer_for(request.by, uid)
    rules.edit_transfer.require(request.by, transfer)
    start = {n: getattr(transfer, n) for n in ("goal", "kept_core", "adaptations", "cost", "indicators")}
    form = bound(request, forms.TransferForm, initial=start)
    if submitted(request, form) and attempt(
        form, services.edit_transfer, transfer=transfer, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Plan zapisany."), "practices:transfer_detail", uid=uid)
    return render(request, "practices/edit_transfer.html", {"form": form, "transfer": transfer})


@action
def move_transfer(request: Request, uid: UUID) -> HttpResponse:
    """Move the transfer on."""
    transfer = queries.transfer_for(request.by, uid)
    rules.move_transfer.require(request.by, transfer)
    form = bound(request, forms.MoveTransferForm, transfer=transfer)
    if submitted(request, form) and attempt(
        form, services.move_transfer, transfer=transfer, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Stan przeniesienia zmieniony."), "practices:transfer_detail", uid=uid)
    return render(request, "practices/move_transfer.html", {"form": form, "transfer": transfer})


@action
def add_step(request: Request, uid: UUID) -> HttpResponse:
    """Add a step to the plan."""
    transfer = queries.transfer_for(request.by, uid)
    rules.edit_transfer.require(request.by, transfer)
    form = bound(request, forms.StepForm)
    if submitted(request, form) and attempt(
        form, services.add_step, transfer=transfer, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Krok dodany."), "practices:transfer_detail", uid=uid)
    return render(request, "practices/edit_step.html", {"form": form, "transfer": transfer, "step": None})


@action
def edit_step(request: Request, uid: UUID) -> HttpResponse:
    """Change a step of the plan."""
    step = queries.step_for(request.by, uid)
    rules.edit_transfer.require(request.by, step.transfer)
    start = {n: getattr(step, n) for n in ("title", "owner", "due_on", "detail")}
    form = bound(request, forms.StepForm, initial=start)
    if submitted(request, form) and attempt(form, services.edit_step, step=step, by=request.by, **form.cleaned_data):
        return done(request, _("Krok zmieniony."), "practices:transfer_detail", uid=step.transfer.uid)
    return render(request, "practices/edit_step.html", {"form": form, "transfer": step.transfer, "step": step})


@action
def finish_step(request: Request, uid: UUID) -> HttpResponse:
    """Say that a step is done."""
    step = queries.step_for(request.by, uid)
    rules.edit_transfer.require(request.by, step.transfer)
    form = bound(request, forms.NothingMoreForm)
    if submitted(request, form) and attempt(form, services.finish_step, step=step, by=request.by):
        return done(request, _("Krok zrobiony."), "practices:transfer_detail", uid=step.transfer.uid)
    return render(request, "practices/finish_step.html", {"form": form, "step": step})
