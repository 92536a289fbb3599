# SPDX-License-Identifier: EUPL-1.2
"""Practice cards with visible holes, what they require of a gmina, their evidence, and transfers."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.pictures.enums import SHOWABLE
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.practices.enums import (
    GOING_ON,
    HOST_ROLES,
    PRACTICE_FLOW,
    PUBLIC_STATES,
    TRANSFER_FLOW,
    EvidenceLevel,
    PracticeState,
    TransferState,
)
from kooperacja.growth.readiness.enums import Dimension
from kooperacja.growth.roadmap.models import own_gmina
from kooperacja.growth.support.models import Finding


class GoodPracticeQuerySet(models.QuerySet["GoodPractice"]):
    def published(self) -> GoodPracticeQuerySet:
        """Cards in public: published, also those that wait to be refreshed."""
        return self.filter(state__in=PUBLIC_STATES)

    def visible_to(self, by: Acting) -> GoodPracticeQuerySet:
        """Everyone sees published cards; the regional centre its drafts; the host those it is asked to complete."""
        out = Q(state__in=PUBLIC_STATES)
        if by.role in REGION_ROLES:
            return self.filter(out | Q(centre_id=by.organisation_id))
        if by.role in HOST_ROLES and by.organisation_id is not None:
            return self.filter(out | Q(host_id=by.organisation_id) & ~Q(state=PracticeState.DRAFT))
        return self.filter(out)

    def in_category(self, category: str) -> GoodPracticeQuerySet:
        """Cards of one category."""
        return self.filter(category_line__contains=f" {category} ")


class GoodPractice(Identified):
    """A practice card. Empty fields are holes that are shown; the required ones stand between a card and publication."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    host = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    finding = models.ForeignKey(Finding, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=12, choices=PracticeState.choices, default=PracticeState.DRAFT)
    version = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=160)
    summary = models.CharField(max_length=220, blank=True)
    categories = models.JSONField(default=list, blank=True)
    #: The same categories between spaces, so that both engines can ask for one.
    category_line = models.CharField(max_length=200, blank=True)
    picture = models.ForeignKey(Picture, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    institutions = models.TextField(blank=True)
    situation_before = models.TextField(blank=True)
    solution = models.TextField(blank=True)
    core_elements = models.TextField(blank=True)
    adaptable_elements = models.TextField(blank=True)
    audience = models.TextField(blank=True)
    legal_mode = models.TextField(blank=True)
    costs = models.TextField(blank=True)
    time_needed = models.TextField(blank=True)
    resources = models.TextField(blank=True)
    results = models.TextField(blank=True)
    evidence_level = models.CharField(max_length=10, choices=EvidenceLevel.choices, blank=True)
    failures = models.TextField(blank=True)
    provider_voice = models.TextField(blank=True)
    recipient_voice = models.TextField(blank=True)
    since = models.CharField(max_length=80, blank=True)
    materials = models.TextField(blank=True)
    contact = models.CharField(max_length=200, blank=True)
    visit_terms = models.CharField(max_length=200, blank=True)
    sources = models.TextField(blank=True)
    open_questions = models.TextField(blank=True)
    asked_host_at = models.DateTimeField(null=True)
    confirmed_by = models.CharField(max_length=140, blank=True)
    confirmed_on = models.DateField(null=True)
    published_at = models.DateTimeField(null=True)
    valid_to = models.DateField(null=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()

    objects = GoodPracticeQuerySet.as_manager()

    class Meta:
        constraints = [
            PRACTICE_FLOW.constraint("practice_state_known"),
            models.CheckConstraint(
                condition=~Q(state=PracticeState.PUBLISHED) | Q(confirmed_on__isnull=False),
                name="practice_confirmed_first",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "-created_at", "id"], name="practice_state_created"),
            models.Index(fields=["centre", "-created_at", "id"], name="practice_centre_created"),
            models.Index(fields=["host", "state"], name="practice_host_state"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def public_picture(self) -> Picture | None:
        """The picture while everybody may see it: published, and people on it agreed."""
        picture = self.picture
        return picture if picture is not None and picture.is_public and picture.consent in SHOWABLE else None


class HostQuestion(Identified):
    """One question to the host. ``field`` names the hole of the card that the answer fills; empty is a free question."""

    practice = models.ForeignKey(GoodPractice, on_delete=models.CASCADE, related_name="questions")
    field = models.CharField(max_length=40, blank=True)
    text = models.CharField(max_length=500)
    answer = models.TextField(blank=True)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=140, blank=True)

    def __str__(self) -> str:
        return self.text[:80]


class Requirement(models.Model):
    """What a practice requires of a gmina in one dimension, 0–5, its weight 1–3, and why."""

    practice = models.ForeignKey(GoodPractice, on_delete=models.CASCADE, related_name="requirements")
    dimension = models.CharField(max_length=3, choices=Dimension.choices)
    level = models.PositiveSmallIntegerField()
    weight = models.PositiveSmallIntegerField(default=1)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "dimension"], name="requirement_once"),
            models.CheckConstraint(condition=Q(level__lte=5, weight__gte=1, weight__lte=3), name="requirement_range"),
        ]

    def __str__(self) -> str:
        return f"{self.dimension} ≥ {self.level}"


