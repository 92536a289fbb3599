# SPDX-License-Identifier: EUPL-1.2
"""The staffing gap of a gmina: which post has whom, with which training by the law of a day, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kooperacja.ground.law.logic import RequiredTraining


@dataclass(frozen=True)
class Holder:
    """Somebody who holds a post, and what shows each training she has: ``{"T1": "zaświadczenie 17/T1/2026"}``."""

    post: str
    person: str
    institution: str
    trainings: Mapping[str, str]


@dataclass(frozen=True)
class Chance:
    """The next edition of a training to which somebody can still come."""

    code: str
    starts_on: date
    state: str
    uid: str = ""


@dataclass(frozen=True)
class PersonLine:
    """One holder of a post as the table shows her."""

    person: str
    institution: str
    shown_by: str


@dataclass(frozen=True)
class PostLine:
    """One post: what the law asks, who is there, what is missing, and the edition that could close it."""

    post: str
    title: str
    training: str
    basis: str
    instead: str
    is_confirmed: bool
    people: tuple[PersonLine, ...]
    chance: Chance | None = None

    @property
    def is_empty(self) -> bool:
        """Nobody holds the post."""
        return not self.people

    @property
    def untrained(self) -> tuple[PersonLine, ...]:
        """Those who hold it without the training."""
        return tuple(p for p in self.people if not p.shown_by)

    @property
    def is_filled(self) -> bool:
        """Somebody holds the post and everybody who does has the training."""
        return not self.is_empty and not self.untrained

    @property
    def missing(self) -> str:
        """What is missing, in a few words; empty when nothing is."""
        if self.is_empty:
            return f"nikt nie zajmuje stanowiska; potrzebne szkolenie {self.training}"
        if self.untrained:
            return f"brakuje szkolenia {self.training}: {', '.join(p.person for p in self.untrained)}"
        return ""


def lines(
    required: Sequence[RequiredTraining], holders: Sequence[Holder], chances: Mapping[str, Chance]
) -> list[PostLine]:
    """The posts in the order of the law, each with its people and, where something is missing, the next edition."""
    made = []
    for need in required:
        people = tuple(
            PersonLine(h.person, h.institution, h.trainings.get(need.curriculum, ""))
            for h in holders
            if h.post == need.post
        )
        line = PostLine(
            post=need.post, title=need.title, training=need.curriculum, basis=need.source.basis, instead=need.instead,
            is_confirmed=need.source.is_confirmed, people=people,
        )  # fmt: skip
        if not line.is_filled and need.curriculum in chances:
            line = PostLine(**{**line.__dict__, "chance": chances[need.curriculum]})
        made.append(line)
    return made


def finding(rows: Sequence[PostLine]) -> str:
    """The title that states it: ``"Obsadzone 2 z 4 stanowisk"``."""
    filled = sum(row.is_filled for row in rows)
    if filled == len(rows):
        return "Kadra centrum: komplet, wszyscy po szkoleniach"
    return f"Kadra centrum: {filled} z {len(rows)} stanowisk obsadzone i po szkoleniu"
