# SPDX-License-Identifier: EUPL-1.2
"""A plan of transfer drafted from gaps: the first ninety days, then rating again after half a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kooperacja.base.core.dates import add_months
from kooperacja.growth.practices.logic.closing import Remedy, remedy, talk
from kooperacja.growth.practices.logic.gaps import Comparison, Gap

FIRST_DAYS = 90
#: More steps than this nobody keeps in mind.
MOST_STEPS = 6


@dataclass(frozen=True)
class DraftStep:
    """One step as a suggestion: people and days can be changed."""

    title: str
    detail: str
    owner: str
    due_on: date
    dimension: str = ""


def way_to_close(gap: Gap, *, name: str, place: str) -> Remedy:
    """Divided opinions lead to a talk first; an agreed gap to what closes it."""
    if gap.is_divided:
        return talk(name, gap.low, gap.high)
    return remedy(gap.dimension, place=place)


def draft_steps(found: Comparison, *, names: Mapping[str, str], place: str, today: date) -> list[DraftStep]:
    """Steps of the first ninety days, the nearest first, and rating again after six months."""
    steps = []
    if found.unknown:
        said = ", ".join(names[d] for d in found.unknown)
        steps.append(
            DraftStep("Dopytanie o wymiary bez ocen", said[:300], "animatorka", _workday(today + timedelta(days=14)))
        )
    for gap in found.gaps[:MOST_STEPS]:
        way = way_to_close(gap, name=names[gap.dimension], place=place)
        due = _workday(today + timedelta(days=min(way.days, FIRST_DAYS)))
        steps.append(DraftStep(way.step[:160], way.text[:300], way.owner, due, gap.dimension))
    if not steps:
        steps.append(
            DraftStep(
                "Uzgodnienie, kto prowadzi przeniesienie", "", "burmistrz lub wójt", _workday(today + timedelta(14))
            )
        )
    steps.sort(key=lambda s: (s.due_on, s.title))
    again = "Te same osoby oceniają jeszcze raz, osobno."
    steps.append(DraftStep("Ponowna ocena gotowości", again, "osoby, które oceniały", _workday(add_months(today, 6))))
    return steps


def _workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=day.weekday() - 4) if day.weekday() > 4 else day
