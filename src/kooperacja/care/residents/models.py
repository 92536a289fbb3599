# SPDX-License-Identifier: EUPL-1.2
"""Residents served by a CUS: identity, contact, people close to them, income. Visible to their CUS only."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core import identifiers, sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.care.residents.enums import AddressForm, Relation
from kooperacja.care.residents.logic import names
from kooperacja.ground.organisations.enums import CUS_ROLES, Role
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.programmes.enums import HouseholdKind


class ResidentQuerySet(models.QuerySet["Resident"]):
    def visible_to(self, by: Acting) -> ResidentQuerySet:
        """Only the resident's own CUS; its auditor and data protection officer read too. Nobody else, no region."""
        if by.role not in CUS_ROLES | {Role.AUDITOR, Role.DPO} or by.organisation_id is None:
            return self.none()
        return self.filter(centre_id=by.organisation_id)


class Resident(Identified):
    """A person whom the CUS serves. PESEL is encrypted, with a keyed hash for look-up; it is never shown whole."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    given_name = models.CharField(max_length=60)
    surname = models.CharField(max_length=80)
    address_form = models.CharField(max_length=4, choices=AddressForm.choices, default=AddressForm.MRS)
    name_key = models.CharField(max_length=240, db_index=True)
    search_text = models.CharField(max_length=300, db_index=True)
    birth_date = models.DateField(null=True, blank=True)
    pesel_hash = models.CharField(max_length=64, blank=True)
    pesel_sealed = models.BinaryField(null=True)
    #: For a person without PESEL: the identifying feature of this register (KRI 2024, § 10(9)).
    other_identifier = models.CharField(max_length=60, blank=True)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    town = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    lives_alone = models.BooleanField(null=True)
    #: Who she lives with, in plain words: „z mężem i wnuczką”.
    lives_with = models.CharField(max_length=120, blank=True)
    #: What a worker must know to come and help: key, dog, floor. Never health beyond what the visit needs.
    access_note = models.CharField(max_length=300, blank=True)
    registered_at = models.DateTimeField()
    died_on = models.DateField(null=True, blank=True)

    objects = ResidentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["centre", "pesel_hash"], condition=~Q(pesel_hash=""), name="resident_pesel_once"
            ),
        ]
        indexes = [models.Index(fields=["centre", "name_key", "id"], name="resident_centre_name")]

    def __str__(self) -> str:
        return f"{self.given_name} {self.surname}"

    @property
    def initials(self) -> str:
        """``Halina Wrzos`` → ``HW``."""
        return f"{self.given_name[:1]}{self.surname[:1]}"

    @property
    def is_woman(self) -> bool:
        """How she is spoken of."""
        return self.address_form == AddressForm.MRS

    @property
    def polite(self) -> str:
        """``pani Halina``."""
        return names.polite(self.given_name, woman=self.is_woman)

    @property
    def polite_genitive(self) -> str:
        """``pani Haliny``: in „Zatwierdź plan pani Haliny”."""
        return names.polite_genitive(self.given_name, woman=self.is_woman)

    @property
    def pesel_masked(self) -> str:
        """``•••••••1359``; empty for a person without PESEL."""
        return identifiers.masked_pesel(sealing.unseal(self.pesel_sealed, secret=settings.IDENTITY_KEY))

    @property
    def address(self) -> str:
        """``Lipowa 4 m. 7, 99-013 Zielona``."""
        return ", ".join(part for part in (self.street, f"{self.postcode} {self.town}".strip()) if part)

    def age_on(self, day: date) -> int | None:
        """Completed years on a day, when the birth date is known."""
        return names.age_on(day, self.birth_date) if self.birth_date else None

    @property
    def household(self) -> str:
        """``Mieszka sama``, ``Mieszka z mężem``; empty when not asked."""
        if self.lives_alone:
            return "Mieszka sama" if self.is_woman else "Mieszka sam"
        return f"Mieszka {self.lives_with}" if self.lives_with else ""


class ContactPerson(Identified):
    """A person close to the resident, or the one who speaks for her."""

    resident = models.ForeignKey(Resident, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=140)
    relation = models.CharField(max_length=12, choices=Relation.choices)
    phone = models.CharField(max_length=20, blank=True)
    town = models.CharField(max_length=80, blank=True)
    has_key = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class IncomeStatement(Identified):
    """Declared monthly income from a month on; the fee bracket is chosen from it."""

    resident = models.ForeignKey(Resident, on_delete=models.CASCADE, related_name="incomes")
    household = models.CharField(max_length=8, choices=HouseholdKind.choices)
    #: Income per person that the law compares with the criterion, in złoty a month.
    monthly_amount = models.DecimalField(max_digits=10, decimal_places=2)
    valid_from = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resident", "valid_from"], name="income_once_a_day"),
            models.CheckConstraint(condition=Q(monthly_amount__gte=0), name="income_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.resident_id} od {self.valid_from}"
