# SPDX-License-Identifier: EUPL-1.2
"""Puts the stories together, in order, and says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from kooperacja.front.demo.services.places import settle_places


@transaction.atomic
def build(*, at: datetime, say: Callable[[str], None]) -> None:
    """Build the demonstration as if ``at`` were now: a year of history before it, today's work waiting."""
    say("gminy, instytucje, ludzie")
    settle_places(at=at)
