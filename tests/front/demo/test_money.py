# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from kooperacja.front.demo.logic import money as facts
from kooperacja.front.demo.services.money import plan_the_money
from kooperacja.front.demo.services.stage import Stage
from kooperacja.growth.indicators import queries as indicators
from kooperacja.growth.indicators.models import Reading
from kooperacja.growth.projects import queries
from tests.world import World, instant


def test_the_invented_project_is_whole(world: World) -> None:
    now = instant("2026-03-02 09:00")
    stage = Stage(now=now, say=lambda text: None, organisations=world.organisations, memberships=world.memberships)
    plan_the_money(stage)
    by = world.acting("daria")
    project = next(p for p in queries.projects(by) if p.name == facts.PROJECT)
    plan = queries.plan_of(project)
    assert sum(each.total for each in plan) == facts.VALUE
    assert len(queries.sums_by_source(plan)) == 2
    assert {s.indicator.code for s in indicators.standings(by, project, by.today)} == {p.code for p in facts.PROMISES}
    assert Reading.objects.count() == 3 * len(facts.PROMISES)
    assert [p.submitted_on is not None for p in queries.claim_periods(project)][:4] == [True, True, False, False]
