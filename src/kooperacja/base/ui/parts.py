# SPDX-License-Identifier: EUPL-1.2
"""Values that components show: a view builds them, a template hands them to a tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

State = Literal["done", "now", "later"]


@dataclass(frozen=True)
class Step:
    """One station of a stepper."""

    label: str
    note: str = ""
    state: State = "later"
    url: str = ""


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
    #: More columns of the table under the bar, ready to be read: hours, money, what is left.
    columns: Sequence[str] = ()
    #: Where the rows of this part are.
    url: str = ""


@dataclass(frozen=True)
class Dimension:
    """One row of the dot plot: every opinion a dot, the median a disc, the requirement a diamond."""

    name: str
    votes: Sequence[int]
    required: int | None = None
    number: int | None = None
    is_divided: bool = False
    url: str = ""

    @property
    def middle(self) -> float:
        """The median of the votes."""
        return float(median(self.votes)) if self.votes else 0.0

    @property
    def missing(self) -> float:
        """How many steps are missing to the requirement; nothing required or nobody asked, nothing missing."""
        return max((self.required or 0) - self.middle, 0.0) if self.votes else 0.0


@dataclass(frozen=True)
class Stop:
    """One stop of a route sketch: ``x`` and ``y`` in a picture 440 wide and 560 high; ``day`` 0 is the start."""

    label: str
    note: str
    x: float
    y: float
    day: int = 1
    side: Literal["left", "right", "below"] = "right"


@dataclass(frozen=True)
class Picture:
    """One picture of a gallery, ready to be shown: files of two sizes, words for those who do not see it, author."""

    url: str
    alt: str
    caption: str = ""
    author: str = ""
    full_url: str = ""
    width: int = 4
    height: int = 3
    is_drawing: bool = False


@dataclass(frozen=True)
class Figure:
    """A number that states a finding, with a trend and a way to its rows (same shape as the figures of the desk)."""

    title: str
    value: str = ""
    unit: str = ""
    note: str = ""
    url: str = ""
    points: Sequence[float] = ()
    forecast: Sequence[float] = ()
    first_label: str = ""
    last_label: str = ""
    alarm: bool = False
    area: str = "services"
    wide: bool = False