class PracticeEvidence(Identified):
    """A counted result taken onto a card: the figure as it was that day, with definition and source."""

    practice = models.ForeignKey(GoodPractice, on_delete=models.CASCADE, related_name="evidence")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=80)
    label = models.CharField(max_length=160)
    value = models.IntegerField(null=True)
    unit = models.CharField(max_length=40)
    definition = models.CharField(max_length=300)
    source = models.CharField(max_length=200)
    period_start = models.DateField()
    period_end = models.DateField()
    as_of = models.DateField()
    taken_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "area", "key", "period_start", "period_end"], name="practice_evidence_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label}: {self.value}"


class PracticeTransferQuerySet(models.QuerySet["PracticeTransfer"]):
    def visible_to(self, by: Acting) -> PracticeTransferQuerySet:
        """The receiving gmina's institutions and the region that accompanies it."""
        if by.role in REGION_ROLES:
            return self.filter(area__code__startswith=by.scope)
        return self.filter(area__code=own_gmina(by)) if own_gmina(by) else self.none()

    def going_on(self) -> PracticeTransferQuerySet:
        """Transfers that are neither done nor dropped."""
        return self.filter(state__in=GOING_ON)


class PracticeTransfer(Identified):
    """A practice on its way into a gmina: what is kept, what is changed, who does what by when."""

    practice = models.ForeignKey(GoodPractice, on_delete=models.PROTECT, related_name="+")
    practice_version = models.PositiveSmallIntegerField()
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=TransferState.choices, default=TransferState.INTEREST)
    goal = models.TextField(blank=True)
    kept_core = models.TextField(blank=True)
    adaptations = models.TextField(blank=True)
    cost = models.TextField(blank=True)
    indicators = models.TextField(blank=True)
    result = models.TextField(blank=True)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    started_at = models.DateTimeField()

    objects = PracticeTransferQuerySet.as_manager()

    class Meta:
        constraints = [
            TRANSFER_FLOW.constraint("transfer_state_known"),
            models.UniqueConstraint(
                fields=["practice", "area"], condition=Q(state__in=GOING_ON), name="transfer_one_going_on"
            ),
        ]
        indexes = [models.Index(fields=["area", "-started_at", "id"], name="transfer_area")]

    def __str__(self) -> str:
        return f"{self.practice} → {self.area.name}"


class TransferStep(Identified):
    """One step of the first ninety days."""

    transfer = models.ForeignKey(PracticeTransfer, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(max_length=160)
    detail = models.CharField(max_length=300, blank=True)
    dimension = models.CharField(max_length=3, choices=Dimension.choices, blank=True)
    owner = models.CharField(max_length=120, blank=True)
    starts_on = models.DateField(null=True)
    due_on = models.DateField()
    done_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(due_on__gte=F("starts_on")), name="transfer_step_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class HelpRequestQuerySet(models.QuerySet["HelpRequest"]):
    def visible_to(self, by: Acting) -> HelpRequestQuerySet:
        """The region that accompanies the gmina, and the gmina itself."""
        if by.role in REGION_ROLES:
            return self.filter(area__code__startswith=by.scope)
        return self.filter(area__code=own_gmina(by)) if own_gmina(by) else self.none()


class HelpRequest(Identified):
    """What a gmina asks of the region to close a gap: a visit, a training, advice."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    practice = models.ForeignKey(GoodPractice, null=True, on_delete=models.SET_NULL, related_name="+")
    dimension = models.CharField(max_length=3, choices=Dimension.choices)
    text = models.CharField(max_length=300)
    wanted_on = models.DateField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=500, blank=True)
    answered_at = models.DateTimeField(null=True)

    objects = HelpRequestQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["area", "answered_at"], name="help_area_answered")]

    def __str__(self) -> str:
        return self.text[:80]
