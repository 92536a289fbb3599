# SPDX-License-Identifier: EUPL-1.2
"""The index behind the one search box."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One thing that can be found. ``organisation_id`` is set when only that institution may find it.

    The full-text index over ``words`` and ``grams`` belongs to the database: migration 0002 makes it.
    """

    kind = models.CharField(max_length=30)
    target_uid = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    subtitle = models.CharField(max_length=200, blank=True)
    path = models.CharField(max_length=300)
    organisation_id = models.BigIntegerField(null=True, db_index=True)
    #: The folded title: an entry whose title begins with the question comes first.
    title_folded = models.CharField(max_length=240)
    name_key = models.CharField(max_length=240)
    #: Folded surface forms and folded lemmas of title, subtitle and keywords, separated by spaces.
    words = models.TextField()
    #: Trigrams of the title: where a mistyped word is looked for.
    grams = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "target_uid"], name="entry_once")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.title}"
