# SPDX-License-Identifier: EUPL-1.2
"""Slots: a lower page leaves a place, an upper app fills it. So imports keep going down.

A page says ``{% slot "cases.plan.aside" plan %}``. An upper app says in its ``apps.py``
``slots.fill("cases.plan.aside", fee_estimate)`` where ``fee_estimate(by, plan)`` answers a ``Panel`` or ``None``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from kooperacja.base.core.acting import Acting


@dataclass(frozen=True)
class Panel:
    """A fragment for a slot: a template and what it shows."""

    template: str
    context: dict[str, Any] = field(default_factory=dict)


Filler = Callable[[Acting, Any], Panel | None]
_FILLERS: dict[str, list[tuple[int, Filler]]] = defaultdict(list)


def fill(slot: str, filler: Filler, *, place: int = 50) -> None:
    """Offer ``filler`` for ``slot``; lower places come first. Called from ``apps.py`` and nowhere else."""
    if all(known is not filler for _place, known in _FILLERS[slot]):
        _FILLERS[slot].append((place, filler))
        _FILLERS[slot].sort(key=lambda pair: pair[0])


def panels(slot: str, by: Acting, thing: Any) -> list[Panel]:
    """The panels that ``by`` may see in ``slot`` for ``thing``. Each filler decides for itself."""
    return [panel for _place, filler in _FILLERS[slot] if (panel := filler(by, thing)) is not None]
