# SPDX-License-Identifier: EUPL-1.2
"""What every page of the frame needs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from kooperacja.base.ui import navigation


def frame(request: HttpRequest) -> dict[str, Any]:
    """Who acts, where the areas of work are, whether this is a demonstration."""
    by = getattr(request, "by", None)
    return {
        "by": by,
        "is_demo": settings.DEMO,
        "navigation": navigation.items_for(by, request.path) if by is not None and by.is_person else [],
    }
