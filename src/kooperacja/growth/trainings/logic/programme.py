# SPDX-License-Identifier: EUPL-1.2
"""The programme of an edition against the minimum of the Regulation: what is planned, what is missing, how to lay it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from kooperacja.base.core.text import plural
from kooperacja.ground.law.logic import Module


@dataclass(frozen=True)
class PlannedBlock:
    """A part of a day: which module, how many minutes, who teaches, and why she may not (empty when she may)."""

    module: int
    minutes: int
    trainer: str = ""
    trainer_refused: str = ""


@dataclass(frozen=True)
class ModuleRow:
    """One module of the Regulation beside what is planned for it. Hours are teaching hours."""

    number: int
    name: str
    minimum: int
    planned_minutes: int
    hour_minutes: int
    trainers: tuple[str, ...]
    refusals: tuple[str, ...]
    without_trainer: bool

    @property
    def planned(self) -> float:
        """Planned teaching hours."""
        return self.planned_minutes / self.hour_minutes

    @property
    def missing_minutes(self) -> int:
        """Minutes short of the minimum."""
        return max(0, self.minimum * self.hour_minutes - self.planned_minutes)

    @property
    def is_ready(self) -> bool:
        """Hours reach the minimum and everybody who teaches it may."""
        return not self.missing_minutes and not self.without_trainer and not self.refusals


def teaching_hours(minutes: int, hour_minutes: int) -> str:
    """``"4"``, ``"4,5"``: teaching hours as people write them."""
    hours = minutes / hour_minutes
    return f"{hours:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def module_rows(modules: Sequence[Module], blocks: Sequence[PlannedBlock], *, hour_minutes: int) -> list[ModuleRow]:
    """The table of the programme: every module of the Regulation in its order."""
    rows = []
    for module in modules:
        mine = [b for b in blocks if b.module == module.number]
        rows.append(
            ModuleRow(
                number=module.number,
                name=module.name,
                minimum=module.hours,
                planned_minutes=sum(b.minutes for b in mine),
                hour_minutes=hour_minutes,
                trainers=tuple(dict.fromkeys(b.trainer for b in mine if b.trainer)),
                refusals=tuple(dict.fromkeys(b.trainer_refused for b in mine if b.trainer_refused)),
                without_trainer=any(not b.trainer for b in mine),
            )
        )
    return rows


def missing_in(rows: Sequence[ModuleRow]) -> list[str]:
    """Sentences on what stands between the programme and the Regulation; empty when it is ready."""
    said = []
    absent = [str(r.number) for r in rows if not r.planned_minutes]
    if absent:
        noun = plural(len(absent), "modułu", "modułów", "modułów")
        said.append(f"W programie nie ma {noun} {', '.join(absent)}. Dodaj zajęcia z tych tematów.")
    said += [
        f"Moduł {r.number} ma {teaching_hours(r.planned_minutes, r.hour_minutes)} h, a rozporządzenie wymaga {r.minimum} h. "
        f"Dodaj {teaching_hours(r.missing_minutes, r.hour_minutes)} h."
        for r in rows
        if r.planned_minutes and r.missing_minutes
    ]
    nobody = [str(r.number) for r in rows if r.planned_minutes and r.without_trainer]
    if nobody:
        noun = plural(len(nobody), "Moduł", "Moduły", "Moduły")
        verb = plural(len(nobody), "nie ma", "nie mają", "nie mają")
        said.append(f"{noun} {', '.join(nobody)} {verb} osoby prowadzącej. Wybierz ją w tabeli programu.")
    said += list(dict.fromkeys(refusal for r in rows for refusal in r.refusals))
    return said


def lay_out(modules: Sequence[Module], *, hours_a_day: int) -> list[list[tuple[int, int]]]:
    """Put the modules of the Regulation one after another into days of so many teaching hours.

    Answers the days, each a list of (module, hours). A module may go on the next day.
    """
    days: list[list[tuple[int, int]]] = [[]]
    left = hours_a_day
    for module in modules:
        hours = module.hours
        while hours:
            if not left:
                days.append([])
                left = hours_a_day
            taken = min(hours, left)
            days[-1].append((module.number, taken))
            hours, left = hours - taken, left - taken
    return days


@dataclass(frozen=True)
class Times:
    """When a session is: a day, from hour to hour."""

    held_on: date
    starts_at: time
    ends_at: time


def overlaps(one: Times, other: Times) -> bool:
    """True when both would be held at the same time; one beginning when the other ends is fine."""
    return one.held_on == other.held_on and one.starts_at < other.ends_at and other.starts_at < one.ends_at


def suggested_days(first: date, count: int) -> list[date]:
    """Days to begin with: pairs of days next to each other, every second week, as people who work can come."""
    days: list[date] = []
    start = first
    while len(days) < count:
        days += [start, start + timedelta(days=1)]
        start += timedelta(days=14)
    return days[:count]
