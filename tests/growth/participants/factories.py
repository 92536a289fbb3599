# SPDX-License-Identifier: EUPL-1.2
"""Builders of participants for tests of the whole shelf."""

from __future__ import annotations

from typing import Any

from kooperacja.growth.participants import services
from kooperacja.growth.participants.models import InformationClause, Participant
from tests.world import World

CLAUSE = (
    "Administratorem danych jest Regionalny Ośrodek Polityki Społecznej Nadrzecza. Dane są potrzebne, żeby udzielić "
    "wsparcia i je rozliczyć. Masz prawo do wglądu, poprawienia i sprzeciwu."
)


def make_clause(world: World, *, by: str = "daria", **changes: Any) -> InformationClause:
    """A version of the information clause of the regional centre."""
    facts = {"title": "Co robimy z danymi uczestników", "text": CLAUSE} | changes
    return services.issue_clause(by=world.acting(by), **facts)


def make_participant(world: World, *, by: str = "marta", **changes: Any) -> Participant:
    """A participant who works in the CUS of Zielona."""
    facts = {
        "given_name": "Ewa", "surname": "Brzoza", "email": "ewa.brzoza@example.org", "function": "organizatorka usług",
        "employer": world.organisations["cus_zielona"], "work_area": world.areas["zielona"],
    } | changes  # fmt: skip
    return services.register_participant(by=world.acting(by), **facts)
