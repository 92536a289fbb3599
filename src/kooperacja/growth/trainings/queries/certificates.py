# SPDX-License-Identifier: EUPL-1.2
"""Certificates: of an edition, of a person, and by the code on the paper."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Membership
from kooperacja.growth.trainings.enums import CertificateState
from kooperacja.growth.trainings.logic.codes import tidy
from kooperacja.growth.trainings.models import Certificate, Qualification, TrainingEdition

_GMINA_KINDS = (OrganisationKind.GMINA_OFFICE, OrganisationKind.CUS, OrganisationKind.OPS)


def certificates_of(edition: TrainingEdition) -> list[Certificate]:
    """Everything issued after an edition, the newest first."""
    rows = Certificate.objects.filter(enrolment__edition=edition).select_related("enrolment__participant", "replaces")
    return list(rows.order_by("-year", "-serial"))


def valid_by_enrolment(edition: TrainingEdition) -> dict[int, Certificate]:
    """The certificate that holds, for each person of an edition who has one."""
    rows = Certificate.objects.filter(enrolment__edition=edition, state=CertificateState.VALID)
    return {c.enrolment_id: c for c in rows}


def certificate_for(by: Acting, uid: UUID) -> Certificate:
    """One certificate; a stranger's does not exist."""
    rows = Certificate.objects.visible_to(by).select_related(
        "centre__area", "enrolment__edition__funding_label", "enrolment__participant", "replaces", "paper"
    )
    return rows.get(uid=uid)


def replaced_by(certificate: Certificate) -> Certificate | None:
    """The duplicate that took its place, if any."""
    return Certificate.objects.filter(replaces=certificate).order_by("-pk").first()


def without_paper(edition: TrainingEdition) -> list[Certificate]:
    """Certificates of an edition whose paper has not been set yet."""
    rows = Certificate.objects.filter(enrolment__edition=edition, paper=None, state=CertificateState.VALID)
    rows = rows.select_related("centre", "enrolment__edition__funding_label", "replaces")
    return list(rows.order_by("year", "serial"))


@dataclass(frozen=True)
class Verified:
    """What the public page tells of a certificate: never more than the paper itself does, and less than that of its holder.

    The page exists so that somebody who holds the paper can compare. So it repeats what makes the paper a paper
    (number, training, days, hours, who issued it) and what the paper cannot say of itself (that it was revoked or
    replaced). Of the holder it gives initials only: a code that was photographed, or stood in somebody's history of the
    browser, does not become a name; whoever has the paper types the surname from it and hears whether it agrees.
    It does not tell why a certificate was revoked, nor the employer, the gmina or the birth date.
    """

    number: str
    training: str
    initials: str
    centre: str
    starts_on: date
    ends_on: date
    issued_on: date
    hours: int
    modules: int
    state: str
    ended_on: date | None
    replaced_by: str
    surname_agrees: bool | None = None


def verified(code: str, *, surname: str = "") -> Verified | None:
    """What may be told of the certificate with this code; ``surname`` from the paper is compared, never shown."""
    rows = Certificate.objects.select_related("centre", "enrolment__edition")
    found = rows.filter(code=tidy(code)[:12]).first()
    if found is None:
        return None
    after = replaced_by(found) if found.state == CertificateState.REPLACED else None
    names = found.holder.split()
    agrees: bool | None = None
    if surname.strip():
        agrees = fold(surname.strip()) == fold(" ".join(names[1:])) or fold(surname.strip()) == fold(names[-1])
    return Verified(
        number=found.number,
        training=found.get_training_display(),
        initials=" ".join(f"{part[0]}." for part in names if part),
        centre=found.centre.name,
        starts_on=found.starts_on,
        ends_on=found.ends_on,
        issued_on=found.issued_on,
        hours=found.hours,
        modules=len(found.modules),
        state=found.state,
        ended_on=found.ended_on,
        replaced_by=after.number if after else "",
        surname_agrees=agrees,
    )


@dataclass(frozen=True)
class PostHolder:
    """Somebody who holds a post in an institution of a gmina, and the trainings she has by the day asked for."""

    post: str
    person: str
    institution: str
    trainings: dict[str, str]


def post_holders(area_id: int, posts: Collection[str], *, on: date) -> list[PostHolder]:
    """Who holds these posts in the gmina's own institutions on that day, with what each has learnt.

    A person of the system and a participant are the same when the e-mail is the same, or when name and institution are.
    The trainings say what shows them: ``{"T1": "zaświadczenie 17/T1/2026"}``.
    """
    members = list(
        Membership.objects.active_on(on)
        .filter(organisation__area_id=area_id, organisation__kind__in=_GMINA_KINDS, role__in=list(posts))
        .select_related("user", "organisation")
        .order_by("role", "pk")
    )
    if not members:
        return []
    qualified = (
        Qualification.objects.filter(since__lte=on)
        .filter(Q(until=None) | Q(until__gt=on))
        .filter(
            Q(participant__employer_id__in={m.organisation_id for m in members})
            | Q(participant__work_area_id=area_id)
            | Q(participant__email__in=[m.user.email for m in members])
        )
        .select_related("participant", "certificate")
        .order_by("since", "pk")
    )
    by_email: dict[str, dict[str, str]] = {}
    by_name: dict[tuple[str, int | None], dict[str, str]] = {}
    for row in qualified:
        shown = f"zaświadczenie {row.certificate.number}" if row.certificate else row.document_name
        person = row.participant
        if person.email:
            by_email.setdefault(person.email.lower(), {})[row.training] = shown
        by_name.setdefault((fold(str(person)), person.employer_id), {})[row.training] = shown
    return [
        PostHolder(
            post=m.role,
            person=str(m.user),
            institution=str(m.organisation),
            trainings={
                **by_name.get((fold(str(m.user)), m.organisation_id), {}),
                **by_email.get(m.user.email.lower(), {}),
            },
        )
        for m in members
    ]


def qualifications_of(by: Acting, participant_ids: Collection[int]) -> list[Qualification]:
    """What these participants of the centre have learnt."""
    rows = Qualification.objects.filter(participant_id__in=participant_ids, participant__centre_id=by.organisation_id)
    return list(rows.select_related("certificate").order_by("since", "pk"))
