# SPDX-License-Identifier: EUPL-1.2
"""Builders of practice cards and transfers."""

from __future__ import annotations

from collections.abc import Mapping

from kooperacja.growth.practices import services
from kooperacja.growth.practices.enums import Category, EvidenceLevel
from kooperacja.growth.practices.logic.card import FIELDS, TEXT_FIELDS
from kooperacja.growth.practices.models import GoodPractice, PracticeTransfer
from kooperacja.growth.readiness.logic.dimensions import CODES
from tests.growth.support.factories import make_finding
from tests.world import World

#: Level and weight of each dimension, as on the drawing that the house was designed from.
NEEDS: dict[str, tuple[int, int]] = {
    "R1": (4, 3), "R2": (2, 1), "R3": (2, 1), "R4": (3, 2), "R5": (4, 3), "R6": (4, 2),
    "R7": (3, 2), "R8": (2, 1), "R9": (2, 1), "R10": (2, 1), "R11": (3, 2), "R12": (2, 1),
}  # fmt: skip


def make_card(
    world: World, *, published: bool = True, area: str = "jasna", host: str = "cus_jasna", by: str = "marta",
    needs: Mapping[str, tuple[int, int]] | None = None,
) -> GoodPractice:  # fmt: skip
    """A card about a gmina and its cooperative; ``published=False`` leaves the draft with holes.

    The host is the centre of Jasna; Celina answers for it as its director.
    """
    acting = world.acting(by)
    finding = make_finding(world)
    practice = services.start_card(
        finding=finding, title="Gmina współzakłada spółdzielnię i daje jej stałe zlecenia",
        host=world.organisations[host], by=acting,
    )  # fmt: skip
    if area != "zielona":
        practice.area = world.areas[area]
        practice.save(update_fields=["area"])
    if published:
        publish(world, practice, by=by, needs=needs)
    return practice


def fill(
    world: World, practice: GoodPractice, *, by: str = "marta", needs: Mapping[str, tuple[int, int]] | None = None
) -> None:
    """Fill every field of the card and its requirements."""
    acting = world.acting(by)
    words = {name: f"{FIELDS[name].label}: opis." for name in TEXT_FIELDS if name not in {"title", "sources"}}
    services.edit_card(
        practice=practice, by=acting, categories=[Category.CUS_PES, Category.ORDERING],
        evidence_level=EvidenceLevel.VERIFIED, **words,
    )  # fmt: skip
    chosen = NEEDS if needs is None else needs
    services.set_requirements(
        practice=practice, needs={c: (*chosen[c], "Bo tak działa.") for c in CODES if c in chosen}, by=acting
    )


def publish(
    world: World, practice: GoodPractice, *, by: str = "marta", needs: Mapping[str, tuple[int, int]] | None = None
) -> None:
    """Fill the card, let the host confirm it, publish it."""
    from kooperacja.ground.organisations.enums import Role
    from kooperacja.ground.organisations.models import Membership
    from kooperacja.ground.organisations.queries import as_acting

    fill(world, practice, by=by, needs=needs)
    host = Membership.objects.filter(organisation=practice.host, role__in=[Role.DIRECTOR, Role.MAYOR]).first()
    if host is None:
        host = Membership.objects.create(
            user=world.people["celina"], organisation=practice.host, role=Role.DIRECTOR,
            valid_from=world.memberships["celina"].valid_from,
        )  # fmt: skip
    services.ask_host(practice=practice, by=world.acting(by))
    services.confirm_as_host(practice=practice, by=as_acting(host, at=world.acting(by).at))
    services.publish_card(practice=practice, by=world.acting(by))


def make_transfer(
    world: World, card: GoodPractice | None = None, *, area: str = "zielona", by: str = "grazyna"
) -> PracticeTransfer:
    """A published card on its way into Zielona."""
    return services.start_transfer(card=card or make_card(world), area=world.areas[area], by=world.acting(by))
