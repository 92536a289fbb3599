# SPDX-License-Identifier: EUPL-1.2
"""A call for people: seats, rules of preference, who applied, who is on the list and who waits."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import InformationClause, Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.recruitment.enums import (
    CANDIDATE_FLOW,
    RECRUITMENT_FLOW,
    CandidateState,
    CriterionKind,
    RecruitmentState,
)


class RecruitmentQuerySet(models.QuerySet["Recruitment"]):
    def visible_to(self, by: Acting) -> RecruitmentQuerySet:
        """People of the regional centre that recruits. The public form is reached by its code."""
        return self.filter(centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class Recruitment(Identified):
    """A call for people for one thing: a training edition, a study visit, a supervision group."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    #: The public address: ``/nabor/<code>/``.
    code = models.CharField(max_length=12, unique=True)
    title = models.CharField(max_length=160)
    #: For whom it is, when and where: what a person must know before she applies.
    about = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=RecruitmentState.choices, default=RecruitmentState.DRAFT)
    opens_on = models.DateField()
    closes_on = models.DateField()
    seats = models.PositiveSmallIntegerField()
    per_institution = models.PositiveSmallIntegerField(null=True, blank=True)
    per_gmina = models.PositiveSmallIntegerField(null=True, blank=True)
    clause = models.ForeignKey(InformationClause, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()

    #: Counts by state, put here by queries that show lists.
    counted: dict[str, int]

    objects = RecruitmentQuerySet.as_manager()

    class Meta:
        constraints = [
            RECRUITMENT_FLOW.constraint("recruitment_state_known"),
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="recruitment_ends_after_start"),
            models.CheckConstraint(condition=Q(seats__gt=0), name="recruitment_has_seats"),
        ]
        indexes = [models.Index(fields=["centre", "-opens_on", "-id"], name="recruitment_centre")]

    def __str__(self) -> str:
        return self.title


class Criterion(Identified):
    """One question of the form that an applicant answers with yes or no."""

    recruitment = models.ForeignKey(Recruitment, on_delete=models.CASCADE, related_name="criteria")
    position = models.PositiveSmallIntegerField()
    question = models.CharField(max_length=200)
    kind = models.CharField(max_length=6, choices=CriterionKind.choices, default=CriterionKind.POINTS)
    points = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recruitment", "position"], name="criterion_position_once")]
        ordering = ["position"]

    def __str__(self) -> str:
        return self.question


class CandidateQuerySet(models.QuerySet["Candidate"]):
    def visible_to(self, by: Acting) -> CandidateQuerySet:
        """People of the regional centre that recruits. The candidate herself comes by her own link."""
        return self.filter(recruitment__centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class Candidate(Identified):
    """A person who applied: once in one recruitment."""

    recruitment = models.ForeignKey(Recruitment, on_delete=models.CASCADE, related_name="candidates")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, choices=CandidateState.choices, default=CandidateState.APPLIED)
    applied_at = models.DateTimeField()
    institution = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    institution_name = models.CharField(max_length=200, blank=True)
    function = models.CharField(max_length=120, blank=True)
    area = models.ForeignKey(Area, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)
    #: What has to be prepared for her this time.
    access_needs = models.CharField(max_length=200, blank=True)
    diet = models.CharField(max_length=120, blank=True)
    interpreter = models.CharField(max_length=120, blank=True)
    points = models.PositiveSmallIntegerField(default=0)
    #: Her place on the reserve list, from 1.
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    #: Why she is where she is, in words.
    reason = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    #: A keyed hash of the network address from which the form came: against floods of forms.
    sender = models.CharField(max_length=64, blank=True)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        constraints = [
            CANDIDATE_FLOW.constraint("candidate_state_known"),
            models.UniqueConstraint(fields=["recruitment", "participant"], name="candidate_once"),
            models.CheckConstraint(
                condition=Q(place=None) | Q(state=CandidateState.RESERVE), name="candidate_place_on_reserve_only"
            ),
        ]
        indexes = [
            models.Index(fields=["recruitment", "state", "place"], name="candidate_recruitment_state"),
            models.Index(fields=["sender", "applied_at"], condition=~Q(sender=""), name="candidate_sender"),
        ]

    def __str__(self) -> str:
        return str(self.participant)

    @property
    def institution_label(self) -> str:
        """The institution by name."""
        return str(self.institution) if self.institution_id else self.institution_name

    @property
    def needs(self) -> list[str]:
        """What has to be prepared for her, in words."""
        return [text for text in (self.access_needs, self.diet, self.interpreter) if text]


class CandidateAnswer(models.Model):
    """Her answer to a criterion, and what the region found when it looked."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="answers")
    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="+")
    said = models.BooleanField()
    confirmed = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "criterion"], name="candidate_answer_once")]

    def __str__(self) -> str:
        return f"{self.candidate_id} {self.criterion_id}: {self.said}"

    @property
    def counts(self) -> bool:
        """What counts: the finding when there is one, otherwise her word."""
        return self.said if self.confirmed is None else self.confirmed
