# SPDX-License-Identifier: EUPL-1.2
"""What is published: a page about one visit, or an article; its words, pictures, attachments, versions, and the funding
notice of that very activity."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.publications.enums import PUBLICATION_FLOW, PublicationState, VersionKind
from kooperacja.growth.support.models import StudyVisit


class PublicationQuerySet(models.QuerySet["Publication"]):
    def visible_to(self, by: Acting) -> PublicationQuerySet:
        """Everyone sees what is published; the institution that writes it sees its drafts."""
        return self.filter(Q(state=PublicationState.PUBLISHED) | Q(centre_id=by.organisation_id or 0))


class Publication(Identified):
    """A published text. With ``visit`` it is the page of that visit, and its programme, route and gallery come from there;
    without, it is an article with pictures and funding label of its own."""

    centre = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    visit = models.OneToOneField(StudyVisit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    slug = models.SlugField(max_length=120, unique=True)
    state = models.CharField(max_length=10, choices=PublicationState.choices, default=PublicationState.DRAFT)
    title = models.CharField(max_length=160)
    kicker = models.CharField(max_length=120, blank=True)
    lead = models.TextField(blank=True)
    #: Text in the small markup of ``logic/markup.py``.
    body = models.TextField(blank=True)
    #: Who wrote it, as readers see it.
    byline = models.CharField(max_length=160, blank=True)
    conclusion_title = models.CharField(max_length=200, blank=True)
    conclusion = models.TextField(blank=True)
    gallery_note = models.CharField(max_length=200, blank=True)
    cover = models.ForeignKey(Picture, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    #: Of an article; the page of a visit carries the label of the visit.
    funding_label = models.ForeignKey(FundingLabel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: What it speaks of; links lead both ways.
    visits = models.ManyToManyField(StudyVisit, blank=True, related_name="+")
    practices = models.ManyToManyField(GoodPractice, blank=True, related_name="+")
    #: Grows with every saved change: who saves an older one hears that somebody was quicker.
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(null=True)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    #: The last number given to a picture; a number is never given twice.
    last_picture = models.PositiveSmallIntegerField(default=0)
    publish_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    corrected_at = models.DateTimeField(null=True)
    correction_note = models.CharField(max_length=300, blank=True)
    #: What social media show: with the picture at the top, and without it for the day on which a consent is withdrawn.
    card = models.ForeignKey(StoredFile, null=True, on_delete=models.SET_NULL, related_name="+")
    plain_card = models.ForeignKey(StoredFile, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = PublicationQuerySet.as_manager()

    class Meta:
        constraints = [
            PUBLICATION_FLOW.constraint("publication_state_known"),
            models.CheckConstraint(
                condition=~Q(state=PublicationState.PUBLISHED) | Q(published_at__isnull=False),
                name="publication_published_at",
            ),
            models.CheckConstraint(
                condition=~Q(state=PublicationState.PLANNED) | Q(publish_at__isnull=False),
                name="publication_planned_at",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "-published_at", "id"], name="publication_state_published"),
            models.Index(fields=["centre", "-saved_at", "id"], name="publication_centre_saved"),
            models.Index(fields=["state", "publish_at"], name="publication_planned"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def label(self) -> FundingLabel | None:
        """The funding label of that very activity."""
        return self.visit.funding_label if self.visit is not None else self.funding_label


class PublicationPicture(Identified):
    """A picture of an article. Its number never changes, so ``[zdjęcie 2]`` in the text keeps its meaning."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="pictures")
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    in_gallery = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["publication", "picture"], name="publication_picture_once"),
            models.UniqueConstraint(fields=["publication", "number"], name="publication_picture_number"),
        ]

    def __str__(self) -> str:
        return f"zdjęcie {self.number}"


class PublicationAttachment(Identified):
    """A file to take away, with a name that says what it is."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="attachments")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=8)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="publication_attachment_named")]

    def __str__(self) -> str:
        return self.name


class PublicationVersion(Identified):
    """The words as they were once saved; nothing that was published is lost."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=VersionKind.choices)
    words = models.JSONField()
    note = models.CharField(max_length=300, blank=True)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["publication", "-saved_at", "id"], name="publication_versions")]

    def __str__(self) -> str:
        return f"{self.publication_id}, wersja {self.number}"


class WorkingCopy(Identified):
    """What somebody is typing, saved by itself; seen by nobody else until she saves it."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    #: The revision from which she began.
    revision = models.PositiveIntegerField()
    words = models.JSONField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["publication", "user"], name="working_copy_once")]

    def __str__(self) -> str:
        return f"{self.publication_id}, {self.user_id}"
