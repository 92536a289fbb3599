# SPDX-License-Identifier: EUPL-1.2
"""Places of a programme and the queue for them (CUS Act, art. 42(2)): plain counting that can be shown to anyone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kooperacja.base.core.dates import Period


def most_at_once(spans: Iterable[Period], within: Period) -> int:
    """The largest number of periods that share one day inside ``within``."""
    inside = [span for span in spans if span.overlaps(within)]
    days = {max(span.start, within.start) for span in inside}
    return max((sum(day in span for span in inside) for day in days), default=0)


def free_places(places: int | None, spans: Iterable[Period], within: Period) -> int | None:
    """Places free on every day of ``within``; ``None`` when the programme sets no limit. Never below zero."""
    return None if places is None else max(places - most_at_once(spans, within), 0)


def ahead(queue: Sequence[tuple[date, int]], mine: tuple[date, int]) -> int:
    """How many wait before: the day of the application decides, then the order of registration."""
    return sum(other < mine for other in queue)


def can_take(free: int | None, waiting_ahead: int) -> bool:
    """A place may be taken when enough are free for all who wait before, and one more."""
    return free is None or free > waiting_ahead
