# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kooperacja.base.core.dates import Month, Period
from kooperacja.front.reports.logic.disclosure import THRESHOLD, hidden, is_small
from kooperacja.front.reports.logic.periods import last_twelve, whole_months, year_of


@pytest.mark.parametrize(("people", "small"), [(0, False), (1, True), (4, True), (5, False), (50, False)])
def test_one_to_four_people_are_few(people: int, small: bool) -> None:
    assert is_small(people) is small


@pytest.mark.parametrize(
    ("people", "total", "gone", "without_total"),
    [
        ({"a": 10, "b": 20}, 30, set(), False),
        ({"a": 10, "b": 20, "c": 0}, 30, set(), False),
        ({"a": 10, "b": 3}, 13, {"a", "b"}, False),
        ({"a": 10, "b": 3, "c": 40}, 53, {"a", "b"}, False),
        ({"a": 1, "b": 1, "c": 40, "d": 9}, 51, {"a", "b", "d"}, False),
        ({"a": 2, "b": 3, "c": 40}, 45, {"a", "b"}, False),
        ({"a": 3}, 3, {"a"}, True),
        ({"a": 1, "b": 2, "c": 0}, 3, {"a", "b"}, True),
        ({}, 0, set(), False),
    ],
)
def test_what_is_hidden(people: dict[str, int], total: int, gone: set[str], without_total: bool) -> None:
    found = hidden(people, total)
    assert (set(found.cells), found.total) == (gone, without_total)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(min_value=0, max_value=12), max_size=8))
def test_no_small_number_can_be_computed_from_what_is_shown(people: dict[str, int]) -> None:
    total = sum(people.values())
    found = hidden(people, total)
    assert all(key in found.cells for key, count in people.items() if is_small(count))
    if found.total or not found.cells:
        return
    rest = total - sum(count for key, count in people.items() if key not in found.cells)
    assert len(found.cells) >= 2
    assert rest >= THRESHOLD
    if len(found.cells) <= 3 and rest <= 24:
        fitting = [
            guess
            for guess in product(range(1, rest), repeat=len(found.cells))
            if sum(guess) == rest and any(is_small(g) for g in guess)
        ]
        for place in range(len(found.cells)):
            assert len({guess[place] for guess in fitting}) > 1


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(min_value=0, max_value=9), min_size=1),
    st.integers(min_value=0, max_value=60),
)
def test_people_with_several_services_change_nothing(people: dict[str, int], overlap: int) -> None:
    total = max(max(people.values()), sum(people.values()) - overlap)
    found = hidden(people, total)
    assert found.total or len(found.cells) != 1
    assert not is_small(total) or found.total


def test_only_whole_months_that_are_over_count() -> None:
    today = date(2026, 3, 2)
    assert whole_months(Period(date(2026, 1, 15), date(2026, 3, 31)), today) == [Month(2026, 2)]
    assert whole_months(Period(date(2026, 1, 1), None), today) == [Month(2026, 1), Month(2026, 2)]
    assert whole_months(Period(date(2026, 2, 1), date(2026, 2, 27)), today) == []
    assert whole_months(year_of(2026), today) == [Month(2026, 1), Month(2026, 2)]
    assert last_twelve(today) == Period(date(2025, 3, 1), date(2026, 2, 28))
    assert last_twelve(date(2026, 1, 31)) == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert len(whole_months(last_twelve(today), today)) == 12
