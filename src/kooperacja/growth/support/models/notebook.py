# SPDX-License-Identifier: EUPL-1.2
"""The field notebook: what phones sent, word for word, and the voices and questions that came out of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.support.enums import NOTEBOOK_FLOW, EntryKind, EntryState, ReviewReason, VoiceSide
from kooperacja.growth.support.models.visits import Finding, StopPicture, StudyVisit, VisitStop


class StopVoice(Identified):
    """What the host or the provider said, in their own words. Who said it: a function, never a name."""

    stop = models.ForeignKey(VisitStop, on_delete=models.CASCADE, related_name="voices")
    side = models.CharField(max_length=8, choices=VoiceSide.choices)
    words = models.TextField()
    said_by = models.CharField(max_length=120, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    noted_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.words[:80]


class StopQuestion(Identified):
    """A question that stays open after a stop, until somebody ticks it."""

    stop = models.ForeignKey(VisitStop, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    noted_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.text[:80]


class NotebookEntryQuerySet(models.QuerySet["NotebookEntry"]):
    def visible_to(self, by: Acting) -> NotebookEntryQuerySet:
        """The regional centre that keeps the visit."""
        if by.role in REGION_ROLES:
            return self.filter(visit__centre_id=by.organisation_id)
        return self.none()


class NotebookEntry(Identified):
    """One thing written on a phone. The phone named it (``client_uid``), so what is sent twice is stored once.

    ``content`` is what that phone last said. What became of it stands in one of the four links at the end.
    """

    client_uid = models.UUIDField(unique=True)
    visit = models.ForeignKey(StudyVisit, on_delete=models.CASCADE, related_name="notebook")
    stop = models.ForeignKey(VisitStop, null=True, on_delete=models.SET_NULL, related_name="+")
    #: Kept beside the stop: a stop may leave the programme while a phone has no signal.
    stop_name = models.CharField(max_length=160, blank=True)
    kind = models.CharField(max_length=8, choices=EntryKind.choices)
    state = models.CharField(max_length=10, choices=EntryState.choices, default=EntryState.TAKEN)
    review_reason = models.CharField(max_length=10, choices=ReviewReason.choices, blank=True)
    #: The phone that wrote last, the number of its writing of this thing, and the place of the thing in its notebook.
    device = models.UUIDField()
    seq = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    content = models.JSONField(default=dict)
    at_phone = models.DateTimeField()
    received_at = models.DateTimeField()
    #: Seconds by which the phone's clock was behind the server's when it sent.
    clock_behind = models.IntegerField(default=0)
    #: When it was written, with the phone's clock put right and the order of the notebook kept.
    noted_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    #: Two people changed the same thing: this is the second version, that one the first.
    version_of = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    finding = models.ForeignKey(Finding, null=True, on_delete=models.SET_NULL, related_name="+")
    voice = models.ForeignKey(StopVoice, null=True, on_delete=models.SET_NULL, related_name="+")
    question = models.ForeignKey(StopQuestion, null=True, on_delete=models.SET_NULL, related_name="+")
    placed = models.ForeignKey(StopPicture, null=True, on_delete=models.SET_NULL, related_name="+")
    picture = models.ForeignKey(Picture, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = NotebookEntryQuerySet.as_manager()

    class Meta:
        constraints = [NOTEBOOK_FLOW.constraint("notebook_entry_state_known")]
        indexes = [models.Index(fields=["visit", "state", "number"], name="notebook_entry_visit")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.stop_name}"


class NotebookVersion(models.Model):
    """One writing of an entry, as it came. Never changed, so nothing that was ever sent is lost."""

    entry = models.ForeignKey(NotebookEntry, on_delete=models.CASCADE, related_name="versions")
    device = models.UUIDField()
    seq = models.PositiveIntegerField()
    #: Fingerprint of the content: two tabs of one phone may give one number to two writings.
    mark = models.CharField(max_length=16)
    content = models.JSONField(default=dict)
    at_phone = models.DateTimeField()
    received_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "device", "seq", "mark"], name="notebook_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.entry_id}, {self.seq}"
