# SPDX-License-Identifier: EUPL-1.2
"""Pictures with everything that a picture in public needs: caption, alternative text, author, licence, consent."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.pictures.enums import SHOWABLE, ConsentState


class PictureQuerySet(models.QuerySet["Picture"]):
    def visible_to(self, by: Acting) -> PictureQuerySet:
        """People of the institution that owns it; everyone once it is public and its consents hold."""
        return self.filter(Q(organisation_id=by.organisation_id or 0) | Q(is_public=True, consent__in=sorted(SHOWABLE)))


class Picture(Identified):
    """One picture without location data. ``display`` is scaled for screens; ``original`` is kept for the owner."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    original = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    display = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    thumbnail = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    caption = models.CharField(max_length=200)
    alt_text = models.CharField(max_length=300)
    author = models.CharField(max_length=120)
    licence = models.CharField(max_length=60, default="CC BY 4.0")
    consent = models.CharField(max_length=10, choices=ConsentState.choices, default=ConsentState.MISSING)
    consent_note = models.CharField(max_length=200, blank=True)
    is_drawing = models.BooleanField(default=False)
    #: A place was written in the file and has been removed: the person is told.
    had_location = models.BooleanField(default=False)
    is_public = models.BooleanField(default=False)
    added_at = models.DateTimeField()

    objects = PictureQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(alt_text="") & ~Q(author=""), name="picture_described"),
            models.CheckConstraint(
                condition=Q(is_public=False) | Q(consent__in=sorted(SHOWABLE)), name="picture_public_with_consent"
            ),
        ]

    def __str__(self) -> str:
        return self.caption

    @property
    def is_showable(self) -> bool:
        """True when nobody on it is against showing it: consents hold, or nobody can be recognised."""
        return self.consent in SHOWABLE

    @property
    def credit(self) -> str:
        """``"fot. Daria Kos"`` or ``"rys. Daria Kos"``."""
        return f"{'rys.' if self.is_drawing else 'fot.'} {self.author}"
