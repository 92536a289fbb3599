# SPDX-License-Identifier: EUPL-1.2
"""Projects and funding labels. Funding hangs on the activity: the label that a page shows is the activity's own."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.models import Organisation


class Project(Identified):
    """A project in which people work: the substance, not necessarily the money."""

    name = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    summary = models.TextField(blank=True)
    source = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name


class FundingLabel(Identified):
    """The funding notice of activities paid from one source: wording, alternative text of the marks, programme path."""

    name = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    lead_sentence = models.CharField(max_length=300)
    wording = models.TextField()
    marks_alt = models.CharField(max_length=300)
    perspective = models.CharField(max_length=20, blank=True)
    programme = models.CharField(max_length=200, blank=True)
    axis = models.CharField(max_length=120, blank=True)
    measure = models.CharField(max_length=120, blank=True)
    submeasure = models.CharField(max_length=120, blank=True)

    def __str__(self) -> str:
        return self.name
