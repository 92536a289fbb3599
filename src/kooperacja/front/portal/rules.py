# SPDX-License-Identifier: EUPL-1.2
"""Who may carry her calendar out of the house: everybody her own."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule


@rule("portal.feed.open")
def open_feed(by: Acting) -> bool:
    """A signed-in person who acts for an institution, for herself."""
    return by.is_person and by.membership_id is not None
