# SPDX-License-Identifier: EUPL-1.2
"""Indicators of a project: definition with source, corrections that stay visible, readings at the end of claim periods."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.indicators.enums import Basis, IndicatorKind
from kooperacja.growth.indicators.logic.counting import RULES, CountingRule
from kooperacja.growth.projects.models import ClaimPeriod, Project


class IndicatorQuerySet(models.QuerySet["Indicator"]):
    def visible_to(self, by: Acting) -> IndicatorQuerySet:
        """People of the regional centre that runs the project."""
        return self.filter(project__organisation_id=by.organisation_id or 0) if by.role in REGION_ROLES else self.none()


class Indicator(Identified):
    """What a project promised to reach, where the promise stands in writing, and the rule by which it is counted."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=30)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=6, choices=IndicatorKind.choices)
    unit = models.CharField(max_length=40)
    definition = models.TextField()
    #: The document that defines it: without one it is an opinion.
    source = models.CharField(max_length=300)
    #: A key of ``logic.counting.RULES``.
    rule = models.CharField(max_length=30)
    basis = models.CharField(max_length=6, choices=Basis.choices, default=Basis.PAID)
    #: Forms of support that count, parted by commas; empty: those of the rule.
    forms = models.CharField(max_length=200, blank=True)
    by_sex = models.BooleanField(default=False)
    target = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    target_women = models.PositiveIntegerField(null=True, blank=True)
    target_men = models.PositiveIntegerField(null=True, blank=True)
    #: Counted from and to these days; empty: those of the project.
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "code"], name="indicator_code_once"),
            models.CheckConstraint(condition=~Q(source=""), name="indicator_has_source"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def counting(self) -> CountingRule:
        """Its counting rule."""
        return RULES[self.rule]

    @property
    def form_list(self) -> list[str]:
        """Forms of support that count; empty for all."""
        return [f for f in self.forms.split(",") if f] or list(self.counting.forms)

    @property
    def first_day(self) -> date | None:
        """The first day that counts."""
        return self.starts_on or self.project.starts_on

    @property
    def last_day(self) -> date | None:
        """The last day that counts."""
        return self.ends_on or self.project.ends_on

    @property
    def mark(self) -> str:
        """How a row of the ledger names it: its code and enough of its uid to tell projects apart."""
        return f"{self.code}#{self.uid.hex[:8]}"


class Correction(Identified):
    """Something added to a counted value or taken off it, with a reason. It is shown beside the value, never hidden in it."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="corrections")
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    women = models.IntegerField(null=True, blank=True)
    men = models.IntegerField(null=True, blank=True)
    #: The day from which it counts.
    counts_on = models.DateField()
    reason = models.CharField(max_length=500)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(amount=0), name="correction_not_nothing"),
            models.CheckConstraint(condition=~Q(reason=""), name="correction_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.amount:+} {self.indicator_id}"


class Reading(Identified):
    """What an indicator stood at on the last day of a claim period, when somebody looked. Read again, it gets a number more."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="readings")
    period = models.ForeignKey(ClaimPeriod, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(default=1)
    as_of = models.DateField()
    counted = models.DecimalField(max_digits=12, decimal_places=2)
    corrected = models.DecimalField(max_digits=12, decimal_places=2)
    women = models.IntegerField(null=True, blank=True)
    men = models.IntegerField(null=True, blank=True)
    rows = models.PositiveIntegerField()
    #: Checksum of the counted rows: the same rows give the same sum.
    digest = models.CharField(max_length=64)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    taken_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["indicator", "period", "number"], name="reading_once")]
        ordering = ["as_of", "number"]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.as_of}"

    @property
    def value(self) -> object:
        """Counted and corrected together: what stood in the claim."""
        return self.counted + self.corrected
