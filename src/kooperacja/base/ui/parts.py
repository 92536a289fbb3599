# SPDX-License-Identifier: EUPL-1.2
"""Values that components show: a view builds them, a template hands them to a tag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Step:
    """One station of a stepper."""

    label: str
    note: str = ""
    state: Literal["done", "now", "later"] = "later"


@dataclass(frozen=True)
class Moment:
    """One entry of a timeline: agenda-like day and time, what happened, why, who."""

    day: str
    time: str
    title: str
    text: str = ""
    who: str = ""
    is_now: bool = False


@dataclass(frozen=True)
class Share:
    """One part of a whole in a stacked bar. ``series`` is its place in the palette of data series, 1–8."""

    label: str
    value: float
    series: int = 1
