# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import datetime

import pytest

from kooperacja.base.core.acting import Acting
from kooperacja.base.duties import desk
from kooperacja.front.portal import queries
from tests.world import World


@pytest.mark.parametrize(
    ("today", "changed", "title"),
    [
        ("2026-11-23 09:00", "2026-11-20 10:00", "Co zmieniło się od piątku"),
        ("2026-11-23 09:00", "2026-11-19 10:00", "Co ostatnio się zmieniło"),
        ("2026-11-24 09:00", "2026-11-23 10:00", "Co zmieniło się od wczoraj"),
        ("2026-11-24 09:00", "2026-09-15 10:00", "Co ostatnio się zmieniło"),
    ],
)
def test_the_title_of_the_changes_is_true(
    world: World, monkeypatch: pytest.MonkeyPatch, today: str, changed: str, title: str
) -> None:
    at: datetime = world.acting("daria", changed).at

    def only(by: Acting, limit: int = 6) -> list[desk.Change]:
        return [desk.Change(at, "Zmiana")]

    monkeypatch.setattr(desk, "changes_for", only)
    assert queries.desk_of(world.acting("daria", today)).changes_title == title
