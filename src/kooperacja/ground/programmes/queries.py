# SPDX-License-Identifier: EUPL-1.2
"""Programmes as screens and other apps ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Prefetch

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.law import queries as law
from kooperacja.ground.programmes.enums import DataItem, HouseholdKind, ProgrammeState
from kooperacja.ground.programmes.logic import fees
from kooperacja.ground.programmes.logic.content import ProgrammeFacts
from kooperacja.ground.programmes.logic.limits import Places
from kooperacja.ground.programmes.models import FeeBand, FeeTable, ProgrammeService, ServiceProgramme

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: The income criterion with which each kind of household is compared.
CRITERIA = {HouseholdKind.SINGLE: "ups.income.single", HouseholdKind.FAMILY: "ups.income.family"}


@dataclass(frozen=True)
class ChosenBand:
    """The bracket of one income on one day, and from what it follows."""

    table: FeeTable
    band: fees.Band
    criterion: Decimal
    income_percent: Decimal


def _whole(rows: QuerySet[ServiceProgramme]) -> QuerySet[ServiceProgramme]:
    """With centre, services and fee tables: nothing more is fetched for a page."""
    bands = FeeBand.objects.order_by("household", "above_percent")
    tables = FeeTable.objects.order_by("-valid_from", "-pk").prefetch_related(Prefetch("bands", queryset=bands))
    services = ProgrammeService.objects.select_related("service_type").order_by("service_type__name_key", "pk")
    return rows.select_related("centre__area").prefetch_related(
        Prefetch("services", queryset=services), Prefetch("fee_tables", queryset=tables)
    )


def programme_for(by: Acting, uid: UUID) -> ServiceProgramme:
    """One programme whole, if ``by`` may see it."""
    return _whole(ServiceProgramme.objects.visible_to(by)).get(uid=uid)


def open_programmes(by: Acting, on: date) -> list[ServiceProgramme]:
    """Programmes of the acting centre under which somebody can be qualified that day."""
    rows = ServiceProgramme.objects.visible_to(by).of(by).open_on(on)
    return list(_whole(rows).order_by("name", "pk"))


def programmes(by: Acting, *, state: str = "", after: str = "", before: str = "") -> Page[ServiceProgramme]:
    """Programmes of the acting centre, the newest period first."""
    rows = ServiceProgramme.objects.visible_to(by).of(by)
    if state in ProgrammeState.values:
        rows = rows.filter(state=state)
    return keyset(_whole(rows), order=["-starts_on", "-pk"], after=after, before=before)


def service_for(by: Acting, uid: UUID) -> ProgrammeService:
    """One service of a programme that ``by`` may see."""
    seen = ServiceProgramme.objects.visible_to(by)
    return ProgrammeService.objects.filter(programme__in=seen).select_related("programme", "service_type").get(uid=uid)


def data_list(programme: ServiceProgramme) -> list[DataItem]:
    """The personal data that may be asked for under this programme, in the order of the list (art. 5(3)(9))."""
    return [item for item in DataItem if item.value in set(programme.data_list)]


def fee_table_on(programme: ServiceProgramme, day: date) -> FeeTable | None:
    """The version of the fee table in force that day; nothing when services are free of charge."""
    return next(
        (t for t in tables_of(programme) if t.valid_from <= day and (t.valid_to is None or day <= t.valid_to)), None
    )


def tables_of(programme: ServiceProgramme) -> list[FeeTable]:
    """All versions of the fee table, the newest first."""
    return sorted(programme.fee_tables.all(), key=lambda t: t.valid_from, reverse=True)


def bands_of(table: FeeTable) -> list[fees.Band]:
    """The brackets of a table as plain values."""
    rows = sorted(table.bands.all(), key=lambda b: (b.household != HouseholdKind.SINGLE, b.above_percent))
    return [fees.Band(b.household, b.above_percent, b.up_to_percent, b.fee_percent) for b in rows]


def criterion_on(household: str, day: date) -> Decimal:
    """The statutory income criterion for a kind of household that day."""
    value = law.parameter(CRITERIA[HouseholdKind(household)], on=day).value
    assert isinstance(value, Decimal)
    return value


def band_for(programme: ServiceProgramme, *, household: str, income: Decimal, on: date) -> ChosenBand | None:
    """The bracket for an income under the table and the criterion of that day; nothing when there is no table.

    Raises ``fees.NoBand`` when the table has a hole at this income.
    """
    table = fee_table_on(programme, on)
    if table is None:
        return None
    criterion = criterion_on(household, on)
    band = fees.choose_band(bands_of(table), household=household, income=income, criterion=criterion)
    return ChosenBand(table, band, criterion, fees.income_percent(income, criterion))


def has_fees(services: Iterable[ProgrammeService]) -> bool:
    """True when at least one service has a cost on which a fee is counted."""
    return any(service.fee_base_amount is not None for service in services)


def facts_of(programme: ServiceProgramme) -> ProgrammeFacts:
    """What is written in a programme, as plain values."""
    services = list(programme.services.all())
    return ProgrammeFacts(
        name=programme.name,
        goal=programme.goal,
        starts_on=programme.starts_on,
        ends_on=programme.ends_on,
        needs=programme.needs,
        audience=programme.audience,
        people_expected=programme.people_expected,
        services=tuple(str(service.service_type) for service in services),
        conditions=programme.conditions,
        has_fees=has_fees(services),
        has_fee_table=bool(programme.fee_tables.all()),
        reliefs=programme.reliefs,
        documenting=programme.documenting,
        data_list=tuple(programme.data_list),
        organisation=programme.stages,
        monitoring=programme.monitoring,
        budget_amount=programme.budget_amount,
        funding_sources=programme.funding_sources,
    )


#: Answers how many people have a place, by the primary key of ``ProgrammeService``; a number, never a name.
PlaceCounter = Callable[[Acting, list[ProgrammeService]], Mapping[int, int]]
_COUNTERS: list[PlaceCounter] = []


def count_places_with(counter: PlaceCounter) -> None:
    """Let an upper app count taken places; called from its ``apps.py`` and nowhere else."""
    if counter not in _COUNTERS:
        _COUNTERS.append(counter)


def places_of(by: Acting, services: Iterable[ProgrammeService]) -> dict[int, Places]:
    """Limit and taken places by service."""
    asked = list(services)
    counts = [counter(by, asked) for counter in _COUNTERS] if asked else []
    return {s.pk: Places(s.places, sum(found.get(s.pk, 0) for found in counts)) for s in asked}
