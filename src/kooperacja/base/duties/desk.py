# SPDX-License-Identifier: EUPL-1.2
"""The desk: every app says what waits for a person's decision; the portal puts it together.

An app writes ``desk.py`` with functions of the shapes below and registers them in its ``apps.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kooperacja.base.core.acting import Acting

Area = Literal["region", "gmina", "services", "providers", "portal"]


@dataclass(frozen=True, order=True)
class Decision:
    """One dated thing that waits for this person, and the one button that settles it."""

    due_on: date
    title: str
    detail: str = ""
    button: str = "Otwórz"
    url: str = ""
    icon: str = "clock"
    area: Area = "services"
    urgent: bool = False


@dataclass(frozen=True)
class DeskFigure:
    """One of the three figures: a title that states the finding, a value, a trend, and where its rows are."""

    title: str
    value: str
    unit: str = ""
    note: str = ""
    url: str = ""
    points: Sequence[float] = ()
    forecast: Sequence[float] = ()
    first_label: str = ""
    last_label: str = ""
    alarm: bool = False
    area: Area = "services"
    wide: bool = False


@dataclass(frozen=True)
class Change:
    """Something that happened and that this person may want to know."""

    at: datetime
    title: str
    detail: str = ""
    url: str = ""
    icon: str = "circle"
    area: Area = "services"


DecisionSource = Callable[[Acting], Iterable[Decision]]
FigureSource = Callable[[Acting], Iterable[DeskFigure]]
ChangeSource = Callable[[Acting], Iterable[Change]]

_DECISIONS: list[DecisionSource] = []
_FIGURES: list[FigureSource] = []
_CHANGES: list[ChangeSource] = []


def register(
    *, decisions: DecisionSource | None = None, figures: FigureSource | None = None, changes: ChangeSource | None = None
) -> None:
    """Called from ``apps.py``: this app has something for the desk."""
    if decisions is not None and decisions not in _DECISIONS:
        _DECISIONS.append(decisions)
    if figures is not None and figures not in _FIGURES:
        _FIGURES.append(figures)
    if changes is not None and changes not in _CHANGES:
        _CHANGES.append(changes)


def decisions_for(by: Acting) -> list[Decision]:
    """Everything that waits for ``by``, the nearest day first."""
    return sorted((d for source in _DECISIONS for d in source(by)), key=lambda d: (d.due_on, d.title))


def figures_for(by: Acting, limit: int = 3) -> list[DeskFigure]:
    """At most ``limit`` figures for ``by``, a wide one first."""
    return sorted((f for source in _FIGURES for f in source(by)), key=lambda f: not f.wide)[:limit]


def changes_for(by: Acting, limit: int = 6) -> list[Change]:
    """The newest changes for ``by``."""
    return sorted((c for source in _CHANGES for c in source(by)), key=lambda c: c.at, reverse=True)[:limit]
