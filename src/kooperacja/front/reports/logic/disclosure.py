# SPDX-License-Identifier: EUPL-1.2
"""Numbers about fewer than five people are hidden, and so is whatever would let somebody compute them.

A hidden cell must not be what is left when the shown cells are taken from a shown total. So at least two cells are
hidden together and they speak of at least five people; if there is no second cell to hide, the total is hidden too.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

THRESHOLD = 5
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Hidden(Generic[K]):
    """Which cells of a table are not shown, and whether its total is."""

    cells: frozenset[K]
    total: bool = False


def is_small(people: int) -> bool:
    """True for one to four people: nobody is nothing to hide."""
    return 0 < people < THRESHOLD


def hidden(people: Mapping[K, int], total: int) -> Hidden[K]:
    """What to hide of a table with these numbers of people by cell and this number of people in all."""
    if is_small(total):
        return Hidden(frozenset(key for key, count in people.items() if count), total=True)
    gone = {key for key, count in people.items() if is_small(count)}
    left = sorted((count, str(key), key) for key, count in people.items() if count and key not in gone)
    while gone and (len(gone) < 2 or sum(people[key] for key in gone) < THRESHOLD):
        if not left:
            return Hidden(frozenset(gone), total=True)
        gone.add(left.pop(0)[2])
    return Hidden(frozenset(gone))
