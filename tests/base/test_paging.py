# SPDX-License-Identifier: EUPL-1.2
"""Counts that stop: exact while there are few rows, "over the limit" when there are many."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any

import pytest

from kooperacja.base.core.paging import COUNT_LIMIT, Counted, counted
from kooperacja.base.ui.models import SubmittedForm

GROUPS = {"left": ["a", "b"], "right": ["c"], "none": ["d"]}


def rows(**many: int) -> None:
    """So many rows with each location."""
    SubmittedForm.objects.bulk_create(
        SubmittedForm(token=uuid.uuid4(), user_id=1, at=datetime(2026, 3, 2, tzinfo=UTC), location=place)
        for place, count in many.items()
        for _each in range(count)
    )


@pytest.mark.django_db
def test_few_rows_are_counted_exactly_in_two_queries(django_assert_num_queries: Any) -> None:
    rows(a=2, b=3, c=1)
    with django_assert_num_queries(2):
        found = counted(SubmittedForm.objects.all(), GROUPS, column="location")
    assert found == {"left": 5, "right": 1, "none": 0}


@pytest.mark.django_db
def test_many_rows_are_counted_up_to_the_limit() -> None:
    rows(a=COUNT_LIMIT + 50, c=7)
    found = counted(SubmittedForm.objects.all(), GROUPS, column="location")
    assert found == {"left": COUNT_LIMIT + 1, "right": 7, "none": 0}
    assert [found["left"].label, found["right"].label] == ["ponad 1000", "7"]


def test_exactly_the_limit_is_still_a_number() -> None:
    assert Counted(COUNT_LIMIT).label == "1000"
