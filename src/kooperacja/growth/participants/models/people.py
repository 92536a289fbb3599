# SPDX-License-Identifier: EUPL-1.2
"""A person who takes part, described once."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core import identifiers, sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.enums import Answer, Citizenship, Degurba, Education, Sex


class ParticipantQuerySet(models.QuerySet["Participant"]):
    def visible_to(self, by: Acting) -> ParticipantQuerySet:
        """The regional centre that keeps the record. Nobody else."""
        return self.filter(centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()

    def current(self) -> ParticipantQuerySet:
        """Without records that were merged into another."""
        return self.filter(merged_into=None)


class Participant(Identified):
    """A person who gets support of the region, described once. PESEL is sealed, with a keyed hash for look-up."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    given_name = models.CharField(max_length=60)
    surname = models.CharField(max_length=80)
    name_key = models.CharField(max_length=240)
    search_text = models.CharField(max_length=300)
    pesel_hash = models.CharField(max_length=64, blank=True)
    pesel_sealed = models.BinaryField(null=True)
    #: For a person without PESEL: kind and number of another document.
    other_identifier = models.CharField(max_length=60, blank=True)
    birth_date = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=5, choices=Sex.choices, blank=True)
    education = models.CharField(max_length=9, choices=Education.choices, blank=True)
    citizenship = models.CharField(max_length=13, choices=Citizenship.choices, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    town = models.CharField(max_length=80, blank=True)
    #: The gmina in which she lives; another one than that for which she works.
    home_area = models.ForeignKey(Area, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    degurba = models.CharField(max_length=1, choices=Degurba.choices, blank=True)
    #: The institution for which she comes, when the system knows it; otherwise its name as she wrote it.
    employer = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    employer_name = models.CharField(max_length=200, blank=True)
    function = models.CharField(max_length=120, blank=True)
    #: The gmina for which she works: support is counted to it.
    work_area = models.ForeignKey(Area, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: What has to be prepared so that she can take part. Never a diagnosis.
    access_needs = models.CharField(max_length=200, blank=True)
    diet = models.CharField(max_length=120, blank=True)
    interpreter = models.CharField(max_length=120, blank=True)
    #: Special categories: each may be refused.
    foreign_origin = models.CharField(max_length=7, choices=Answer.choices, blank=True)
    minority = models.CharField(max_length=7, choices=Answer.choices, blank=True)
    homelessness = models.CharField(max_length=7, choices=Answer.choices, blank=True)
    disability = models.CharField(max_length=7, choices=Answer.choices, blank=True)
    #: How many required answers are not there yet, kept by services after every change.
    missing = models.PositiveSmallIntegerField(default=0)
    registered_at = models.DateTimeField()
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["centre", "pesel_hash"], condition=~Q(pesel_hash="") & Q(merged_into=None),
                name="participant_pesel_once",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["centre", "name_key", "id"], name="participant_centre_name"),
            models.Index(
                fields=["centre", "missing"], condition=Q(merged_into=None, missing__gt=0), name="participant_missing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.surname}"

    @property
    def pesel_masked(self) -> str:
        """``•••••••1359``; empty for a person without PESEL."""
        return identifiers.masked_pesel(sealing.unseal(self.pesel_sealed, secret=settings.IDENTITY_KEY))

    @property
    def workplace(self) -> str:
        """The institution for which she comes, by name."""
        return str(self.employer) if self.employer_id else self.employer_name

    @property
    def needs(self) -> list[str]:
        """What has to be prepared for her, in words."""
        return [text for text in (self.access_needs, self.diet, self.interpreter) if text]
