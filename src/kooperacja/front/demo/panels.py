# SPDX-License-Identifier: EUPL-1.2
"""What the demonstration adds to the frame: a banner, and the cast under the sign-in form."""

from __future__ import annotations

from django.conf import settings

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.front.demo import queries


def banner(by: Acting, thing: object) -> Panel | None:
    """„To jest pokaz”: on every page, with the way to become somebody else."""
    return Panel("demo/_banner.html") if settings.DEMO else None


def door(by: Acting, thing: object) -> Panel | None:
    """The cast, one click each; ``thing`` is the address for which somebody was asked to sign in."""
    return Panel("demo/_cast.html", {"cast": queries.cast(), "next": thing or ""}) if settings.DEMO else None
