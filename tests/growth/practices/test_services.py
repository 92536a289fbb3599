# SPDX-License-Identifier: EUPL-1.2
from tests.growth.practices.factories import make_transfer
from tests.growth.readiness.factories import make_assessment
from tests.world import World


def test_smoke(world: World) -> None:
    make_assessment(world)
    t = make_transfer(world)
    print([(s.title, s.due_on, s.owner) for s in t.steps.order_by("due_on")], t.state)
