# SPDX-License-Identifier: EUPL-1.2
"""Long work with progress: a row that the page polls."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.jobs.enums import JOB_FLOW, JobState


class JobQuerySet(models.QuerySet["Job"]):
    def visible_to(self, by: Acting) -> JobQuerySet:
        """Work that one's institution started, and one's own."""
        mine = Q(started_by_id=by.user_id) if by.user_id else Q(pk=None)
        return self.filter(mine | Q(organisation_id=by.organisation_id) if by.organisation_id else mine)


class Job(Identified):
    """One long piece of work that a person started: how far it is and what came of it."""

    kind = models.CharField(max_length=100)
    label = models.CharField(max_length=200)
    state = models.CharField(max_length=20, choices=JobState.choices, default=JobState.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=500, blank=True)
    result_path = models.CharField(max_length=300, blank=True)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    organisation_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField()
    heard_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [JOB_FLOW.constraint("job_state_known")]

    def __str__(self) -> str:
        return f"{self.label} ({self.done}/{self.total})"

    @property
    def is_over(self) -> bool:
        """True when nothing more will happen."""
        return self.state in (JobState.DONE, JobState.FAILED)

    @property
    def percent(self) -> int:
        """How much of a known total is done."""
        return min(100, 100 * self.done // self.total) if self.total else 0
