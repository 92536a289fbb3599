# SPDX-License-Identifier: EUPL-1.2
"""Territorial units by TERYT code: voivodeships (2 digits), powiats (4), gminas (7), with their history."""

from __future__ import annotations

from django.db import models

from kooperacja.ground.territory.enums import AreaChangeKind, AreaLevel, GminaKind


class AreaQuerySet(models.QuerySet["Area"]):
    def current(self) -> AreaQuerySet:
        """Units that exist today."""
        return self.filter(valid_to=None)

    def gminas(self) -> AreaQuerySet:
        """Gminas of any kind."""
        return self.filter(level=AreaLevel.GMINA)

    def within(self, scope: str) -> AreaQuerySet:
        """Units whose code begins with ``scope``."""
        return self.filter(code__startswith=scope)


class Area(models.Model):
    """One unit of the territorial register. ``code`` is TERYT: WW, WWPP or WWPPGGR. Public data, visible to everyone."""

    code = models.CharField(max_length=7, unique=True)
    level = models.CharField(max_length=12, choices=AreaLevel.choices)
    kind = models.CharField(max_length=1, choices=GminaKind.choices, blank=True)
    name = models.CharField(max_length=100)
    name_key = models.CharField(max_length=240, db_index=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    #: Fictional units of the demonstration are marked wherever they are shown.
    is_fictional = models.BooleanField(default=False)

    objects = AreaQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["level", "name_key"], name="area_level_name")]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"

    @property
    def full_name(self) -> str:
        """``gmina miejsko-wiejska Koźmin Wielkopolski``, ``powiat krotoszyński``, ``województwo wielkopolskie``."""
        return f"{self.get_kind_display() if self.kind else self.get_level_display()} {self.name}"

    @property
    def voivodeship_code(self) -> str:
        """The two digits of the voivodeship in which the unit lies."""
        return self.code[:2]


class AreaChange(models.Model):
    """What an import of the register found: a unit that appeared, vanished, was renamed or changed its kind."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="changes")
    as_of = models.DateField()
    what = models.CharField(max_length=20, choices=AreaChangeKind.choices)
    before = models.CharField(max_length=200, blank=True)
    after = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["as_of", "what"], name="area_change_as_of")]

    def __str__(self) -> str:
        return f"{self.as_of} {self.area_id} {self.what}"


class RegisterState(models.Model):
    """One TERC file that was imported: the day it speaks of, and what it changed."""

    as_of = models.DateField(unique=True)
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=200)
    counts = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"TERC {self.as_of}"
