# SPDX-License-Identifier: EUPL-1.2
"""What most rows share: a public identifier and the instant of their birth."""

from __future__ import annotations

import uuid

from django.db import models


class Identified(models.Model):
    """A row with a ``uid`` for addresses. Primary keys never leave the server."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True
