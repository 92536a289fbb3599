# SPDX-License-Identifier: EUPL-1.2
"""Institutions, who works in them in which role, and what their status rests on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import LegalForm, OrganisationKind, Role
from kooperacja.ground.territory.models import Area


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def providers(self) -> OrganisationQuerySet:
        """Those that deliver services."""
        return self.filter(kind=OrganisationKind.PROVIDER)

    def visible_to(self, by: Acting) -> OrganisationQuerySet:
        """Institutions are public facts: whoever is here sees those that are published, members see their own too."""
        mine = Q(pk=by.organisation_id) if by.organisation_id else Q()
        return self.filter(Q(is_published=True) | mine) if mine else self.filter(is_published=True)


class Organisation(Identified):
    """An institution: CUS, gmina office, regional centre, provider. A fact of public life, with source and date."""

    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)
    legal_form = models.CharField(max_length=20, choices=LegalForm.choices, blank=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80, blank=True)
    name_key = models.CharField(max_length=240, db_index=True)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    serves = models.ManyToManyField(Area, related_name="+", blank=True)
    #: The unit that creates a WTZ, ZAZ, CIS or KIS and signs for it (Social Economy Act, art. 2(3)).
    founding_entity = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    nip = models.CharField(max_length=10, blank=True)
    regon = models.CharField(max_length=14, blank=True)
    krs = models.CharField(max_length=10, blank=True)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    town = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    website = models.URLField(blank=True)
    about = models.TextField(blank=True)
    source = models.CharField(max_length=300, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    #: A status given by the voivode (Social Economy Act, art. 12), separate from the legal form.
    is_social_enterprise = models.BooleanField(default=False)
    is_fictional = models.BooleanField(default=False)
    is_published = models.BooleanField(default=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["nip", "name"], condition=~Q(nip=""), name="organisation_nip_name_once"),
        ]
        indexes = [models.Index(fields=["kind", "name_key"], name="organisation_kind_name")]

    def __str__(self) -> str:
        return self.short_name or self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    def active_on(self, day: object) -> MembershipQuerySet:
        """Memberships that hold on that day."""
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=day), valid_from__lte=day)


class Membership(Identified):
    """One person in one role of one institution, from a day to a day."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=24, choices=Role.choices)
    job_title = models.CharField(max_length=80, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation", "role", "valid_from"], name="membership_once"),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=models.F("valid_from")), name="membership_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()}, {self.organisation}"


class Authorization(Identified):
    """What a director or mayor lets a person do in the institution's name (CUS Act, art. 26 and 41(1))."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="authorizations")
    scope = models.CharField(max_length=40)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    document_reference = models.CharField(max_length=120)

    def __str__(self) -> str:
        return f"{self.scope} ({self.document_reference})"
