# SPDX-License-Identifier: EUPL-1.2
"""Pictures with everything that a picture in public needs: caption, alternative text, author, licence, consent."""

from __future__ import annotations

import secrets

from django.db import models
from django.db.models import Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.models import Identified
from kooperacja.base.documents.models import StoredFile
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.pictures.enums import PERSON_FLOW, SHOWABLE, ConsentMeans, ConsentState, PersonState


class PictureQuerySet(models.QuerySet["Picture"]):
    def visible_to(self, by: Acting) -> PictureQuerySet:
        """People of the institution that owns it; everyone once it is public and its consents hold."""
        return self.filter(Q(organisation_id=by.organisation_id or 0) | Q(is_public=True, consent__in=sorted(SHOWABLE)))

    def visible_to_everybody(self) -> PictureQuerySet:
        """Those that a visitor may see now."""
        return self.filter(is_public=True, consent__in=sorted(SHOWABLE))


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
    #: Sizes in modern formats have been made (``PictureRendition``).
    has_renditions = models.BooleanField(default=False)
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


class PictureRendition(models.Model):
    """The same picture in one width and one format, for browsers that know it. Served by the rule of the picture."""

    picture = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    #: As it stands in the address: ``960.avif``.
    name = models.CharField(max_length=12)
    width = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["picture", "name"], name="picture_rendition_once")]

    def __str__(self) -> str:
        return f"{self.picture_id} {self.name}"


def new_code() -> str:
    """The secret part of the link by which a person withdraws her consent."""
    return secrets.token_urlsafe(18)


class PictureConsentQuerySet(models.QuerySet["PictureConsent"]):
    def visible_to(self, by: Acting) -> PictureConsentQuerySet:
        """People of the institution that owns the picture."""
        return self.filter(picture__organisation_id=by.organisation_id or 0)


class PictureConsent(Identified):
    """What one recognisable person said about one picture. Her link withdraws it without an account."""

    picture = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="consents")
    #: Function or name, as is enough to know who it is: „kucharka, pierwsza z lewej”.
    person = models.CharField(max_length=140)
    state = models.CharField(max_length=10, choices=PersonState.choices, default=PersonState.ASKED)
    means = models.CharField(max_length=10, choices=ConsentMeans.choices, blank=True)
    #: Where the paper or message is kept.
    document = models.CharField(max_length=200, blank=True)
    given_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    code = models.CharField(max_length=40, unique=True, default=new_code)
    added_at = models.DateTimeField()

    objects = PictureConsentQuerySet.as_manager()

    class Meta:
        constraints = [
            PERSON_FLOW.constraint("picture_consent_state_known"),
            models.CheckConstraint(
                condition=~Q(state=PersonState.GIVEN) | Q(given_on__isnull=False), name="picture_consent_given_on"
            ),
            models.CheckConstraint(
                condition=~Q(state=PersonState.WITHDRAWN) | Q(withdrawn_on__isnull=False),
                name="picture_consent_withdrawn_on",
            ),
        ]
        indexes = [models.Index(fields=["state", "-added_at", "id"], name="picture_consent_state")]

    def __str__(self) -> str:
        return self.person
