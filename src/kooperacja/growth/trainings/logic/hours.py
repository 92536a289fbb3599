# SPDX-License-Identifier: EUPL-1.2
"""Who has all hours of every module, and what is missing to whom. Time is in minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kooperacja.ground.law.logic import Module
from kooperacja.growth.trainings.logic.programme import teaching_hours


@dataclass(frozen=True)
class ModuleHours:
    """One module of one person: what the Regulation asks for and what she has heard, here and elsewhere."""

    number: int
    name: str
    needed: int
    heard: int
    made_up: int = 0

    @property
    def missing(self) -> int:
        """Minutes still to hear."""
        return max(0, self.needed - self.heard)

    @property
    def percent(self) -> int:
        """How much of the needed has been heard, at most 100."""
        return 100 if not self.needed else min(100, 100 * self.heard // self.needed)


@dataclass(frozen=True)
class PersonHours:
    """All modules of one person."""

    modules: tuple[ModuleHours, ...]
    hour_minutes: int = 45

    @property
    def heard(self) -> int:
        """Minutes heard in all modules."""
        return sum(m.heard for m in self.modules)

    @property
    def needed(self) -> int:
        """Minutes that the Regulation asks for."""
        return sum(m.needed for m in self.modules)

    @property
    def missing(self) -> tuple[ModuleHours, ...]:
        """Modules with hours still to hear."""
        return tuple(m for m in self.modules if m.missing)

    @property
    def is_complete(self) -> bool:
        """All hours of every module: too many of one do not pay for another."""
        return not self.missing

    @property
    def percent(self) -> int:
        """How much of what counts has been heard: what is above the minimum of a module does not count."""
        counted = sum(min(m.heard, m.needed) for m in self.modules)
        return 100 if not self.needed else 100 * counted // self.needed

    @property
    def missing_line(self) -> str:
        """``"moduł 4: 3 h, moduł 9: 1,5 h"``: what is still to hear, in teaching hours."""
        return ", ".join(f"moduł {m.number}: {teaching_hours(m.missing, self.hour_minutes)} h" for m in self.missing)


def hours_of(
    modules: Sequence[Module], heard: Mapping[int, int], made_up: Mapping[int, int] | None = None, *, hour_minutes: int
) -> PersonHours:
    """Hours of one person by module. ``heard`` holds all minutes by module, ``made_up`` those of another edition."""
    return PersonHours(
        tuple(
            ModuleHours(
                number=m.number, name=m.name, needed=m.hours * hour_minutes, heard=heard.get(m.number, 0),
                made_up=(made_up or {}).get(m.number, 0),
            )
            for m in modules
        ),
        hour_minutes,
    )  # fmt: skip


def sums(rows: Iterable[tuple[int, int, int]]) -> dict[int, dict[int, int]]:
    """Rows of (person, module, minutes) added up: person → module → minutes."""
    made: dict[int, dict[int, int]] = {}
    for person, module, minutes in rows:
        mine = made.setdefault(person, {})
        mine[module] = mine.get(module, 0) + minutes
    return made
