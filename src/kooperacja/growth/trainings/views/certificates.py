# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.documents import paper
from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, submitted
from kooperacja.growth.projects.queries import NoLabel, label_missing
from kooperacja.growth.trainings import documents, forms, queries, rules, services, tasks
from kooperacja.growth.trainings.enums import CertificateState
from kooperacja.growth.trainings.views.people import as_pdf, label_needed


@action
def order_certificates(request: Request, uid: UUID) -> HttpResponse:
    """Issue certificates to everybody with all hours; the papers come one after another."""
    edition = queries.edition_for(request.by, uid)
    rules.issue_certificates.require(request.by, edition)
    if request.method == "POST":
        try:
            job = tasks.order_certificates(edition=edition, by=request.by)
        except services.LabelMissing as error:
            return label_needed(request, edition, error)
        return go(request, "jobs:job_detail", uid=job.uid)
    people = queries.enrolments_of(edition)
    hours = queries.hours_by_enrolment(edition, people)
    done_with = queries.valid_by_enrolment(edition)
    waiting = [e for e in people if hours[e.pk].is_complete and e.pk not in done_with and e.state != "dropped"]
    short = [
        {"enrolment": e, "hours": hours[e.pk]} for e in people if not hours[e.pk].is_complete and e.state == "attending"
    ]
    context = {"edition": edition, "waiting": waiting, "short": short, "missing": label_missing(edition.funding_label)}
    return render(request, "trainings/order_certificates.html", context)


@page
def certificate_detail(request: Request, uid: UUID) -> HttpResponse:
    """One certificate: does it hold, the paper, what happened to it."""
    certificate = queries.certificate_for(request.by, uid)
    can = allowed(request.by, certificate, rules.end_certificate)
    return render(
        request, "trainings/certificate_detail.html",
        {
            "certificate": certificate, "edition": certificate.enrolment.edition, "can": can,
            "replaced_by": queries.replaced_by(certificate)
            if certificate.state == CertificateState.REPLACED
            else None,
        },
    )  # fmt: skip


@page
def certificate_paper(request: Request, uid: UUID) -> HttpResponse:
    """The paper as it was kept; when it has not been set yet, it is set from what was written down."""
    certificate = queries.certificate_for(request.by, uid)
    if certificate.paper is not None:
        return serve(certificate.paper, request, inline=True)
    try:
        data = documents.certificate(certificate)
    except NoLabel as error:
        return label_needed(request, certificate.enrolment.edition, error)
    content = paper.to_pdf("trainings/certificate.typ", data, at=request.by.at)
    return as_pdf(content, f"zaswiadczenie-{certificate.number}")


@action
def revoke_certificate(request: Request, uid: UUID) -> HttpResponse:
    """Take a certificate back."""
    return _end(request, uid, "revoke")


@action
def issue_duplicate(request: Request, uid: UUID) -> HttpResponse:
    """Issue a new paper instead."""
    return _end(request, uid, "duplicate")


def _end(request: Request, uid: UUID, kind: str) -> HttpResponse:
    certificate = queries.certificate_for(request.by, uid)
    rules.end_certificate.require(request.by, certificate)
    form = bound(request, forms.EndForm)
    if submitted(request, form):
        service = services.revoke_certificate if kind == "revoke" else services.issue_duplicate
        made = attempt(form, service, certificate=certificate, by=request.by, **form.cleaned_data)
        if made is not None:
            words = _("Zaświadczenie cofnięte.") if kind == "revoke" else _("Duplikat wydany, numer %s.") % made.number
            return done(request, words, "trainings:certificate_detail", uid=made.uid)
    context = {"form": form, "certificate": certificate, "edition": certificate.enrolment.edition, "kind": kind}
    return render(request, "trainings/end_certificate.html", context)
