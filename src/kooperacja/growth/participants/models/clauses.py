# SPDX-License-Identifier: EUPL-1.2
"""What participants are told about their data, word for word, and what they agreed to."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.participants.enums import ConsentKind, ConsentWay
from kooperacja.growth.participants.models.people import Participant


class InformationClauseQuerySet(models.QuerySet["InformationClause"]):
    def visible_to(self, by: Acting) -> InformationClauseQuerySet:
        """People of the regional centre that issued it. On public forms it comes with the form."""
        return self.filter(centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class InformationClause(Identified):
    """One version of the information clause (GDPR art. 13). Its words never change: a correction is the next version."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    text = models.TextField()
    issued_at = models.DateTimeField()

    objects = InformationClauseQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "version"], name="information_clause_version_once")]

    def __str__(self) -> str:
        return f"{self.title}, wersja {self.version}"


class Consent(Identified):
    """A participant has read a clause, or agreed to something; withdrawing leaves the row with its day."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="consents")
    kind = models.CharField(max_length=13, choices=ConsentKind.choices)
    clause = models.ForeignKey(InformationClause, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=5, choices=ConsentWay.choices)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["participant", "kind", "clause"], condition=models.Q(withdrawn_at=None),
                name="participant_consent_once",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.participant_id}"
