# SPDX-License-Identifier: EUPL-1.2
"""Builders of recruitments for tests of the whole shelf."""

from __future__ import annotations

from datetime import date
from typing import Any

from kooperacja.base.core.acting import Acting
from kooperacja.growth.participants.queries import current_clause
from kooperacja.growth.recruitment import services
from kooperacja.growth.recruitment.models import Candidate, Recruitment
from kooperacja.growth.recruitment.services import CriterionSpec
from tests.growth.participants.factories import make_clause
from tests.world import AT, World, instant

CRITERIA = (
    CriterionSpec("Czy pracujesz w gminie bez CUS?", 5),
    CriterionSpec("Czy pracujesz w instytucji z regionu?", kind="formal"),
)


def visitor(at: str = AT) -> Acting:
    """Somebody without an account."""
    return Acting.public(at=instant(at))


def make_recruitment(world: World, *, by: str = "marta", is_open: bool = True, **changes: Any) -> Recruitment:
    """A recruitment for two seats, open."""
    facts = {
        "title": "Szkolenie dla organizatorów", "opens_on": date(2026, 2, 20), "closes_on": date(2026, 3, 10), "seats": 2,
        "criteria": CRITERIA,
    } | changes  # fmt: skip
    if current_clause(world.organisations["rops"].pk) is None:
        make_clause(world)
    made = services.plan_recruitment(by=world.acting(by), **facts)
    return services.open_recruitment(recruitment=made, by=world.acting(by)) if is_open else made


def make_candidate(
    world: World, recruitment: Recruitment, name: str = "Ewa Brzoza", *, points: bool = False, at: str = AT,
    verified: bool = True, **changes: Any,
) -> Candidate:  # fmt: skip
    """Somebody who applied; ``points`` says yes to the first question."""
    given, surname = name.split(" ", 1)
    criteria = list(recruitment.criteria.order_by("position"))
    answers = {c: (points if c.kind == "points" else True) for c in criteria}
    facts = {
        "given_name": given, "surname": surname, "email": f"{given}.{surname}@example.org".lower(), "has_read": True,
        "institution": world.organisations["cus_zielona"], "function": "organizatorka", "area": world.areas["zielona"],
        "answers": answers,
    } | changes  # fmt: skip
    made = services.apply(recruitment=recruitment, by=visitor(at), **facts)
    return services.verify(candidate=made, by=world.acting("marta", at)) if verified else made
