# SPDX-License-Identifier: EUPL-1.2
"""The visit on the way: whole, told once, and waiting on the desk."""

from __future__ import annotations

from kooperacja.base.duties import desk
from kooperacja.front.demo.logic import notebook as facts
from kooperacja.front.demo.services.notebook import be_on_the_way
from kooperacja.front.demo.services.stage import Stage
from kooperacja.growth.support.models import Finding, NotebookEntry, StopPicture, StopQuestion, StopVoice
from tests.world import World, instant


def test_two_animators_are_on_the_way(world: World) -> None:
    stage = Stage(
        now=instant("2026-03-02 12:00"), say=print, areas={a.code: a for a in world.areas.values()},
        organisations=world.organisations, memberships=world.memberships,
    )  # fmt: skip
    visit = be_on_the_way(stage)
    made = [m.objects.count() for m in (Finding, StopVoice, StopQuestion, StopPicture)]
    assert sum(made) == len(facts.WRITTEN) + 1 == NotebookEntry.objects.count()
    assert all(made)
    assert any("Dziś jedziecie" in d.title for d in desk.decisions_for(world.acting("marta", at="2026-03-02 12:00")))
    assert visit.days.count() == 2
