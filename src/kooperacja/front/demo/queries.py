# SPDX-License-Identifier: EUPL-1.2
"""Who one can be in the demonstration, and whether it has been built."""

from __future__ import annotations

from dataclasses import dataclass

from kooperacja.front.demo.logic.cast import CAST, Person
from kooperacja.ground.accounts.models import User

MARK = "grazyna@example.org"


@dataclass(frozen=True)
class Guest:
    """One line of the door: who she is, and what she comes for."""

    key: str
    name: str
    role: str
    comes_for: str


def is_built() -> bool:
    """True when the cast already lives in this database."""
    return User.objects.filter(email=MARK).exists()


def cast() -> list[Guest]:
    """Everyone one can sign in as with one click."""
    return [Guest(p.key, f"{p.given_name} {p.surname}", p.job, p.comes_for) for p in CAST if p.is_offered]


def person(key: str) -> Person:
    """One of the cast; raises ``DoesNotExist`` for anybody else."""
    found = next((p for p in CAST if p.key == key and p.is_offered), None)
    if found is None:
        raise User.DoesNotExist
    return found


def user_of(who: Person) -> User:
    """The account of one of the cast."""
    return User.objects.get(email=f"{who.key}@example.org")
