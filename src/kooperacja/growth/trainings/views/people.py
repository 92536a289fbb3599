# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.rules import allowed
from kooperacja.base.documents import paper
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.projects.queries import NoLabel
from kooperacja.growth.trainings import documents, forms, queries, rules, services
from kooperacja.growth.trainings.enums import COMING, EnrolmentState
from kooperacja.growth.trainings.models import TrainingEdition


@action
def enrol(request: Request, uid: UUID) -> HttpResponse:
    """Find people in the register and give them places."""
    edition = queries.edition_in_brief(request.by, uid)
    rules.enrol.require(request.by, edition)
    text = (request.POST.get("q") or request.GET.get("q", ""))[:80]
    found = queries.participants_found(request.by, text, edition)
    form = bound(request, forms.EnrolForm, found=found)
    if submitted(request, form):
        made = attempt(form, services.enrol, edition=edition, participants=form.chosen, by=request.by)
        if made is not None:
            return done(request, _("Zapisano osób: %s.") % len(made), "trainings:edition_detail", uid=uid)
    context = {
        "form": form, "edition": edition, "text": text, "found": found, "free": queries.free_seats(edition),
    }  # fmt: skip
    return render(request, "trainings/enrol.html", context)


@page
def enrolment_detail(request: Request, uid: UUID) -> HttpResponse:
    """One person in one edition: hours by module, what is missing, where to make it up, papers."""
    enrolment = queries.enrolment_for(request.by, uid)
    can = allowed(request.by, enrolment, rules.settle_enrolment)
    hours = queries.hours_of_person(enrolment)
    return render(
        request, "trainings/enrolment_detail.html",
        {
            "enrolment": enrolment, "edition": enrolment.edition, "hours": hours, "can": can,
            "make_ups": queries.make_ups_of(enrolment),
            "has_chances": not hours.is_complete and bool(queries.make_up_chances(enrolment, request.by, limit=1)),
            "certificates": [c for c in queries.certificates_of(enrolment.edition) if c.enrolment_id == enrolment.pk],
            "qualifications": queries.qualifications_of(request.by, [enrolment.participant_id]),
            "has_left": enrolment.state == EnrolmentState.DROPPED,
            "was_revoked": enrolment.state == EnrolmentState.CERTIFICATE_REVOKED,
        },
    )  # fmt: skip


@action
def drop_out(request: Request, uid: UUID) -> HttpResponse:
    """Somebody does not go on."""
    enrolment = queries.enrolment_for(request.by, uid)
    rules.settle_enrolment.require(request.by, enrolment)
    form = bound(request, forms.DropOutForm)
    if submitted(request, form) and attempt(
        form, services.drop_out, enrolment=enrolment, by=request.by, **form.cleaned_data
    ):
        return done(
            request,
            _("Zapisane. Miejsce jest wolne albo dostał je ktoś z listy rezerwowej."),
            "trainings:edition_detail",
            uid=enrolment.edition.uid,
        )
    return render(
        request, "trainings/drop_out.html", {"form": form, "enrolment": enrolment, "edition": enrolment.edition}
    )


@action
def take_back(request: Request, uid: UUID) -> HttpResponse:
    """Somebody who had left comes again."""
    enrolment = queries.enrolment_for(request.by, uid)
    if request.method == "POST":
        services.take_back(enrolment=enrolment, by=request.by)
        return done(request, _("Osoba wróciła na listę."), "trainings:edition_detail", uid=enrolment.edition.uid)
    return done(request, _("Użyj przycisku na stronie osoby."), "trainings:enrolment_detail", uid=uid)


@action
def arrange_make_up(request: Request, uid: UUID) -> HttpResponse:
    """Where somebody makes up the hours she misses."""
    enrolment = queries.enrolment_for(request.by, uid)
    rules.settle_enrolment.require(request.by, enrolment)
    chances = queries.make_up_chances(enrolment, request.by)
    form = bound(request, forms.MakeUpForm, chances=chances)
    if submitted(request, form) and attempt(
        form, services.arrange_make_up, enrolment=enrolment, block=form.chosen, by=request.by
    ):
        return done(
            request, _("Umówione: ta osoba jest na liście tamtych zajęć."), "trainings:enrolment_detail", uid=uid
        )
    context = {
        "form": form, "enrolment": enrolment, "edition": enrolment.edition, "chances": chances,
        "hours": queries.hours_of_person(enrolment),
    }  # fmt: skip
    return render(request, "trainings/arrange_make_up.html", context)


@action
def note_qualification(request: Request, uid: UUID) -> HttpResponse:
    """Write down a training that somebody has from elsewhere."""
    enrolment = queries.enrolment_for(request.by, uid)
    rules.note_qualification.require(request.by)
    form = bound(request, forms.QualificationForm, initial={"training": enrolment.edition.training})
    if submitted(request, form) and attempt(
        form, services.note_qualification, participant=enrolment.participant, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Uprawnienie zapisane."), "trainings:enrolment_detail", uid=uid)
    context = {"form": form, "enrolment": enrolment, "edition": enrolment.edition}
    return render(request, "trainings/note_qualification.html", context)


@page
def code_slips(request: Request, uid: UUID) -> HttpResponse:
    """Slips with everybody's own code, to cut and hand out."""
    edition = queries.edition_in_brief(request.by, uid)
    rules.edit_edition.require(request.by, edition)
    people = [e for e in queries.enrolments_of(edition) if e.state in COMING]
    try:
        data = documents.code_slips(edition, people)
    except NoLabel as error:
        return label_needed(request, edition, error)
    content = paper.to_pdf("trainings/code_slips.typ", data, at=request.by.at)
    return as_pdf(content, f"kody-{edition.code}")


def label_needed(request: Request, edition: TrainingEdition, error: DomainError) -> HttpResponse:
    """A paper of an edition without a whole funding label: what is missing, and the way to where it is set."""
    needed = {
        "message": error.message, "label": edition.funding_label,
        "edit": reverse("trainings:change_edition", args=[edition.uid]),
        "back": reverse("trainings:edition_detail", args=[edition.uid]),
    }  # fmt: skip
    return render(request, "projects/label_needed.html", needed, status=409)


def as_pdf(content: bytes, name: str) -> HttpResponse:
    """A paper that is made anew each time and not kept."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name.replace("/", "-")}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response
