# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.ground.law import queries as law
from kooperacja.growth.trainings import forms, queries, rules, services


@page
def trainer_list(request: Request) -> HttpResponse:
    """Everybody who teaches, and what each may teach."""
    rules.keep_trainers.require(request.by)
    context = {"rows": queries.trainers(request.by), "curricula": law.curricula(on=request.by.today)}
    return render(request, "trainings/trainer_list.html", context)


@page
def trainer_detail(request: Request, uid: UUID) -> HttpResponse:
    """One person who teaches: degree, documents, what is missing, what she teaches."""
    trainer = queries.trainer_for(request.by, uid)
    row = queries.trainer_row(trainer, request.by.today)
    return render(
        request, "trainings/trainer_detail.html",
        {
            "trainer": trainer, "row": row, "can": allowed(request.by, trainer, rules.edit_trainer),
            "lines": [
                {"curriculum": c, "why_not": row.refusals[c.code]} for c in law.curricula(on=request.by.today)
            ],
            "taught": queries.taught_by(trainer),
        },
    )  # fmt: skip


@action
def add_trainer(request: Request) -> HttpResponse:
    """Write down somebody who teaches."""
    rules.keep_trainers.require(request.by)
    form = bound(request, forms.TrainerForm, on=request.by.today)
    if submitted(request, form):
        trainer = attempt(form, services.add_trainer, by=request.by, **form.cleaned_data)
        if trainer is not None:
            words = _("Zapisane. Teraz dodaj dokument o doświadczeniu.")
            return done(request, words, "trainings:trainer_detail", uid=trainer.uid)
    return render(request, "trainings/trainer_form.html", {"form": form})


@action
def edit_trainer(request: Request, uid: UUID) -> HttpResponse:
    """Correct what is written of her."""
    trainer = queries.trainer_for(request.by, uid)
    rules.edit_trainer.require(request.by, trainer)
    names = ("given_name", "surname", "degree_field", "email")
    form = bound(
        request, forms.TrainerForm, on=request.by.today, initial={name: getattr(trainer, name) for name in names}
    )
    if submitted(request, form) and attempt(
        form, services.edit_trainer, trainer=trainer, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Zapisane."), "trainings:trainer_detail", uid=uid)
    return render(request, "trainings/trainer_form.html", {"form": form, "trainer": trainer})


@action
def add_proof(request: Request, uid: UUID) -> HttpResponse:
    """Add a document of practice."""
    trainer = queries.trainer_for(request.by, uid)
    rules.edit_trainer.require(request.by, trainer)
    form = bound(request, forms.ProofForm)
    if submitted(request, form) and attempt(
        form, services.add_proof, trainer=trainer, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Dokument dodany. Obejrzyj go i potwierdź."), "trainings:trainer_detail", uid=uid)
    context = {"form": form, "trainer": trainer, "curricula": law.curricula(on=request.by.today)}
    return render(request, "trainings/proof_form.html", context)


@action
def verify_proof(request: Request, uid: UUID) -> HttpResponse:
    """One has looked at the document."""
    proof = queries.proof_for(request.by, uid)
    if request.method != "POST":
        raise Http404
    services.verify_proof(proof=proof, by=request.by)
    return done(request, _("Dokument sprawdzony."), "trainings:trainer_detail", uid=proof.trainer.uid)


@page
def proof_file(request: Request, uid: UUID) -> HttpResponse:
    """The scan of a document."""
    proof = queries.proof_for(request.by, uid)
    if proof.document is None:
        raise Http404
    return serve(proof.document, request)
