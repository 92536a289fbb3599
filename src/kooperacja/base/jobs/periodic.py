# SPDX-License-Identifier: EUPL-1.2
"""What the worker does again and again: apps register it in ``apps.py``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

#: Takes the instant of the run.
Work = Callable[[datetime], object]


@dataclass(frozen=True)
class Periodic:
    """One piece of periodic work."""

    name: str
    every_seconds: float
    function: Work


_WORK: dict[str, Periodic] = {}


def register(name: str, every_seconds: float, function: Work) -> None:
    """Called from ``apps.py``: the worker calls ``function(at)`` about every ``every_seconds``."""
    _WORK[name] = Periodic(name, every_seconds, function)


def every() -> list[Periodic]:
    """All periodic work."""
    return list(_WORK.values())


class Clockwork:
    """Remembers when each piece ran last and runs what is due; an error of one does not stop the others."""

    def __init__(self, on_error: Callable[[Periodic, Exception], None]) -> None:
        self._on_error = on_error
        self._next: dict[str, float] = {}

    def tick(self, now: float, at: datetime) -> list[str]:
        """Run what is due at ``now`` (seconds of a steady clock); answers the names of what ran."""
        ran = []
        for work in every():
            if now < self._next.get(work.name, now):
                continue
            self._next[work.name] = now + work.every_seconds
            try:
                work.function(at)
            except Exception as error:
                self._on_error(work, error)
            ran.append(work.name)
        return ran
