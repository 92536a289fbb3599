# SPDX-License-Identifier: EUPL-1.2
"""Builders of pictures for tests."""

from __future__ import annotations

from typing import Any

from kooperacja.growth.pictures import services
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.pictures.models import Picture
from tests.base.documents.factories import picture_bytes, upload
from tests.world import World


def make_picture(world: World, who: str = "daria", **changes: Any) -> Picture:
    """A picture of the institution of ``who``, through the service; nobody can be recognised on it."""
    given: dict[str, Any] = {
        "upload": upload(picture_bytes(64, 48)),
        "caption": "Kuchnia spółdzielni",
        "alt_text": "Cztery osoby przy stole",
        "author": "Daria Kos",
        "consent": ConsentState.NO_PEOPLE,
        "by": world.acting(who),
    }
    return services.add_picture(**(given | changes))
