# SPDX-License-Identifier: EUPL-1.2
"""The law as dated data. ``from kooperacja.ground.law import queries as law``; ``law.parameter("…", on=date)``."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from kooperacja.ground.law.logic import (
    Book,
    Clause,
    CreationStep,
    Curriculum,
    Domain,
    EngagementMode,
    NotCovered,
    Parameter,
    ProviderKind,
    RecurringDate,
    RequiredTraining,
    Teaching,
    UnknownName,
    read_book,
)

PACKS = Path(__file__).parent / "packs"


@cache
def book() -> Book:
    """The packs, read once a process."""
    return read_book(PACKS)


def parameter(name: str, *, on: date) -> Parameter:
    """The parameter in force on that day; ``UnknownName`` or ``NotCovered`` when there is none."""
    return book().parameter(name, on)


def all_parameters() -> tuple[Parameter, ...]:
    """Every version of every parameter, in the order of the packs."""
    return book().parameters


def clause(name: str, *, on: date | None = None) -> Clause:
    """Words that the law prescribes, to the letter."""
    return book().clause(name, on)


def domains() -> tuple[Domain, ...]:
    """The fourteen domains in the words and the order of the act."""
    return book().domains


def provider_kinds() -> tuple[ProviderKind, ...]:
    """The forms in which a provider may exist; the closed list of social economy entities first."""
    return book().provider_kinds


def provider_kind(code: str) -> ProviderKind:
    """One form by its code."""
    for kind in provider_kinds():
        if kind.code == code:
            return kind
    raise UnknownName(f"no kind of provider is called {code!r}")


def engagement_modes(*, on: date) -> tuple[EngagementMode, ...]:
    """The ways of engaging a provider that exist on that day."""
    return tuple(mode for mode in book().modes if mode.source.covers(on))


def engagement_mode(code: str, *, on: date) -> EngagementMode:
    """One way of engaging a provider by its code."""
    for mode in engagement_modes(on=on):
        if mode.code == code:
            return mode
    raise UnknownName(f"no way of engaging a provider is called {code!r} on {on.isoformat()}")


def curricula(*, on: date) -> tuple[Curriculum, ...]:
    """The three statutory trainings as they are prescribed on that day."""
    return tuple(c for c in book().curricula if c.source.covers(on))


def curriculum(code: str, *, on: date) -> Curriculum:
    """One statutory training by its code, as it is prescribed on that day."""
    for found in curricula(on=on):
        if found.code == code:
            return found
    raise UnknownName(f"no statutory training is called {code!r} on {on.isoformat()}")


def required_trainings(*, on: date) -> tuple[RequiredTraining, ...]:
    """Which posts of a centre need which training on that day."""
    return tuple(r for r in book().required_trainings if r.source.covers(on))


def recurring_dates() -> tuple[RecurringDate, ...]:
    """Duties that come back every year or every few months."""
    return book().recurring


def creation_steps(*, on: date) -> tuple[CreationStep, ...]:
    """The steps of creating a centre as they hold on that day, in the order of work."""
    return tuple(step for step in book().creation_steps if step.source.covers(on))


__all__ = [
    "Clause", "CreationStep", "Curriculum", "Domain", "EngagementMode", "NotCovered", "Parameter", "ProviderKind",
    "RecurringDate", "RequiredTraining", "Teaching", "UnknownName", "all_parameters", "book", "clause", "creation_steps",
    "curricula", "curriculum", "domains", "engagement_mode", "engagement_modes", "parameter", "provider_kind",
    "provider_kinds", "recurring_dates", "required_trainings",
]  # fmt: skip
