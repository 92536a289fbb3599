# SPDX-License-Identifier: EUPL-1.2
"""Stored files: never reached by a public address; the app that owns one serves it, its rule first."""

from __future__ import annotations

from django.db import models

from kooperacja.base.core.models import Identified


class StoredFile(Identified):
    """One file on disk with its checksum. Papers also know the template and the data they were made from."""

    file = models.FileField(upload_to="%Y/%m")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    template = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} ({self.sha256[:12]})"
