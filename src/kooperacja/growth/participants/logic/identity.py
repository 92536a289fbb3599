# SPDX-License-Identifier: EUPL-1.2
"""Whether two records tell of one person, and whether PESEL, sex and birth date agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

#: From how alike two full names are the same person is suspected, 0–100.
ALIKE = 88
OLDEST = 110
YOUNGEST = 13


@dataclass(frozen=True)
class Known:
    """What is compared: plain values, names folded."""

    key: int
    name: str
    birth_date: date | None = None
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Pair:
    """Two records that may be one person, and why."""

    first: int
    second: int
    why: str
    likeness: int


def name_likeness(first: str, second: str) -> int:
    """How alike two folded full names are, in any order of words."""
    return int(fuzz.token_sort_ratio(first, second))


def suspected(people: Iterable[Known]) -> list[Pair]:
    """Pairs that may be one person, the surest first. Only those who share a day, an address or a number are compared."""
    blocks: dict[tuple[str, object], list[Known]] = defaultdict(list)
    for person in people:
        if person.birth_date:
            blocks["day", person.birth_date].append(person)
        if person.email:
            blocks["email", person.email].append(person)
        if person.phone:
            blocks["phone", person.phone].append(person)
        blocks["name", " ".join(sorted(person.name.split()))].append(person)
    found: dict[tuple[int, int], Pair] = {}
    for (kind, _value), block in blocks.items():
        if len(block) > 60:
            continue
        for i, one in enumerate(block):
            for two in block[i + 1 :]:
                pair = _pair(one, two, kind)
                if pair and (pair.first, pair.second) not in found:
                    found[pair.first, pair.second] = pair
    return sorted(found.values(), key=lambda p: (-p.likeness, p.first, p.second))


def _pair(one: Known, two: Known, kind: str) -> Pair | None:
    likeness = name_likeness(one.name, two.name)
    if likeness < ALIKE:
        return None
    if one.birth_date and two.birth_date and one.birth_date != two.birth_date:
        return None
    words = {
        "day": "ta sama data urodzenia i podobne imię i nazwisko",
        "email": "ten sam adres e-mail i podobne imię i nazwisko",
        "phone": "ten sam telefon i podobne imię i nazwisko",
        "name": "to samo imię i nazwisko, a data urodzenia jednej osoby nie jest znana",
    }[kind]
    first, second = sorted((one.key, two.key))
    return Pair(first, second, words, likeness)


def age_on(day: date, born: date) -> int:
    """Completed years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
