# SPDX-License-Identifier: EUPL-1.2
"""Fees of residents: what they are counted from, the list of a month, the fees of one case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, Sum

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, Period
from kooperacja.base.core.money import ZERO
from kooperacja.base.core.paging import Page, keyset
from kooperacja.care.cases.models import GrantedService, ServiceCase
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.residents.models import IncomeStatement
from kooperacja.care.settlement import rules
from kooperacja.care.settlement.enums import FeeState
from kooperacja.care.settlement.logic import fees as logic
from kooperacja.care.settlement.models import ResidentFee, ResidentFeeQuerySet
from kooperacja.care.settlement.queries.material import BINDING, visits_of_month
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.law import queries as law
from kooperacja.ground.programmes.enums import HouseholdKind
from kooperacja.ground.programmes.logic.fees import Band
from kooperacja.ground.programmes.models import FeeBand

CRITERIA = {HouseholdKind.SINGLE: "ups.income.single", HouseholdKind.FAMILY: "ups.income.family"}


@dataclass(frozen=True)
class Counted:
    """One granted service and the fee that follows for a month."""

    granted: GrantedService
    fee: logic.Fee

    @property
    def cost(self) -> Decimal:
        """The whole cost by the programme; nothing for a service without a fee."""
        return Decimal(self.fee.working.get("cost", ZERO))


def criterion_on(household: str, day: date) -> logic.Criterion | None:
    """The statutory income criterion of that day, with act and article."""
    try:
        found = law.parameter(CRITERIA[HouseholdKind(household)], on=day)
    except (law.NotCovered, law.UnknownName):
        return None
    return logic.Criterion(Decimal(str(found.value)), found.source.basis)


def _tables(programme_ids: Iterable[int]) -> dict[int, list[logic.Table]]:
    bands: dict[int, list[Band]] = defaultdict(list)
    known: dict[int, tuple[int, date, date | None, str]] = {}
    rows = FeeBand.objects.filter(table__programme_id__in=set(programme_ids)).select_related("table")
    for band in rows.order_by("table_id", "household", "above_percent"):
        table = band.table
        bands[table.pk].append(Band(band.household, band.above_percent, band.up_to_percent, band.fee_percent))
        known[table.pk] = (table.programme_id, table.valid_from, table.valid_to, table.legal_basis)
    found: dict[int, list[logic.Table]] = defaultdict(list)
    for pk, (programme_id, valid_from, valid_to, basis) in known.items():
        found[programme_id].append(logic.Table(pk, valid_from, valid_to, basis, tuple(bands[pk])))
    return found


def _incomes(resident_ids: Iterable[int], last: date) -> dict[int, list[logic.Income]]:
    found: dict[int, list[logic.Income]] = defaultdict(list)
    rows = IncomeStatement.objects.filter(resident_id__in=set(resident_ids), valid_from__lte=last)
    for resident_id, valid_from, amount, household in rows.order_by("valid_from", "pk").values_list(
        "resident_id", "valid_from", "monthly_amount", "household"
    ):
        found[resident_id].append(logic.Income(valid_from, amount, household))
    return found


def count_fees(rows: Iterable[GrantedService], units: dict[int, int], period: Period) -> list[Counted]:
    """The fees of granted services for given units, everything read in three queries."""
    granted = list(rows)
    tables = _tables(g.case.programme_id for g in granted)
    last = period.end or period.start
    incomes = _incomes((g.case.resident_id for g in granted), last)
    made = []
    for one in granted:
        income = logic.income_for(incomes[one.case.resident_id], first=period.start, last=last)
        service = one.programme_service
        fee = logic.fee_for(
            units=units.get(one.pk, 0),
            is_hours=service.service_type.unit == Unit.HOUR,
            base_amount=service.fee_base_amount,
            table=logic.table_for(tables[one.case.programme_id], first=period.start),
            income=income,
            criterion=criterion_on(income.household, period.start) if income else None,
        )
        made.append(Counted(one, fee))
    return made


def _complete_granted(**conditions: object) -> list[GrantedService]:
    rows = GrantedService.objects.filter(**conditions)
    rows = rows.select_related("case__resident", "case__programme", "programme_service__service_type")
    return list(rows.order_by("case__resident__name_key", "pk"))


def fees_to_set(by: Acting, month: Month, *, case: ServiceCase | None = None) -> list[Counted]:
    """Fees of a month as they would be set now: every service that was ordered or delivered in it."""
    units = units_by_granted(by, month)
    ordered = ServiceOrder.objects.visible_to(by).filter(
        state__in=BINDING, starts_on__lte=month.last, ends_on__gte=month.first
    )
    wanted = set(units) | set(ordered.order_by().values_list("granted_id", flat=True))
    conditions: dict[str, object] = {"pk__in": wanted, "case__centre_id": by.organisation_id}
    if case is not None:
        conditions["case"] = case
    return count_fees(_complete_granted(**conditions), units, Period(month.first, month.last))


def units_by_granted(by: Acting, month: Month) -> dict[int, int]:
    """Confirmed units of a month by granted service, for the person's CUS."""
    rows = visits_of_month(month).counted().filter(order__contract__centre_id=by.organisation_id)
    return dict(rows.order_by().values_list("order__granted_id").annotate(total=Sum("units")))


