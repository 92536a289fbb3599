# SPDX-License-Identifier: EUPL-1.2
"""Certificates: issued to whoever has all hours, numbered in a yearly series, revoked and replaced with a trace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.documents.services import store
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.queries import label_missing
from kooperacja.growth.trainings import notifications, queries, rules
from kooperacja.growth.trainings.enums import (
    CERTIFICATE_FLOW,
    ENROLMENT_FLOW,
    CertificateState,
    EnrolmentState,
    QualificationKind,
)
from kooperacja.growth.trainings.logic.codes import fresh
from kooperacja.growth.trainings.logic.hours import PersonHours
from kooperacja.growth.trainings.models import (
    Certificate,
    CertificateCounter,
    Enrolment,
    Qualification,
    TrainingEdition,
)
from kooperacja.growth.trainings.services.people import settle_hours


class CertificateTooSoon(DomainError):
    """A certificate says that every module was heard."""


class NobodyToCertify(DomainError):
    """Nobody of this edition has all hours and no certificate."""

    default = gettext_lazy(
        "Nie ma komu wydać zaświadczenia: nikt bez zaświadczenia nie ma kompletu godzin. "
        "Sprawdź, czego brakuje, w tabeli osób; godziny można odrobić w innej edycji."
    )


class LabelMissing(DomainError):
    """A paper of an activity shows whose money paid for it; the words say what its label lacks."""


class WhyMissing(DomainError):
    """The trace needs words."""

    default = gettext_lazy("Napisz, dlaczego. Zostanie w historii zaświadczenia.")


def _numbers(centre_id: int, year: int, count: int) -> range:
    """The next so many numbers of the yearly series."""
    CertificateCounter.objects.get_or_create(centre_id=centre_id, year=year)
    rows = CertificateCounter.objects.filter(centre_id=centre_id, year=year)
    rows.update(last=F("last") + count)
    last = rows.get().last
    return range(last - count + 1, last + 1)


def _refuse_short(enrolment: Enrolment, hours: PersonHours) -> None:
    if not hours.is_complete:
        raise CertificateTooSoon(
            _("%(who)s nie ma jeszcze kompletu godzin. Brakuje: %(missing)s. Można je odrobić w innej edycji.")
            % {"who": enrolment.participant, "missing": hours.missing_line}
        )


def _made(
    edition: TrainingEdition, enrolment: Enrolment, hours: PersonHours, serial: int, by: Acting,
    replaces: Certificate | None = None,
) -> Certificate:  # fmt: skip
    return Certificate(
        centre_id=edition.centre_id, enrolment=enrolment, year=by.today.year, serial=serial, code=fresh(12),
        training=edition.training, holder=str(enrolment.participant), minutes=hours.heard,
        hour_minutes=edition.hour_minutes, starts_on=edition.starts_on, ends_on=edition.ends_on, issued_on=by.today,
        issued_by=by.user_label, replaces=replaces,
        modules=[
            {"number": m.number, "name": m.name, "hours": m.needed // edition.hour_minutes, "minutes": m.heard}
            for m in hours.modules
        ],
    )  # fmt: skip


@transaction.atomic
def issue_certificates(
    *, edition: TrainingEdition, enrolments: Sequence[Enrolment] | None = None, by: Acting
) -> list[Certificate]:
    """Issue certificates to those asked for, or to everybody with all hours; each person's qualification follows."""
    rules.issue_certificates.require(by, edition)
    if problems := label_missing(edition.funding_label):
        raise LabelMissing(" ".join(problems))
    settle_hours(edition=edition, by=by)
    everybody = {e.pk: e for e in queries.enrolments_of(edition)}
    hours = queries.hours_by_enrolment(edition, list(everybody.values()))
    if enrolments is None:
        people = [e for e in everybody.values() if e.state == EnrolmentState.COMPLETED]
    else:
        people = [everybody[e.pk] for e in enrolments]
        for enrolment in people:
            _refuse_short(enrolment, hours[enrolment.pk])
    if not people:
        raise NobodyToCertify
    serials = _numbers(edition.centre_id, by.today.year, len(people))
    ENROLMENT_FLOW.move_many(people, to=EnrolmentState.CERTIFICATE_ISSUED)
    made = Certificate.objects.bulk_create(
        [_made(edition, e, hours[e.pk], serial, by) for e, serial in zip(people, serials, strict=True)],
        batch_size=200,
    )
    Qualification.objects.bulk_create(
        [
            Qualification(
                participant=c.enrolment.participant, training=c.training, kind=QualificationKind.CERTIFICATE,
                certificate=c, since=c.issued_on, noted_by=by.user_label,
            )
            for c in made
        ],
        batch_size=200,
    )  # fmt: skip
    audit.record_many("trainings.certificate.issued", made, by=by)
    notifications.certificates_issued(edition, len(made), by=by)
    return made


