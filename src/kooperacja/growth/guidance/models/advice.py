# SPDX-License-Identifier: EUPL-1.2
"""Advice: a question, an answer that a second person has read, the time it took; and its anonymous twin for everybody."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.guidance.enums import (
    ADVICE_ANSWERED,
    ADVICE_FLOW,
    ADVICE_OPEN,
    ASKERS,
    PUBLIC_FLOW,
    AdviceKind,
    AdviceState,
    PublicState,
)
from kooperacja.growth.projects.models import FundingLabel, Project


class AdviceTopic(Identified):
    """A topic of advice: data that the region keeps, with the days in which it promises to answer."""

    name = models.CharField(max_length=120, unique=True)
    name_key = models.CharField(max_length=240)
    days = models.PositiveSmallIntegerField(default=14)
    is_active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class AdviceCaseQuerySet(models.QuerySet["AdviceCase"]):
    def visible_to(self, by: Acting) -> AdviceCaseQuerySet:
        """The regional centre that was asked, and the institution that asked. Nobody else, not even the same gmina."""
        if by.organisation_id is None:
            return self.none()
        if by.role in REGION_ROLES:
            return self.filter(centre_id=by.organisation_id)
        return self.filter(organisation_id=by.organisation_id) if by.role in ASKERS else self.none()

    def open(self) -> AdviceCaseQuerySet:
        """Those that wait for the region."""
        return self.filter(state__in=ADVICE_OPEN)


class AdviceCase(Identified):
    """One question to the region and what became of it."""

    number = models.CharField(max_length=24)
    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    #: Who asks; empty when an animator wrote the question down for somebody outside the system.
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asker_name = models.CharField(max_length=140, blank=True)
    kind = models.CharField(max_length=12, choices=AdviceKind.choices)
    topic = models.ForeignKey(AdviceTopic, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=160)
    question = models.TextField()
    asked_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=16, choices=AdviceState.choices, default=AdviceState.REQUESTED)
    adviser = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(blank=True)
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    review_note = models.TextField(blank=True)
    delivered_on = models.DateField(null=True)
    follow_up = models.CharField(max_length=200, blank=True)
    follow_up_on = models.DateField(null=True)
    outcome = models.TextField(blank=True)
    closed_on = models.DateField(null=True)
    project = models.ForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = AdviceCaseQuerySet.as_manager()

    class Meta:
        constraints = [
            ADVICE_FLOW.constraint("advice_state_known"),
            models.UniqueConstraint(fields=["centre", "number"], name="advice_number_once"),
        ]
        indexes = [
            models.Index(fields=["centre", "-asked_on", "-id"], name="advice_centre_asked"),
            models.Index(fields=["centre", "state", "due_on"], name="advice_centre_due"),
            models.Index(fields=["organisation", "-asked_on", "-id"], name="advice_asker"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def is_answered(self) -> bool:
        """True when the institution that asked may read the answer."""
        return self.state in ADVICE_ANSWERED

    @property
    def is_open(self) -> bool:
        """True while the region still owes an answer."""
        return self.state in ADVICE_OPEN


class AdviceTime(models.Model):
    """Time that an adviser spent on a question on one day. Summed up it becomes the hours of the ledger."""

    case = models.ForeignKey(AdviceCase, on_delete=models.CASCADE, related_name="times")
    spent_on = models.DateField()
    minutes = models.PositiveIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(minutes__gt=0), name="advice_time_positive")]

    def __str__(self) -> str:
        return f"{self.spent_on} {self.minutes}"


class AdviceCounter(models.Model):
    """The last number of a question of a centre in a year."""

    centre = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "year"], name="advice_counter_once")]

    def __str__(self) -> str:
        return f"{self.centre_id}/{self.year}: {self.last}"


class PublicAnswerQuerySet(models.QuerySet["PublicAnswer"]):
    def visible_to(self, by: Acting) -> PublicAnswerQuerySet:
        """Drafts and all: the regional centre that writes them."""
        return self.filter(centre_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()

    def published(self) -> PublicAnswerQuerySet:
        """What everybody reads."""
        return self.filter(state=PublicState.PUBLISHED)


class PublicAnswer(Identified):
    """A question and its answer for everybody, with nothing in it that points to a person or an institution."""

    case = models.OneToOneField(AdviceCase, on_delete=models.PROTECT, related_name="+")
    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    topic = models.ForeignKey(AdviceTopic, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=AdviceKind.choices)
    title = models.CharField(max_length=160)
    question = models.TextField()
    answer = models.TextField()
    #: The day whose law the answer speaks of.
    law_as_of = models.DateField(null=True, blank=True)
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: Names found in the text that somebody looked at and left: a public name, a word that is no name.
    cleared = models.JSONField(default=list)
    state = models.CharField(max_length=12, choices=PublicState.choices, default=PublicState.DRAFT)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    published_on = models.DateField(null=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    objects = PublicAnswerQuerySet.as_manager()

    class Meta:
        constraints = [PUBLIC_FLOW.constraint("public_answer_state_known")]
        indexes = [models.Index(fields=["state", "-published_on", "-id"], name="public_answer_newest")]

    def __str__(self) -> str:
        return self.title
