# SPDX-License-Identifier: EUPL-1.2
"""Who teaches, and what proves that she may (Regulation, § 3–5)."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.trainings.enums import ProofKind, Training


class TrainerQuerySet(models.QuerySet["Trainer"]):
    def visible_to(self, by: Acting) -> TrainerQuerySet:
        """The regional centre that keeps the record."""
        return self.filter(centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class Trainer(Identified):
    """A person who teaches statutory trainings, with the field of her master's degree."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    given_name = models.CharField(max_length=60)
    surname = models.CharField(max_length=80)
    name_key = models.CharField(max_length=240)
    #: One of the fields that the law lists; empty when she has no master's degree in one of them.
    degree_field = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    added_at = models.DateTimeField()

    objects = TrainerQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["centre", "name_key", "id"], name="trainer_centre_name")]

    def __str__(self) -> str:
        return f"{self.given_name} {self.surname}"


class TrainerProof(Identified):
    """A document that shows practice for one training, and who has looked at it."""

    trainer = models.ForeignKey(Trainer, on_delete=models.CASCADE, related_name="proofs")
    training = models.CharField(max_length=2, choices=Training.choices)
    kind = models.CharField(max_length=10, choices=ProofKind.choices)
    #: What it is and where it lies: "zaświadczenie uczelni, teczka 12".
    document_name = models.CharField(max_length=200)
    document = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    verified_by = models.CharField(max_length=140, blank=True)
    verified_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["trainer", "training"], name="trainer_proof_training")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.document_name}"
