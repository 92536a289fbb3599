# SPDX-License-Identifier: EUPL-1.2
"""The builders that other shelves' tests stand on."""

from __future__ import annotations

from kooperacja.care.cases.enums import CaseState, PlanState
from tests.care.cases import factories
from tests.world import World


def test_each_builder_gives_rows_that_belong_together(world: World) -> None:
    granted = factories.make_granted(world)
    assert granted.case.state == CaseState.QUALIFIED
    plan = factories.make_plan(world)
    assert plan.state == PlanState.APPROVED
    assert plan.services.get().granted.case == plan.case
    assert factories.make_plan(world, state=PlanState.AGREED).case.state == CaseState.PLAN_AGREED
    assert factories.make_case(world).programme == granted.case.programme
