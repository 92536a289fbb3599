# SPDX-License-Identifier: EUPL-1.2
"""Who gets a seat: points, limits, time of application; and the words that say so."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kooperacja.growth.recruitment.logic.preference import (
    Applicant,
    Limits,
    next_from_reserve,
    place,
    points_words,
)

MORNING = datetime(2026, 3, 2, 9)


def who(key: int, points: int = 0, minutes: int = 0, house: str = "", gmina: str = "") -> Applicant:
    return Applicant(key, points, MORNING + timedelta(minutes=minutes), house, gmina)


@pytest.mark.parametrize(
    ("applicants", "limits", "seats", "reserve"),
    [
        ([who(1, 1), who(2, 5), who(3, 3)], Limits(2), [2, 3], [1]),
        ([who(1, 5, 10), who(2, 5, 0), who(3, 5, 5)], Limits(2), [2, 3], [1]),
        ([who(1, 5, house="a"), who(2, 4, house="a"), who(3, 1, house="b")], Limits(2, per_institution=1), [1, 3], [2]),
        ([who(1, 5, gmina="a"), who(2, 4, gmina="a"), who(3, 1, gmina="b")], Limits(3, per_gmina=1), [1, 3], [2]),
        ([who(1), who(2), who(3)], Limits(3, per_institution=1), [1, 2, 3], []),
        ([], Limits(5), [], []),
    ],
)
def test_points_then_limits_then_time(
    applicants: list[Applicant], limits: Limits, seats: list[int], reserve: list[int]
) -> None:
    placed = place(applicants, limits)
    assert sorted(p.key for p in placed if p.has_seat) == sorted(seats)
    assert [p.key for p in placed if not p.has_seat] == reserve
    assert [p.place for p in placed if not p.has_seat] == list(range(1, len(reserve) + 1))


def test_who_is_seated_keeps_the_seat_and_counts_to_limits() -> None:
    placed = place(
        [who(2, 9, house="a"), who(3, 1, house="b")], Limits(2, per_institution=1), seated=[who(1, 0, house="a")]
    )
    assert [(p.key, p.has_seat) for p in placed] == [(2, False), (3, True)]


def test_the_reason_is_said_in_words() -> None:
    one, two = place([who(1, 12, house="a"), who(2, 8, house="a")], Limits(5, per_institution=1))
    assert one.why == "12 punktów; miejsce 1 z 5"
    assert two.why == "8 punktów; z tej instytucji na liście jest już 1 osoba, a to limit"
    assert place([who(1), who(2)], Limits(1))[1].why == "0 punktów; zabrakło miejsc (zajęte 1 z 1)"


def test_the_first_of_the_reserve_whom_no_limit_stops_moves_up() -> None:
    seated = [who(1, house="a")]
    reserve = [who(2, 9, house="a"), who(3, 1, house="b")]
    assert next_from_reserve(reserve, Limits(2, per_institution=1), seated=seated) == 3
    assert next_from_reserve(reserve, Limits(2), seated=seated) == 2
    assert next_from_reserve(reserve, Limits(1), seated=seated) is None


@pytest.mark.parametrize(("count", "words"), [(1, "1 punkt"), (3, "3 punkty"), (12, "12 punktów"), (22, "22 punkty")])
def test_points_are_counted_in_polish(count: int, words: str) -> None:
    assert points_words(count) == words
