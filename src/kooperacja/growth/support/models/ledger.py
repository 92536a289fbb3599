# SPDX-License-Identifier: EUPL-1.2
"""The ledger of support: which gmina got what, when, for whose money, with what result, and who took part."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.base.jobs.models import Job
from kooperacja.ground.organisations.enums import PROVIDER_ROLES, REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support.enums import CONFIDENTIAL_FORMS, ExportFormat, SupportForm
from kooperacja.growth.support.models.visits import StudyVisit


class SupportEntryQuerySet(models.QuerySet["SupportEntry"]):
    def visible_to(self, by: Acting) -> SupportEntryQuerySet:
        """The regional centre that gave it; the office and the centre of the gmina that received it, not its providers."""
        if by.role in REGION_ROLES:
            return self.filter(centre_id=by.organisation_id)
        if by.organisation_id is not None and by.role not in PROVIDER_ROLES and len(by.scope) == 7:
            return self.filter(area__code=by.scope, withdrawn_on=None)
        return self.none()

    def in_force(self) -> SupportEntryQuerySet:
        """Without rows that were withdrawn."""
        return self.filter(withdrawn_on=None)


class SupportEntry(Identified):
    """One row of the ledger: which support a gmina got, when, for whose money, with what result."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=24, choices=SupportForm.choices)
    held_on = models.DateField()
    minutes = models.PositiveIntegerField()
    people_count = models.PositiveSmallIntegerField(null=True, blank=True)
    topic = models.CharField(max_length=200)
    given_by = models.CharField(max_length=140)
    outcome = models.TextField(blank=True)
    follow_up = models.CharField(max_length=200, blank=True)
    follow_up_on = models.DateField(null=True, blank=True)
    follow_up_done_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    visit = models.ForeignKey(StudyVisit, null=True, on_delete=models.SET_NULL, related_name="+")
    #: What it serves in substance; whose money it is, the label says.
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    people = models.ManyToManyField(Participant, through="SupportAttendance", related_name="+")
    #: The thing of another app that this row tells of (``"trainings.edition"`` and its uid): written once for each gmina.
    source_kind = models.CharField(max_length=40, blank=True)
    source_uid = models.UUIDField(null=True, blank=True)
    #: Grows with each correction, so a form that was open for two days does not overwrite a newer one.
    version = models.PositiveIntegerField(default=1)
    #: A row is never deleted: withdrawn, it stays with its reason and is counted nowhere.
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    objects = SupportEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_kind", "source_uid", "area"],
                condition=Q(source_uid__isnull=False),
                name="support_entry_source_once",
            ),
        ]
        indexes = [
            models.Index(fields=["centre", "-held_on", "-id"], name="support_centre_held"),
            models.Index(fields=["centre", "area", "-held_on", "-id"], name="support_centre_gmina"),
            models.Index(fields=["centre", "form", "-held_on", "-id"], name="support_centre_form"),
            models.Index(fields=["centre", "project", "-held_on", "-id"], name="support_centre_project"),
            models.Index(fields=["centre", "funding_label", "-held_on", "-id"], name="support_centre_label"),
            models.Index(fields=["centre", "given_by", "-held_on", "-id"], name="support_centre_giver"),
            models.Index(fields=["area", "-held_on", "-id"], name="support_gmina_held"),
            models.Index(
                fields=["centre", "-held_on", "-id"], condition=Q(withdrawn_on__isnull=False), name="support_withdrawn"
            ),
            models.Index(
                fields=["centre", "follow_up_on"],
                condition=Q(follow_up_on__isnull=False, follow_up_done_on=None),
                name="support_follow_up_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic}, {dates.short(self.held_on)}"

    @property
    def is_promise_open(self) -> bool:
        """True while something promised to the gmina is still to be done."""
        return self.follow_up_on is not None and self.follow_up_done_on is None and self.withdrawn_on is None

    @property
    def is_confidential(self) -> bool:
        """True for coaching and supervision: nothing of what was said is kept."""
        return self.form in CONFIDENTIAL_FORMS


class SupportAttendance(models.Model):
    """A participant got this support, for so many minutes."""

    entry = models.ForeignKey(SupportEntry, on_delete=models.CASCADE, related_name="attendances")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "participant"], name="support_attendance_once")]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.participant_id}"


class CountsTo(models.Model):
    """A row of the ledger counts to an indicator, named by its code: definitions stand above, in ``indicators``."""

    entry = models.ForeignKey(SupportEntry, on_delete=models.CASCADE, related_name="counts_to")
    code = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "code"], name="support_counts_once")]
        indexes = [models.Index(fields=["code", "entry"], name="support_counts_code")]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.code}"


class SupportGiver(models.Model):
    """Somebody who gave support in the name of a centre, by name: what the list lets one choose from."""

    centre = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=140)
    name_key = models.CharField(max_length=240)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "name"], name="support_giver_once")]

    def __str__(self) -> str:
        return self.name


class LedgerExportQuerySet(models.QuerySet["LedgerExport"]):
    def visible_to(self, by: Acting) -> LedgerExportQuerySet:
        """Whoever asked for it, while she works for that centre."""
        if by.role not in REGION_ROLES:
            return self.none()
        return self.filter(centre_id=by.organisation_id, asked_by_id=by.user_id)


class LedgerExport(Identified):
    """A long list on its way out: what was asked for, the job that writes it, the file."""

    centre = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    format = models.CharField(max_length=8, choices=ExportFormat.choices)
    #: The filter as it stands in the address of the list.
    query = models.CharField(max_length=500, blank=True)
    job = models.ForeignKey(Job, null=True, on_delete=models.SET_NULL, related_name="+")
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.SET_NULL, related_name="+")
    rows = models.PositiveIntegerField(default=0)

    objects = LedgerExportQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.format} {self.query}"
