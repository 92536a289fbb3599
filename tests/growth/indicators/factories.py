# SPDX-License-Identifier: EUPL-1.2
"""Builders of indicators and of people who get support."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from kooperacja.base.core.text import sort_key
from kooperacja.growth.indicators import services
from kooperacja.growth.indicators.models import Indicator
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import services as support
from kooperacja.growth.support.models import SupportEntry
from tests.world import World


def make_indicator(world: World, project: Project, **changes: Any) -> Indicator:
    """An indicator that counts people."""
    facts: dict[str, Any] = {
        "code": "W1", "name": "Liczba osób objętych wsparciem", "kind": "output", "unit": "osoby",
        "definition": "Osoby, które dostały co najmniej jedno wsparcie.", "source": "wniosek o dofinansowanie, pkt 4.1",
        "rule": "people", "basis": "paid", "by_sex": True, "target": Decimal(10),
    } | changes  # fmt: skip
    if facts["rule"] not in ("people", "people_55", "people_women"):
        facts["by_sex"] = False
    return services.define_indicator(project=project, by=world.acting("daria"), **facts)


def make_person(world: World, name: str, **changes: Any) -> Participant:
    """Somebody on the lists of the regional centre."""
    facts: dict[str, Any] = {
        "centre": world.organisations["rops"], "given_name": name, "surname": "Próba", "name_key": sort_key(f"Próba {name}"),
        "search_text": "", "registered_at": world.acting("marta").at, "work_area": world.areas["zielona"],
        "employer": world.organisations["cus_zielona"],
    } | changes  # fmt: skip
    return Participant.objects.create(**facts)


def make_entry(
    world: World, people: dict[Participant, int], *, project: Project | None = None, label: FundingLabel | None = None,
    **changes: Any,
) -> SupportEntry:  # fmt: skip
    """A row of the ledger with a list of people."""
    facts: dict[str, Any] = {
        "area": world.areas["zielona"], "form": "advice", "held_on": date(2026, 2, 10), "minutes": 90,
        "topic": "Jak zlecać usługi", "given_by": "Marta Zięba",
    } | changes  # fmt: skip
    return support.record_support(
        people=people, project=project, funding_label=label, by=world.acting("marta"), **facts
    )
