# SPDX-License-Identifier: EUPL-1.2
"""Builders of visits, findings and ledger rows for tests of the whole shelf."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.support import services
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import Finding, StudyVisit, SupportEntry, VisitStop
from tests.growth.projects.factories import make_funding_label, make_project
from tests.world import World

__all__ = [
    "first_stop", "make_finding", "make_funding_label", "make_project", "make_study_visit", "make_support_entry",
]  # fmt: skip


def make_study_visit(world: World, *, held: bool = False, by: str = "marta", **changes: Any) -> StudyVisit:
    """Two days, three stops in Zielona and Borki; ``held=True``: a visit written down after it took place."""
    acting = world.acting(by)
    facts = {
        "title": "Jak gmina i spółdzielnia pracują razem",
        "purpose": "Zobaczyć, jak centra usług społecznych pracują z ekonomią społeczną.",
        "organiser": world.organisations["rops"],
        "start_area": world.areas["jasna"],
        "seats": 25,
    } | changes
    if held:
        facts.setdefault("source", "kronika wizyt")
        visit = services.record_past_visit(by=acting, **facts)
    else:
        visit = services.propose_visit(by=acting, **facts)
    first = services.add_day(visit=visit, date=date(2026, 2, 10), by=acting)
    second = services.add_day(visit=visit, date=date(2026, 2, 11), by=acting)
    services.add_stop(
        day=first, name="Urząd Miasta i Gminy", short_name="urząd", area=world.areas["zielona"],
        host=world.organisations["gmina_zielona"], about="Co gmina zyskuje na zlecaniu spółdzielni.",
        starts_at=time(9), ends_at=time(11), by=acting,
    )  # fmt: skip
    services.add_stop(
        day=first, name="Centrum Usług Społecznych", short_name="CUS", area=world.areas["zielona"],
        host=world.organisations["cus_zielona"], starts_at=time(12), ends_at=time(14), by=acting,
    )  # fmt: skip
    services.add_stop(day=second, name="Świetlica w Borkach", area=world.areas["borki"], by=acting)
    return visit


def first_stop(visit: StudyVisit) -> VisitStop:
    """The first stop of the first day."""
    return (
        VisitStop.objects.select_related("day__visit").filter(day__visit=visit).order_by("day__number", "position")[0]
    )


def make_finding(world: World, visit: StudyVisit | None = None, *, by: str = "marta", **changes: Any) -> Finding:
    """Three lines written at the first stop of a visit, by default of one that says who paid for it."""
    if visit is None:
        label = FundingLabel.objects.first() or make_funding_label(world)
        visit = make_study_visit(world, held=True, funding_label=label)
    facts = {
        "stop": first_stop(visit),
        "seen": "Gmina daje spółdzielni stałe, powtarzalne zlecenia.",
        "where_to_use": "Borki: koszenie i roznoszenie pism.",
        "open_questions": "Ile godzin rocznie i za ile?",
    } | changes
    return services.note_finding(by=world.acting(by), **facts)


def make_support_entry(world: World, *, by: str = "marta", **changes: Any) -> SupportEntry:
    """A row of the ledger: advice given to Zielona."""
    facts = {
        "area": world.areas["zielona"],
        "form": SupportForm.ADVICE,
        "held_on": date(2026, 2, 20),
        "minutes": 90,
        "people_count": 4,
        "topic": "Jak zlecać usługi spółdzielni",
        "given_by": "Marta Zięba",
    } | changes
    return services.record_support(by=world.acting(by), **facts)
