# SPDX-License-Identifier: EUPL-1.2
"""The resident's case: application, assessment, qualification, individual plan (CUS Act, art. 35–45)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.care.cases.enums import (
    CASE_FLOW,
    PLAN_FLOW,
    ApplicantKind,
    CaseState,
    Channel,
    Disability,
    PlanState,
    WaitingEnd,
)
from kooperacja.care.cases.logic import units
from kooperacja.care.residents.models import Resident
from kooperacja.ground.organisations.enums import CUS_ROLES, Role
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.programmes.models import ProgrammeService, ServiceProgramme


class ServiceCaseQuerySet(models.QuerySet["ServiceCase"]):
    def visible_to(self, by: Acting) -> ServiceCaseQuerySet:
        """People of the CUS that leads the case, its auditor and data protection officer. Providers never."""
        if by.role not in CUS_ROLES | {Role.AUDITOR, Role.DPO} or by.organisation_id is None:
            return self.none()
        return self.filter(centre_id=by.organisation_id)


class ServiceCase(Identified):
    """One application of one resident under one programme, and everything that follows from it."""

    number = models.CharField(max_length=30)
    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    resident = models.ForeignKey(Resident, on_delete=models.PROTECT, related_name="cases")
    programme = models.ForeignKey(ServiceProgramme, on_delete=models.PROTECT, related_name="+")
    coordinator = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=20, choices=CaseState.choices, default=CaseState.DRAFT)
    applicant_kind = models.CharField(max_length=12, choices=ApplicantKind.choices, default=ApplicantKind.PERSON)
    applicant_name = models.CharField(max_length=140, blank=True)
    channel = models.CharField(max_length=8, choices=Channel.choices, default=Channel.DESK)
    #: The day the application arrived: the 30 days of art. 40 run from it.
    applied_on = models.DateField()
    needs = models.TextField(blank=True)
    #: Data of special categories: asked only when the programme lists them (CUS Act, art. 50(1)).
    health_note = models.TextField(blank=True)
    disability = models.CharField(max_length=10, choices=Disability.choices, blank=True)
    #: What the applicant was asked to add, and until when (art. 36(3)).
    documents_wanted = models.TextField(blank=True)
    documents_due_on = models.DateField(null=True)
    opened_at = models.DateTimeField()
    qualified_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    #: Why the person gave up or the services ended.
    closing_note = models.TextField(blank=True)

    #: The last day of its services, put here by queries that show lists; nothing before services are granted.
    ends_on: date | None

    objects = ServiceCaseQuerySet.as_manager()

    class Meta:
        constraints = [
            CASE_FLOW.constraint("case_state_known"),
            models.UniqueConstraint(fields=["centre", "number"], name="case_number_once"),
        ]
        indexes = [
            models.Index(fields=["centre", "state", "applied_on", "id"], name="case_centre_state"),
            models.Index(fields=["centre", "applied_on", "id"], name="case_centre_applied"),
            models.Index(fields=["centre", "coordinator", "applied_on", "id"], name="case_coordinator_applied"),
            models.Index(fields=["programme", "applied_on", "id"], name="case_programme_applied"),
        ]

    def __str__(self) -> str:
        return self.number


class CaseCounter(models.Model):
    """The last case number of a centre in a year. Taken inside the transaction, so there are no gaps and no twins."""

    centre = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "year"], name="case_counter_once")]

    def __str__(self) -> str:
        return f"{self.centre_id}/{self.year}: {self.last}"


class Declaration(Identified):
    """A statutory declaration under criminal liability; the clause is stored as it was read (CUS Act, art. 36(2))."""

    case = models.ForeignKey(ServiceCase, on_delete=models.CASCADE, related_name="declarations")
    text = models.TextField()
    clause = models.TextField()
    made_on = models.DateField()
    made_by = models.CharField(max_length=140)

    def __str__(self) -> str:
        return f"{self.case_id} {self.made_on}"


class NeedsAssessment(Identified):
    """The optional talk about needs, services used, possibilities and fees (CUS Act, art. 37)."""

    case = models.OneToOneField(ServiceCase, on_delete=models.CASCADE, related_name="assessment")
    held_on = models.DateField()
    place = models.CharField(max_length=120)
    needs = models.TextField()
    services_used = models.TextField(blank=True)
    possibilities = models.TextField(blank=True)
    fee_information_given = models.BooleanField(default=False)
    held_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self) -> str:
        return f"{self.case_id} {self.held_on}"


class GrantedService(Identified):
    """A service for which the person was qualified, with or without a plan. Orders hang here."""

    case = models.ForeignKey(ServiceCase, on_delete=models.CASCADE, related_name="granted")
    programme_service = models.ForeignKey(ProgrammeService, on_delete=models.PROTECT, related_name="+")
    #: Minutes a month for hours, otherwise whole units a month.
    units_per_month = models.PositiveIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="granted_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"{self.programme_service.service_type} ({self.case_id})"

    @property
    def amount_label(self) -> str:
        """``26 h``, ``22 posiłki``: what is granted a month."""
        return units.amount(self.units_per_month, self.programme_service.service_type.unit)


class WaitingEntry(Identified):
    """A place in the queue for one service: the day of the application decides, then the order of registration."""

    case = models.ForeignKey(ServiceCase, on_delete=models.CASCADE, related_name="waiting")
    programme_service = models.ForeignKey(ProgrammeService, on_delete=models.PROTECT, related_name="+")
    units_per_month = models.PositiveIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    applied_on = models.DateField()
    placed_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)
    left_how = models.CharField(max_length=10, choices=WaitingEnd.choices, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "programme_service"], condition=Q(left_at=None), name="waiting_once_for_a_service"
            ),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="waiting_ends_after_start"),
        ]
        indexes = [models.Index(fields=["programme_service", "applied_on", "case"], name="waiting_queue")]

    def __str__(self) -> str:
        return f"{self.case_id} czeka na {self.programme_service_id}"


class Refusal(Identified):
    """Refusal of qualification: a draft with grounds, then an administrative decision (CUS Act, art. 42(3))."""

    case = models.OneToOneField(ServiceCase, on_delete=models.CASCADE, related_name="refusal")
    grounds = models.TextField()
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    withdrawn_reason = models.TextField(blank=True)
    decision_number = models.CharField(max_length=60, blank=True)
    decided_on = models.DateField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    delivered_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"odmowa {self.case_id}"


class IndividualPlan(Identified):
    """Indywidualny plan usług społecznych (CUS Act, art. 38–41): at most a year, approved by another than its author."""

    case = models.ForeignKey(ServiceCase, on_delete=models.CASCADE, related_name="plans")
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=PlanState.choices, default=PlanState.DRAFT)
    starts_on = models.DateField()
    ends_on = models.DateField()
    goals = models.TextField(blank=True)
    supporting_activities = models.TextField(blank=True)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    #: Who changed the draft last: she does not approve it either.
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    #: Keys of everybody who changed the draft: of them nobody approves it.
    worked_on_by = models.JSONField(default=list)
    agreed_on = models.DateField(null=True)
    agreed_at = models.DateTimeField(null=True)
    agreed_how = models.CharField(max_length=200, blank=True)
    returned_reason = models.TextField(blank=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    paper = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            PLAN_FLOW.constraint("plan_state_known"),
            models.UniqueConstraint(fields=["case", "version"], name="plan_version_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="plan_ends_after_start"),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("drafted_by")), name="plan_approved_by_another"
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | Q(edited_by=None) | ~Q(approved_by=F("edited_by")),
                name="plan_not_approved_by_its_editor",
            ),
            models.UniqueConstraint(fields=["case"], condition=Q(state="approved"), name="plan_one_approved"),
        ]

    def __str__(self) -> str:
        return f"plan {self.case_id}/{self.version}"


class PlanService(Identified):
    """One service in the schedule of a plan: who, where, on which days (CUS Act, art. 39)."""

    plan = models.ForeignKey(IndividualPlan, on_delete=models.CASCADE, related_name="services")
    granted = models.ForeignKey(GrantedService, on_delete=models.PROTECT, related_name="+")
    provider = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=120, blank=True)
    #: Days of the week, Monday first, as seven characters of 0 and 1.
    weekdays = models.CharField(max_length=7, default="0000000")
    time_from = models.TimeField(null=True, blank=True)
    time_to = models.TimeField(null=True, blank=True)
    acts = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.plan_id} {self.granted_id}"


class Outcome(Identified):
    """The closing talk and the description of course and results, kept with the file (CUS Act, art. 45(2)–(3))."""

    case = models.OneToOneField(ServiceCase, on_delete=models.CASCADE, related_name="outcome")
    talk_on = models.DateField()
    course = models.TextField()
    results = models.TextField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"wynik {self.case_id}"
