# SPDX-License-Identifier: EUPL-1.2
"""Long work with progress: a row that the page polls."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from kooperacja.base.core.models import Identified
from kooperacja.base.jobs.enums import JOB_FLOW, JobState


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
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [JOB_FLOW.constraint("job_state_known")]

    def __str__(self) -> str:
        return f"{self.label} ({self.done}/{self.total})"
