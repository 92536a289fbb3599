# SPDX-License-Identifier: EUPL-1.2
"""What people hold in hand after a training, and what it makes of them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.trainings.enums import CERTIFICATE_FLOW, CertificateState, QualificationKind, Training
from kooperacja.growth.trainings.models.people import Enrolment


class CertificateQuerySet(models.QuerySet["Certificate"]):
    def visible_to(self, by: Acting) -> CertificateQuerySet:
        """The regional centre that issued it. Anybody else checks one by its code."""
        return self.filter(centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class Certificate(Identified):
    """A numbered certificate as it was issued: the words of the paper are kept, whatever changes later."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="certificates")
    state = models.CharField(max_length=8, choices=CertificateState.choices, default=CertificateState.VALID)
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    #: Twelve signs that stand on the paper and in its QR: whoever has them has the paper.
    code = models.CharField(max_length=12, unique=True)
    training = models.CharField(max_length=2, choices=Training.choices)
    #: The name as it stands on the paper.
    holder = models.CharField(max_length=160)
    #: Modules as they stand on the paper: number, name, statutory hours, minutes heard.
    modules = models.JSONField(default=list)
    minutes = models.PositiveIntegerField()
    hour_minutes = models.PositiveSmallIntegerField(default=45)
    starts_on = models.DateField()
    ends_on = models.DateField()
    issued_on = models.DateField()
    issued_by = models.CharField(max_length=140)
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=300, blank=True)
    paper = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = CertificateQuerySet.as_manager()

    class Meta:
        constraints = [
            CERTIFICATE_FLOW.constraint("certificate_state_known"),
            models.UniqueConstraint(fields=["centre", "year", "serial"], name="certificate_number_once"),
            models.UniqueConstraint(fields=["enrolment"], condition=Q(state="valid"), name="certificate_valid_once"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """``17/T1/2026``: place in the yearly series, training, year."""
        return f"{self.serial}/{self.training}/{self.year}"

    @property
    def hours(self) -> int:
        """Whole teaching hours heard."""
        return self.minutes // self.hour_minutes


class CertificateCounter(models.Model):
    """The last number of a certificate of a centre in a year."""

    centre = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "year"], name="certificate_counter_once")]

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class Qualification(Identified):
    """A person has learnt what a post asks for: by our certificate, by another centre's, or by what the law takes instead."""

    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    training = models.CharField(max_length=2, choices=Training.choices)
    kind = models.CharField(max_length=12, choices=QualificationKind.choices)
    certificate = models.OneToOneField(Certificate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    document_name = models.CharField(max_length=200, blank=True)
    noted_by = models.CharField(max_length=140)

    class Meta:
        indexes = [models.Index(fields=["participant", "training"], name="qualification_person")]

    def __str__(self) -> str:
        return f"{self.get_training_display()} od {self.since}"
