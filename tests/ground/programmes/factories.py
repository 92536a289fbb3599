# SPDX-License-Identifier: EUPL-1.2
"""Programmes through the services: written, whole, in force."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from kooperacja.ground.catalogue.enums import ServiceDomain, Unit
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.catalogue.services import add_service_type
from kooperacja.ground.programmes import services
from kooperacja.ground.programmes.enums import ProgrammeState
from kooperacja.ground.programmes.logic.fees import FAMILY, SINGLE, Band
from kooperacja.ground.programmes.models import ServiceProgramme
from tests.world import World

BANDS = [
    Band(household, above, up_to, Decimal(fee))
    for household in (SINGLE, FAMILY)
    for above, up_to, fee in [(0, 100, 0), (100, 150, 10), (150, None, 100 if household == SINGLE else 50)]
]
ROAD = [
    ProgrammeState.DRAFT, ProgrammeState.LEGAL_CHECK, ProgrammeState.CONSULTATION, ProgrammeState.COUNCIL_SUBMITTED,
    ProgrammeState.ADOPTED, ProgrammeState.PUBLISHED, ProgrammeState.ACTIVE,
]  # fmt: skip


def make_service_type(world: World, code: str = "opieka", **changes: Any) -> ServiceType:
    """A kind of service."""
    given: dict[str, Any] = {
        "name": "Usługi opiekuńcze", "domain": ServiceDomain.SOCIAL_ASSISTANCE, "unit": Unit.HOUR,
        "acts": "zakupy\nkąpiel", "by": world.acting("olga"),
    } | changes  # fmt: skip
    return add_service_type(code=code, **given)


def make_draft(world: World, **changes: Any) -> ServiceProgramme:
    """An idea with name, goal and period only."""
    given: dict[str, Any] = {
        "name": "Bliżej domu", "goal": "Zostać u siebie", "starts_on": date(2026, 1, 1), "ends_on": date(2027, 12, 31),
        "by": world.acting("olga"),
    } | changes  # fmt: skip
    return services.create_programme(**given)


def make_whole(world: World, **changes: Any) -> ServiceProgramme:
    """A programme in which nothing is missing: one service with 10 places and a fee."""
    by = world.acting("olga")
    programme = make_draft(
        world, needs="Mieszkańcy się starzeją", audience="Osoby 60+", people_expected=20, conditions="Mieszka w gminie",
        documenting="Oświadczenie", data_list=["address", "income"], stages="Dwa etapy", monitoring="Godziny i osoby",
        budget_amount=Decimal(120_000), funding_sources="Budżet gminy", **changes,
    )  # fmt: skip
    services.offer_in_programme(
        programme=programme, service_type=make_service_type(world), places=10, fee_base_amount=Decimal("52.00"), by=by
    )
    services.set_fee_table(programme=programme, valid_from=date(2026, 1, 1), legal_basis="§ 9", bands=BANDS, by=by)
    return programme


def make_active(world: World) -> ServiceProgramme:
    """A programme in force, moved there step by step."""
    programme = make_whole(world)
    for state in ROAD:
        services.move_programme(programme=programme, to=state, resolution="XII/88/2025", by=world.acting("grazyna"))
    return programme
