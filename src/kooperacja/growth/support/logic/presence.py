# SPDX-License-Identifier: EUPL-1.2
"""How long the programme of a day took, and how long each person of a gmina was there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from kooperacja.growth.support.logic.programme import Slot
from kooperacja.growth.support.logic.travel import between


def minutes_of_day(slots: Iterable[Slot], told: int | None = None) -> int:
    """Minutes of the programme: what was told, otherwise stops whose both ends are known, added up. Travel is not support."""
    if told is not None:
        return told
    return sum(between(s.starts_at, s.ends_at) or 0 for s in slots)


@dataclass(frozen=True)
class Guest:
    """Somebody on the list: her key, her gmina, the days on which she was there."""

    key: int
    area: int | None
    days: Set[int]


@dataclass
class GminaShare:
    """What one gmina got: how many people came and how many minutes each."""

    minutes: int = 0
    people: dict[int, int] = field(default_factory=dict)


def by_gmina(guests: Iterable[Guest], minutes: Mapping[int, int]) -> dict[int, GminaShare]:
    """Shares by gmina; who was there for no minute, or speaks for no gmina, is left out."""
    made: dict[int, GminaShare] = {}
    for guest in guests:
        total = sum(minutes.get(day, 0) for day in guest.days)
        if guest.area is None or not total:
            continue
        share = made.setdefault(guest.area, GminaShare())
        share.people[guest.key] = total
        share.minutes = max(share.minutes, total)
    return made
