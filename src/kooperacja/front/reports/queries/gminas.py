# SPDX-License-Identifier: EUPL-1.2
"""Sums over confirmed visits: by kind of service, by month, by gmina. People are counted, never read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce, TruncMonth
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, Period
from kooperacja.care.delivery.models import Visit, VisitQuerySet
from kooperacja.front.reports import rules
from kooperacja.front.reports.logic import disclosure, periods
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.diagnosis import queries as diagnosis
from kooperacja.ground.diagnosis.models import GminaFigure
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area

_PEOPLE = Count("order__granted__case__resident_id", distinct=True)
_MINUTES = Sum("units", filter=Q(order__service_type__unit=Unit.HOUR), default=0)


@dataclass(frozen=True)
class Count3:
    """People, visits and minutes of one cell; ``None`` where the cell is hidden."""

    name: str
    people: int | None
    visits: int | None
    minutes: int | None

    @property
    def is_hidden(self) -> bool:
        """True when the cell is not shown."""
        return self.people is None


@dataclass(frozen=True)
class GminaCounts:
    """Everything counted for one gmina in one period, already safe to show."""

    area_code: str
    period: Period
    months: Sequence[Month]
    as_of: date
    total: Count3
    by_service: Sequence[Count3]
    by_month: Sequence[tuple[Month, Count3]]

    @property
    def is_empty(self) -> bool:
        """True when nothing was delivered."""
        return self.total.visits == 0

    @property
    def has_hidden(self) -> bool:
        """True when at least one number is not shown."""
        return self.total.is_hidden or any(c.is_hidden for c in self.by_service) or any(
            c.is_hidden for _month, c in self.by_month
        )  # fmt: skip


def _visits(months: Sequence[Month]) -> VisitQuerySet:
    return Visit.objects.counted().held_between(months[0].first, months[-1].last)


def _cell(name: str, counts: tuple[int, int, int], *, is_hidden: bool) -> Count3:
    return Count3(name, None, None, None) if is_hidden else Count3(name, *counts)


def counts_of(area_code: str, period: Period, today: date) -> GminaCounts:
    """Confirmed services of the CUS of a gmina in the whole months of a period; small numbers are hidden here."""
    months = periods.whole_months(period, today)
    if not months:
        return GminaCounts(area_code, period, (), today, Count3("Razem", 0, 0, 0), (), ())
    rows = _visits(months).filter(order__contract__centre__area__code=area_code).order_by()
    whole = rows.aggregate(people=_PEOPLE, visits=Count("pk"), hourly=_MINUTES)
    by_name = rows.values(name=F("order__service_type__name"))
    services = list(by_name.annotate(people=_PEOPLE, visits=Count("pk"), hourly=_MINUTES).order_by("name"))
    served = Coalesce("started_at", "planned_start")
    by_month = rows.annotate(month=TruncMonth(served, tzinfo=timezone.get_default_timezone()))
    monthly = {
        Month.of(timezone.localtime(row["month"]).date()): (row["people"], row["visits"], row["hourly"])
        for row in by_month.values("month").annotate(people=_PEOPLE, visits=Count("pk"), hourly=_MINUTES)
    }
    people = whole["people"]
    service_mask = disclosure.hidden({row["name"]: row["people"] for row in services}, people)
    month_mask = disclosure.hidden({m: monthly.get(m, (0, 0, 0))[0] for m in months}, people)
    hide_total = service_mask.total or month_mask.total
    return GminaCounts(
        area_code,
        Period(months[0].first, months[-1].last),
        months,
        months[-1].last,
        _cell("Razem", (people, whole["visits"], whole["hourly"]), is_hidden=hide_total),
        [
            _cell(r["name"], (r["people"], r["visits"], r["hourly"]), is_hidden=r["name"] in service_mask.cells)
            for r in services
        ],
        [(m, _cell(str(m), monthly.get(m, (0, 0, 0)), is_hidden=m in month_mask.cells)) for m in months],
    )


@dataclass(frozen=True)
class GminaRow:
    """One gmina in the list of a region."""

    area: Area
    count: Count3


def gminas_with_services(by: Acting) -> list[Area]:
    """Gminas in which a CUS works, inside the person's scope."""
    if not rules.see_figures(by):
        return []
    centres = Organisation.objects.filter(kind=OrganisationKind.CUS, area__code__startswith=by.scope)
    return list(Area.objects.filter(pk__in=centres.values("area_id")).order_by("name_key", "pk"))


def region_rows(by: Acting, period: Period) -> list[GminaRow]:
    """Sums by gmina for the region. There is no total, so nothing hidden can be computed from it."""
    areas = gminas_with_services(by)
    months = periods.whole_months(period, by.today)
    found: dict[str, tuple[int, int, int]] = {}
    if months:
        rows = _visits(months).filter(order__contract__centre__area__code__startswith=by.scope).order_by()
        found = {
            row["code"]: (row["people"], row["visits"], row["hourly"])
            for row in rows.values(code=F("order__contract__centre__area__code")).annotate(
                people=_PEOPLE, visits=Count("pk"), hourly=_MINUTES
            )
        }
    return [
        GminaRow(area, _cell(area.name, cell, is_hidden=disclosure.is_small(cell[0])))
        for area in areas
        for cell in [found.get(area.code, (0, 0, 0))]
    ]


def area_for(by: Acting, code: str) -> Area:
    """One gmina that the person may see in figures; raises ``DoesNotExist`` for a stranger."""
    if not rules.see_gmina(by, code):
        raise Area.DoesNotExist
    return Area.objects.get(code=code)


def facts_of(area: Area) -> list[GminaFigure]:
    """Public facts of a gmina, each with source and day."""
    return diagnosis.facts_of(area)
