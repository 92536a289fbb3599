# SPDX-License-Identifier: EUPL-1.2
"""Who gets a seat: points first, then at most N of one institution or gmina, then who applied earlier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Applicant:
    """What the rules look at. ``institution`` and ``gmina`` are keys; empty ones are nobody's and have no limit."""

    key: int
    points: int
    applied_at: datetime
    institution: str = ""
    gmina: str = ""


@dataclass(frozen=True)
class Limits:
    """Seats, and how many may come from one place."""

    seats: int
    per_institution: int | None = None
    per_gmina: int | None = None


@dataclass(frozen=True)
class Placed:
    """Where somebody stands and why, in words. ``place`` is the place on the reserve list."""

    key: int
    has_seat: bool
    place: int | None
    why: str


def plural(count: int, one: str, few: str, many: str) -> str:
    """``1 punkt``, ``3 punkty``, ``12 punktów``."""
    if count == 1:
        return f"{count} {one}"
    return f"{count} {few if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else many}"


def points_words(count: int) -> str:
    """``12 punktów``."""
    return plural(count, "punkt", "punkty", "punktów")


def in_order(applicants: Iterable[Applicant]) -> list[Applicant]:
    """More points first; with the same points, who applied earlier."""
    return sorted(applicants, key=lambda a: (-a.points, a.applied_at, a.key))


def _obstacle(one: Applicant, limits: Limits, taken: int, houses: Counter[str], gminas: Counter[str]) -> str:
    if taken >= limits.seats:
        return f"zabrakło miejsc (zajęte {taken} z {limits.seats})"
    if limits.per_institution and one.institution and houses[one.institution] >= limits.per_institution:
        people = plural(limits.per_institution, "osoba", "osoby", "osób")
        return f"z tej instytucji na liście jest już {people}, a to limit"
    if limits.per_gmina and one.gmina and gminas[one.gmina] >= limits.per_gmina:
        people = plural(limits.per_gmina, "osoba", "osoby", "osób")
        return f"z tej gminy na liście jest już {people}, a to limit"
    return ""


def place(applicants: Sequence[Applicant], limits: Limits, *, seated: Sequence[Applicant] = ()) -> list[Placed]:
    """A seat or a place on the reserve list for each applicant; who is ``seated`` already keeps the seat."""
    houses: Counter[str] = Counter(a.institution for a in seated if a.institution)
    gminas: Counter[str] = Counter(a.gmina for a in seated if a.gmina)
    taken, reserve = len(seated), 0
    made: list[Placed] = []
    for one in in_order(applicants):
        obstacle = _obstacle(one, limits, taken, houses, gminas)
        if obstacle:
            reserve += 1
            made.append(Placed(one.key, False, reserve, f"{points_words(one.points)}; {obstacle}"))
            continue
        taken += 1
        houses[one.institution] += 1
        gminas[one.gmina] += 1
        made.append(Placed(one.key, True, None, f"{points_words(one.points)}; miejsce {taken} z {limits.seats}"))
    return made


def next_from_reserve(
    reserve: Sequence[Applicant], limits: Limits, *, seated: Sequence[Applicant]
) -> int | None:  # fmt: skip
    """Who moves up when a seat is free: the first on the reserve list (in its order) whom no limit stops."""
    houses: Counter[str] = Counter(a.institution for a in seated if a.institution)
    gminas: Counter[str] = Counter(a.gmina for a in seated if a.gmina)
    for one in reserve:
        if not _obstacle(one, limits, len(seated), houses, gminas):
            return one.key
    return None
