# SPDX-License-Identifier: EUPL-1.2
"""What is published about a visit: text, programme, gallery, and the funding notice of that very activity."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.publications.enums import PUBLICATION_FLOW, PublicationState
from kooperacja.growth.support.models import StudyVisit


class PublicationQuerySet(models.QuerySet["Publication"]):
    def visible_to(self, by: Acting) -> PublicationQuerySet:
        """Everyone sees what is published; the institution that writes it sees its drafts."""
        return self.filter(Q(state=PublicationState.PUBLISHED) | Q(centre_id=by.organisation_id or 0))


class Publication(Identified):
    """The public page of a study visit."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    visit = models.OneToOneField(StudyVisit, on_delete=models.PROTECT, related_name="+")
    slug = models.SlugField(max_length=120, unique=True)
    state = models.CharField(max_length=10, choices=PublicationState.choices, default=PublicationState.DRAFT)
    title = models.CharField(max_length=160)
    kicker = models.CharField(max_length=120, blank=True)
    lead = models.TextField()
    body = models.TextField(blank=True)
    conclusion_title = models.CharField(max_length=200, blank=True)
    conclusion = models.TextField(blank=True)
    gallery_note = models.CharField(max_length=200, blank=True)
    cover = models.ForeignKey(Picture, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    published_at = models.DateTimeField(null=True)
    corrected_at = models.DateTimeField(null=True)
    correction_note = models.CharField(max_length=300, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        constraints = [
            PUBLICATION_FLOW.constraint("publication_state_known"),
            models.CheckConstraint(
                condition=~Q(state=PublicationState.PUBLISHED) | Q(published_at__isnull=False),
                name="publication_published_at",
            ),
        ]
        indexes = [models.Index(fields=["state", "-published_at", "id"], name="publication_state_published")]

    def __str__(self) -> str:
        return self.title
