# SPDX-License-Identifier: EUPL-1.2
"""Builders of projects and funding labels for tests of the whole shelf."""

from __future__ import annotations

from typing import Any

from kooperacja.growth.projects import services
from kooperacja.growth.projects.models import FundingLabel, Project
from tests.world import World


def make_project(world: World, **changes: Any) -> Project:
    """A project of the regional centre of the cast."""
    facts = {"name": "Wspólna droga", "summary": "Wspieramy gminy, które tworzą centra usług społecznych."} | changes
    return services.create_project(by=world.acting("daria"), **facts)


def make_funding_label(world: World, **changes: Any) -> FundingLabel:
    """A funding notice of the regional centre of the cast."""
    facts = {
        "name": "Program regionalny, działanie 1.2",
        "lead_sentence": "Wizyta współfinansowana przez Unię Europejską.",
        "wording": "Projekt „Koordynacja w Nadrzeczu”, Program Nadrzecza, oś 1, działanie 1.2.",
        "marks_alt": "Flaga Unii Europejskiej: dwanaście złotych gwiazd na granatowym tle.",
        "programme": "Program Nadrzecza",
        "axis": "oś 1",
        "measure": "działanie 1.2",
    } | changes
    return services.create_funding_label(by=world.acting("daria"), **facts)
