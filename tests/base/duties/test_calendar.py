# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest

from kooperacja.base.core.acting import Acting
from kooperacja.base.duties import calendar
from kooperacja.base.duties.calendar import Appointment
from tests.world import instant

BY = Acting.system(at=instant("2026-03-02 09:00"))


def one(key: str, day: int, **more: object) -> Appointment:
    return Appointment(key=key, kind="trip", day=date(2026, 3, day), title=key, feed_title="wyjazd", **more)  # type: ignore[arg-type]


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "_SOURCES", {})


@pytest.mark.usefixtures("registry")
def test_sources_are_put_together_by_day_and_hour_each_key_once() -> None:
    at = calendar.at_hour(date(2026, 3, 3), time(9))
    calendar.register("a", lambda by, first, last: [one("late", 3, starts_at=at), one("whole", 3), one("far", 30)])
    calendar.register("b", lambda by, first, last: iter([one("whole", 3), one("long", 1, last=date(2026, 3, 4))]))
    found = calendar.between(BY, date(2026, 3, 2), date(2026, 3, 8))
    assert [a.key for a in found] == ["long", "whole", "late"]
    days = dict(calendar.by_day(found, date(2026, 3, 2), date(2026, 3, 5)))
    assert [[a.key for a in d] for d in days.values()] == [["long"], ["long", "whole", "late"], ["long"], []]


@pytest.mark.usefixtures("registry")
def test_the_same_name_replaces_its_source() -> None:
    def source(key: str) -> Iterator[Appointment]:
        yield one(key, 3)

    calendar.register("a", lambda by, first, last: source("old"))
    calendar.register("a", lambda by, first, last: source("new"))
    assert [a.key for a in calendar.between(BY, date(2026, 3, 1), date(2026, 3, 9))] == ["new"]


def test_an_hour_is_polish_time() -> None:
    made = one(
        "x",
        3,
        starts_at=calendar.at_hour(date(2026, 3, 3), time(9)),
        ends_at=calendar.at_hour(date(2026, 3, 3), time(11, 30)),
    )
    assert made.time == "9:00–11:30" and made.label == "Wyjazd do gminy"
    assert one("y", 3).time == "" and calendar.at_hour(date(2026, 3, 3), None) is None
