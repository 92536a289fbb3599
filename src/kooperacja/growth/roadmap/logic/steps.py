# SPDX-License-Identifier: EUPL-1.2
"""The steps of creating a centre with their terms: what is done, what comes now, what later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kooperacja.base.core.dates import add_months
from kooperacja.ground.law.logic import CreationStep

State = Literal["done", "now", "later"]


@dataclass(frozen=True)
class Mark:
    """What is true of one step in one gmina."""

    code: str
    planned_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class Placed:
    """A step of the law data with its state and its day in one gmina."""

    step: CreationStep
    state: State
    due_on: date | None
    done_on: date | None
    #: The day comes from the law, counted from the first day of the centre.
    by_law: bool

    def is_late(self, today: date) -> bool:
        """True when its day has passed and it is not done."""
        return self.done_on is None and self.due_on is not None and self.due_on < today


def term_of(step: CreationStep, starts_on: date | None, number: int | None) -> date | None:
    """The day that the law sets for a step, from the first day of the centre; nothing when there is none.

    The unit is in the name of the parameter: ``…_days``, ``…_months``, ``…_years``.
    """
    if not step.timer or starts_on is None:
        return None
    if step.timer == "start":
        return starts_on
    if number is None:
        return None
    way = -number if step.direction == "before" else number
    if step.timer.endswith("_days"):
        return starts_on + timedelta(days=way)
    return add_months(starts_on, way * 12 if step.timer.endswith("_years") else way)


def place_steps(
    steps: Sequence[CreationStep], marks: Iterable[Mark], *, starts_on: date | None, numbers: dict[str, int]
) -> list[Placed]:
    """Steps of one gmina in the order of work. ``numbers`` are the values of the parameters that measure terms.

    Now is the first step that is not done; everything behind it is later, unless it was done before its turn.
    """
    known = {mark.code: mark for mark in marks}
    made: list[Placed] = []
    now_given = False
    for step in steps:
        mark = known.get(step.code)
        if mark is None:
            continue
        law = term_of(step, starts_on, numbers.get(step.timer))
        state: State = "done" if mark.done_on else "later" if now_given else "now"
        now_given = now_given or state == "now"
        made.append(Placed(step, state, law or mark.planned_on, mark.done_on, law is not None))
    return made
