# SPDX-License-Identifier: EUPL-1.2
"""From what each person said to whether the picture may be shown: one „no” is enough."""

from __future__ import annotations

from collections.abc import Sequence

from kooperacja.growth.pictures.enums import ConsentState, PersonState


def together(people: Sequence[str], *, before: str) -> str:
    """The state of a picture from the states of its people; nobody written down leaves it as it was ``before``."""
    if not people:
        return before
    if PersonState.WITHDRAWN in people:
        return ConsentState.WITHDRAWN
    if PersonState.ASKED in people:
        return ConsentState.MISSING
    return ConsentState.GIVEN
