# SPDX-License-Identifier: EUPL-1.2
"""Study visits: days, stops, people, what was seen."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.recruitment.models import Candidate, Recruitment
from kooperacja.growth.support.enums import FINDING_FLOW, STUDY_VISIT_FLOW, FindingState, Theme, VisitState


class StudyVisitQuerySet(models.QuerySet["StudyVisit"]):
    def visible_to(self, by: Acting) -> StudyVisitQuerySet:
        """The regional centre that keeps it, and institutions whose people take part or host. The public page is another."""
        if by.organisation_id is None:
            return self.none()
        if by.role in REGION_ROLES:
            return self.filter(centre_id=by.organisation_id)
        return self.filter(
            Q(participants__organisation_id=by.organisation_id) | Q(days__stops__host_id=by.organisation_id)
        ).distinct()


class StudyVisit(Identified):
    """A study visit: who goes where to see what, described in one project and perhaps paid from another."""

    #: The regional centre that keeps this record.
    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    #: Who organised it, as a fact.
    organiser = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=160)
    purpose = models.TextField()
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=16, choices=VisitState.choices, default=VisitState.PROPOSED)
    #: Where the group sets out from; with the stops it makes the route sketch.
    start_area = models.ForeignKey(Area, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    seats = models.PositiveSmallIntegerField(null=True, blank=True)
    #: What guests should know before they go: what to take, whom the visit is for, what is paid for them.
    for_guests = models.TextField(blank=True)
    recruitment = models.OneToOneField(
        Recruitment, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )  # fmt: skip
    source = models.CharField(max_length=300, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()

    #: Towns on the way, each once in a row; put here by queries that fetch whole visits.
    towns: list[str]

    objects = StudyVisitQuerySet.as_manager()

    class Meta:
        constraints = [STUDY_VISIT_FLOW.constraint("study_visit_state_known")]
        indexes = [models.Index(fields=["centre", "-created_at", "id"], name="study_visit_centre")]

    def __str__(self) -> str:
        return self.title


class VisitDay(Identified):
    """A day of a visit. Its date may be unknown: then it is shown as a hole, not invented."""

    visit = models.ForeignKey(StudyVisit, on_delete=models.CASCADE, related_name="days")
    number = models.PositiveSmallIntegerField()
    date = models.DateField(null=True, blank=True)
    #: How long the programme really took, in minutes; without it the stops are added up.
    minutes = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["visit", "number"], name="visit_day_once")]

    def __str__(self) -> str:
        return f"{self.visit_id}, dzień {self.number}"


class VisitStop(Identified):
    """One place on the way: whom we meet and what we look at."""

    day = models.ForeignKey(VisitDay, on_delete=models.CASCADE, related_name="stops")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=160)
    #: Two or three words for the route sketch.
    short_name = models.CharField(max_length=40, blank=True)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    host = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    about = models.TextField(blank=True)
    address = models.CharField(max_length=160, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    host_agreed_on = models.DateField(null=True, blank=True)
    #: Who said yes: a function and an institution, or the person who answered on her own page.
    host_agreed_by = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["day", "position"], name="visit_stop_once"),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(starts_at__isnull=False, ends_at__gt=models.F("starts_at")),
                name="visit_stop_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class VisitParticipant(Identified):
    """A professional who takes part, for her institution."""

    visit = models.ForeignKey(StudyVisit, on_delete=models.CASCADE, related_name="participants")
    name = models.CharField(max_length=140, blank=True)
    function = models.CharField(max_length=120, blank=True)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    #: The gmina to which her support is counted.
    area = models.ForeignKey(Area, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    special_needs = models.CharField(max_length=200, blank=True)
    attended = models.BooleanField(null=True)
    #: Her record in the register of participants, and the application by which she came.
    participant = models.ForeignKey(Participant, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    candidate = models.OneToOneField(Candidate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "participant"], condition=Q(participant__isnull=False), name="visit_participant_once"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name or self.function


class FindingQuerySet(models.QuerySet["Finding"]):
    def visible_to(self, by: Acting) -> FindingQuerySet:
        """The regional centre that keeps the visit. Hosts and guests read what is published of them."""
        if by.role in REGION_ROLES:
            return self.filter(stop__day__visit__centre_id=by.organisation_id)
        return self.none()


class Finding(Identified):
    """What was seen at a stop and where it could work: three lines written on the way."""

    stop = models.ForeignKey(VisitStop, on_delete=models.CASCADE, related_name="findings")
    state = models.CharField(max_length=8, choices=FindingState.choices, default=FindingState.NOTED)
    seen = models.TextField()
    where_to_use = models.TextField(blank=True)
    open_questions = models.TextField(blank=True)
    theme = models.CharField(max_length=13, choices=Theme.choices, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    noted_at = models.DateTimeField()
    merged_into = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")

    objects = FindingQuerySet.as_manager()

    class Meta:
        constraints = [FINDING_FLOW.constraint("finding_state_known")]

    def __str__(self) -> str:
        return self.seen[:80]


class StopPicture(models.Model):
    """A picture of a stop, in its order."""

    stop = models.ForeignKey(VisitStop, on_delete=models.CASCADE, related_name="pictures")
    picture = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(default=1)
    #: Taken into the public gallery; it is shown there only while its consents hold.
    in_gallery = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stop", "picture"], name="stop_picture_once")]

    def __str__(self) -> str:
        return f"{self.stop_id} {self.picture_id}"
