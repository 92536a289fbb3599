# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class JobState(TextChoices):
    WAITING = "waiting", _("Czeka")
    RUNNING = "running", _("W toku")
    DONE = "done", _("Gotowe")
    FAILED = "failed", _("Nie udało się")


JOB_FLOW = Flow(
    "jobs.job",
    {
        JobState.WAITING: {JobState.RUNNING, JobState.FAILED},
        JobState.RUNNING: {JobState.DONE, JobState.FAILED},
        JobState.DONE: set(),
        JobState.FAILED: set(),
    },
    start=JobState.WAITING,
)