@transaction.atomic
def keep_paper(*, certificate: Certificate, content: bytes, by: Acting) -> Certificate:
    """Keep the paper of a certificate that has none yet; setting it twice leaves one."""
    rules.issue_certificates.require(by, certificate.enrolment.edition)
    if not Certificate.objects.filter(pk=certificate.pk, paper=None).exists():
        return certificate
    name = f"zaswiadczenie-{certificate.number.replace('/', '-')}.pdf"
    stored = store(content, name=name, media_type="application/pdf", by=by, template="trainings/certificate.typ")
    Certificate.objects.filter(pk=certificate.pk, paper=None).update(paper=stored)
    certificate.paper = stored
    return certificate


@transaction.atomic
def revoke_certificate(*, certificate: Certificate, reason: str, by: Acting) -> Certificate:
    """Take a certificate back: the public page says so, the qualification ends today."""
    rules.end_certificate.require(by, certificate)
    if not reason.strip():
        raise WhyMissing(field="reason")
    CERTIFICATE_FLOW.move(certificate, to=CertificateState.REVOKED, ended_on=by.today, end_reason=reason.strip())
    ENROLMENT_FLOW.move(certificate.enrolment, to=EnrolmentState.CERTIFICATE_REVOKED)
    Qualification.objects.filter(certificate=certificate).update(until=by.today)
    audit.record("trainings.certificate.revoked", certificate, by=by, reason=reason.strip())
    notifications.certificate_ended(certificate, by=by)
    return certificate


@transaction.atomic
def issue_duplicate(*, certificate: Certificate, reason: str, by: Acting) -> Certificate:
    """Issue a new paper for one that was lost or had a mistake in the name; the old one points to it."""
    rules.end_certificate.require(by, certificate)
    if not reason.strip():
        raise WhyMissing(field="reason")
    CERTIFICATE_FLOW.move(certificate, to=CertificateState.REPLACED, ended_on=by.today, end_reason=reason.strip())
    (serial,) = _numbers(certificate.centre_id, by.today.year, 1)
    duplicate = Certificate.objects.create(
        centre_id=certificate.centre_id, enrolment=certificate.enrolment, year=by.today.year, serial=serial,
        code=fresh(12), training=certificate.training, holder=str(certificate.enrolment.participant),
        modules=certificate.modules, minutes=certificate.minutes, hour_minutes=certificate.hour_minutes,
        starts_on=certificate.starts_on, ends_on=certificate.ends_on, issued_on=by.today, issued_by=by.user_label,
        replaces=certificate,
    )  # fmt: skip
    Qualification.objects.filter(certificate=certificate).update(certificate=duplicate)
    audit.record("trainings.certificate.replaced", certificate, by=by, reason=reason.strip())
    audit.record("trainings.certificate.issued", duplicate, by=by)
    return duplicate


@transaction.atomic
def note_qualification(
    *, participant: Participant, training: str, kind: str, since: date, document_name: str, by: Acting
) -> Qualification:
    """Write down what somebody has learnt elsewhere, from a document that one has seen."""
    rules.note_qualification.require(by)
    if participant.centre_id != by.organisation_id:
        raise Participant.DoesNotExist
    made = Qualification.objects.create(
        participant=participant, training=training, kind=kind, since=since, document_name=document_name,
        noted_by=by.user_label,
    )  # fmt: skip
    audit.record("trainings.qualification.noted", participant, by=by, training=training)
    return made
