# SPDX-License-Identifier: EUPL-1.2
"""Versions of the information clause, and who has read which."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.participants import rules
from kooperacja.growth.participants.enums import ConsentKind, ConsentWay
from kooperacja.growth.participants.models import Consent, InformationClause, Participant


class ClauseTooShort(DomainError):
    """A clause of a few words tells nobody anything."""

    default = _("Klauzula jest za krótka. Musi mówić, kto, po co i jak długo trzyma dane oraz jakie są prawa osoby.")


@transaction.atomic
def issue_clause(*, title: str, text: str, by: Acting) -> InformationClause:
    """Issue the next version; versions in use stay as they were read."""
    rules.issue_clause.require(by)
    if len(text.strip()) < 80:
        raise ClauseTooShort(field="text")
    assert by.organisation_id is not None
    newest = InformationClause.objects.filter(centre_id=by.organisation_id).aggregate(v=Max("version"))["v"] or 0
    made = InformationClause.objects.create(
        centre_id=by.organisation_id, version=newest + 1, title=title.strip(), text=text.strip(), issued_at=by.at
    )
    audit.record("participants.clause.issued", made, by=by)
    return made


@transaction.atomic
def record_consent(
    *, participant: Participant, kind: str, clause: InformationClause, way: str = ConsentWay.PAPER, by: Acting
) -> Consent:  # fmt: skip
    """Write down that a participant has read a clause or agreed; told again, nothing is doubled."""
    found, created = Consent.objects.get_or_create(
        participant=participant, kind=kind, clause=clause, withdrawn_at=None,
        defaults={"way": way, "given_at": by.at},
    )  # fmt: skip
    if created:
        audit.record("participants.consent.given", participant, by=by, kind=kind, version=clause.version)
        if kind == ConsentKind.READ_CLAUSE:
            from kooperacja.growth.participants.services.people import prepare

            prepare(participant, has_read=True).save(update_fields=["missing"])
    return found


@transaction.atomic
def withdraw_consent(*, consent: Consent, by: Acting) -> Consent:
    """She takes it back: the row stays with its day; what was written on that ground goes."""
    rules.edit_participant.require(by, consent.participant)
    consent.withdrawn_at = by.at
    consent.save(update_fields=["withdrawn_at"])
    if consent.kind == ConsentKind.SPECIAL_NEEDS:
        Participant.objects.filter(pk=consent.participant_id).update(access_needs="", diet="", interpreter="")
    audit.record("participants.consent.withdrawn", consent.participant, by=by, kind=consent.kind)
    return consent
