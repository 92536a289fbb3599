# SPDX-License-Identifier: EUPL-1.2
"""The outline concept: handed in version by version, read in twelve dimensions, decided until a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.documents import services as documents
from kooperacja.base.documents.models import StoredFile
from kooperacja.growth.roadmap import notifications, queries, rules
from kooperacja.growth.roadmap.enums import CONCEPT_FLOW, CheckMark, ConceptState, Dimension
from kooperacja.growth.roadmap.models import Concept, ConceptCheck, GminaRoadmap

#: What a concept may be kept in, by its first bytes.
KINDS = {
    b"%PDF": ("application/pdf", ".pdf"),
    b"PK\x03\x04": ("application/zip", ""),
}
OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
}
MAX_BYTES = 20 * 1024 * 1024


class ConceptWaits(DomainError):
    """One version is read at a time."""

    default = _("Poprzednia wersja czeka jeszcze na decyzję. Nową można złożyć po uwagach albo po wycofaniu.")


class ConceptAccepted(DomainError):
    """An accepted concept is not handed in again."""

    default = _("Koncepcja tej gminy jest już zaakceptowana.")


class RemarksMissing(DomainError):
    """Giving back wants words."""

    default = _("Napisz, co poprawić. Gmina przeczyta to przed następną wersją.")


class ChecklistOpen(DomainError):
    """Accepting wants all twelve dimensions read."""


class BadFile(DomainError):
    """Not a document."""

    default = _("Wgraj dokument PDF, DOCX albo ODT, nie większy niż 20 MB.")


@transaction.atomic
def submit_concept(
    *, roadmap: GminaRoadmap, by: Acting, summary: str = "", content: bytes = b"", name: str = "",
    submitted_on: date | None = None, decide_by: date | None = None,
) -> Concept:  # fmt: skip
    """Hand in the next version; the clock of the decision begins, the animator hears of it."""
    rules.submit_concept.require(by, roadmap)
    newest = queries.newest_of(roadmap)
    if newest is not None and newest.state == ConceptState.SUBMITTED:
        raise ConceptWaits
    if newest is not None and newest.state == ConceptState.ACCEPTED:
        raise ConceptAccepted
    day = submitted_on or by.today
    if day > by.today:
        raise DomainError(_("Ten dzień jeszcze nie nadszedł."), field="submitted_on")
    until = decide_by or day + timedelta(days=queries.rule_of_days("concept", by))
    if until < day:
        raise DomainError(_("Decyzja nie może być przed złożeniem."), field="decide_by")
    kept = _keep(content, name, by) if content else None
    if kept is None and not summary.strip():
        raise DomainError(_("Wgraj dokument albo napisz, co jest w koncepcji."), field="summary")
    try:
        with transaction.atomic():
            concept = Concept.objects.create(
                roadmap=roadmap, version=(newest.version if newest else 0) + 1, file=kept, summary=summary.strip(),
                submitted_on=day, decide_by=until, noted_by=by.user_label, noted_at=by.at,
            )  # fmt: skip
    except IntegrityError as known:
        raise ConceptWaits from known
    audit.record("roadmap.concept.submitted", roadmap, by=by, version=concept.version, decide_by=until)
    notifications.concept_submitted(concept, by=by)
    return concept


def _keep(content: bytes, name: str, by: Acting) -> StoredFile:
    found = next((kind for head, kind in KINDS.items() if content.startswith(head)), None)
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if found is None or len(content) > MAX_BYTES or (found[1] and ending != found[1]):
        raise BadFile(field="file")
    media = found[0] if found[1] else OFFICE.get(ending)
    if media is None:
        raise BadFile(field="file")
    return documents.store(content, name=name[-120:], media_type=media, by=by)


@transaction.atomic
def review_concept(*, concept: Concept, marks: Mapping[str, tuple[str, str]], by: Acting) -> Concept:
    """Write what was found in each dimension; marks of dimensions that are not named stay as they are."""
    rules.review_concept.require(by, concept)
    _insist_it_waits(concept)
    for dimension, (mark, remark) in marks.items():
        if mark not in CheckMark.values:
            ConceptCheck.objects.filter(concept=concept, dimension=dimension).delete()
            continue
        if mark != CheckMark.MET and not remark.strip():
            raise DomainError(
                _now("%s: napisz, czego brakuje.") % Dimension(dimension).label, field=f"remark_{dimension}"
            )
        ConceptCheck.objects.update_or_create(
            concept=concept, dimension=dimension, defaults={"mark": mark, "remark": remark.strip()}
        )
    audit.record("roadmap.concept.reviewed", concept.roadmap, by=by, version=concept.version)
    return concept


@transaction.atomic
def return_concept(*, concept: Concept, remarks: str, by: Acting) -> Concept:
    """Give a version back with remarks; the gmina hands in the next one."""
    rules.review_concept.require(by, concept)
    if not remarks.strip():
        raise RemarksMissing(field="remarks")
    return _decide(concept, ConceptState.RETURNED, remarks, by)


@transaction.atomic
def accept_concept(*, concept: Concept, by: Acting, remarks: str = "") -> Concept:
    """Accept a version; all twelve dimensions have been read and none is missing."""
    rules.review_concept.require(by, concept)
    checks = {check.dimension: check.mark for check in concept.checks.order_by("pk")}
    unread = [d.value for d in Dimension if d.value not in checks]
    missing = [d.value for d in Dimension if checks.get(d.value) == CheckMark.MISSING]
    if unread:
        raise ChecklistOpen(_now("Nie przeczytano jeszcze: %s.") % ", ".join(unread))
    if missing:
        raise ChecklistOpen(_now("W koncepcji brakuje: %s. Zwróć ją z uwagami.") % ", ".join(missing))
    return _decide(concept, ConceptState.ACCEPTED, remarks, by)


def _decide(concept: Concept, to: str, remarks: str, by: Acting) -> Concept:
    CONCEPT_FLOW.move(concept, to=to, decided_on=by.today, decided_by=by.user_label, remarks=remarks.strip())
    if to == ConceptState.ACCEPTED:
        audit.record("roadmap.concept.accepted", concept.roadmap, by=by, version=concept.version)
    else:
        audit.record(
            "roadmap.concept.returned", concept.roadmap, by=by, version=concept.version, reason=remarks.strip()
        )
    notifications.concept_decided(concept, by=by)
    return concept


@transaction.atomic
def withdraw_concept(*, concept: Concept, by: Acting) -> Concept:
    """The gmina takes its version back before anybody decides."""
    rules.submit_concept.require(by, concept.roadmap)
    CONCEPT_FLOW.move(concept, to=ConceptState.WITHDRAWN, decided_on=by.today, decided_by=by.user_label)
    audit.record("roadmap.concept.withdrawn", concept.roadmap, by=by, version=concept.version)
    return concept


def _insist_it_waits(concept: Concept) -> None:
    if concept.state != ConceptState.SUBMITTED:
        raise DomainError(_("O tej wersji już zdecydowano. Uwagi wpisuje się do następnej."))