def known_fees(by: Acting, month: Month) -> dict[int, ResidentFee]:
    """Fees of a month that are there already, by granted service."""
    rows = ResidentFee.objects.visible_to(by).filter(month=month.first).select_related("case")
    return {fee.granted_id: fee for fee in rows.order_by("pk")}


def estimate_for_case(by: Acting, case: ServiceCase) -> list[Counted]:
    """What the granted services of a case would cost the resident in a full month, as of this month."""
    if not rules.see_fees_of_case(by, case):
        return []
    rows = _complete_granted(case=case)
    month = Month.of(by.today)
    return count_fees(rows, {g.pk: g.units_per_month for g in rows}, Period(month.first, month.last))


@dataclass(frozen=True)
class FeeFilters:
    """Chips of the list of fees."""

    state: str = ""

    def narrow(self, rows: ResidentFeeQuerySet) -> ResidentFeeQuerySet:
        """The rows that fit; an unknown chip is ignored."""
        return rows.filter(state=self.state) if self.state in FeeState.values else rows


@dataclass(frozen=True)
class FeeSums:
    """Money of a month: set, paid, still to come, after its day."""

    count: int
    total: Decimal
    paid: Decimal
    overdue: Decimal
    to_pay: int


def fee_rows(by: Acting, month: Month, filters: FeeFilters) -> ResidentFeeQuerySet:
    """Fees of a month before paging."""
    rows = filters.narrow(ResidentFee.objects.visible_to(by).filter(month=month.first))
    return rows.select_related("case__resident", "granted__programme_service__service_type", "fee_table")


def fee_list(by: Acting, month: Month, filters: FeeFilters, *, after: str = "", before: str = "") -> Page[ResidentFee]:
    """A page of fees of a month by the resident's name."""
    rows = fee_rows(by, month, filters)
    return keyset(rows, order=["case__resident__name_key", "id"], after=after, before=before)


def fee_sums(by: Acting, month: Month) -> FeeSums:
    """Sums of a month, whatever chip is chosen."""
    rows = ResidentFee.objects.visible_to(by).filter(month=month.first)
    late = Q(state=FeeState.OVERDUE) | Q(state=FeeState.DUE, due_on__lt=by.today)
    found = rows.aggregate(
        total=Sum("amount"), paid=Sum("amount", filter=Q(state=FeeState.PAID)), overdue=Sum("amount", filter=late)
    )
    waiting = rows.filter(state__in=[FeeState.DUE, FeeState.OVERDUE]).count()
    return FeeSums(rows.count(), found["total"] or ZERO, found["paid"] or ZERO, found["overdue"] or ZERO, waiting)


def fee_for(by: Acting, uid: UUID) -> ResidentFee:
    """One fee with its case; raises ``DoesNotExist`` for a stranger."""
    rows = ResidentFee.objects.visible_to(by).select_related(
        "case__resident", "granted__programme_service__service_type", "fee_table"
    )
    return rows.get(uid=uid)


def fees_of_case(by: Acting, case: ServiceCase, limit: int = 12) -> list[ResidentFee]:
    """The newest fees of a case, for those who may see them."""
    if not rules.see_fees_of_case(by, case):
        return []
    rows = ResidentFee.objects.visible_to(by).filter(case=case)
    rows = rows.select_related("granted__programme_service__service_type")
    return list(rows.order_by("-month", "pk")[:limit])


def fees_past_their_day(day: date) -> list[ResidentFee]:
    """Fees that were to be paid before a day and are not."""
    rows = ResidentFee.objects.filter(state=FeeState.DUE, due_on__lt=day).select_related("case")
    return list(rows.order_by("pk"))


def count_overdue(by: Acting) -> int:
    """The number beside „Opłaty” on the left: fees after their day."""
    late = Q(state=FeeState.OVERDUE) | Q(state=FeeState.DUE, due_on__lt=by.today)
    return ResidentFee.objects.visible_to(by).filter(late).count() if rules.see_fees(by) else 0
