# SPDX-License-Identifier: EUPL-1.2
"""The clock of a phone beside the clock of the server."""

from __future__ import annotations

from datetime import datetime, timedelta

#: A phone's clock may differ by this much before anybody is asked to look.
CLOCK_TOLERANCE = timedelta(minutes=5)


def true_time(at_phone: datetime, sent_at_phone: datetime | None, now: datetime) -> tuple[datetime, int]:
    """The instant that counts, and by how many seconds the phone's clock was behind when it sent.

    A small difference is left alone. A large one moves the record by the difference, so that the time between two
    records stays as it was pressed. Nothing happens in the future.
    """
    behind = int((now - sent_at_phone).total_seconds()) if sent_at_phone else 0
    moved = at_phone + timedelta(seconds=behind) if abs(behind) > CLOCK_TOLERANCE.total_seconds() else at_phone
    return min(moved, now), behind
