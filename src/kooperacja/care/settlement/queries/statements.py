# SPDX-License-Identifier: EUPL-1.2
"""Statements as their page and their list show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, F, Q, Sum
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, Period
from kooperacja.base.core.money import ZERO
from kooperacja.base.core.paging import Page, keyset
from kooperacja.care.commissioning.enums import ContractState
from kooperacja.care.commissioning.models import Contract, FundingSource
from kooperacja.care.settlement import rules
from kooperacja.care.settlement.enums import StatementState
from kooperacja.care.settlement.logic import checks as check
from kooperacja.care.settlement.logic import statements as logic
from kooperacja.care.settlement.models import SettledVisit, Statement, StatementLine, StatementQuerySet
from kooperacja.care.settlement.queries.material import prices_of, visits_of_month
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.organisations import queries as organisations
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.models import Organisation

#: Money of these statements is spoken for.
SPOKEN_FOR = (StatementState.MERIT_APPROVED, StatementState.APPROVED, StatementState.PAID)
SIGNED = (StatementState.APPROVED, StatementState.PAID)
OPENABLE = (ContractState.ACTIVE, ContractState.SETTLEMENT)


def _complete(rows: StatementQuerySet) -> StatementQuerySet:
    return rows.select_related("contract", "centre", "provider", "merit_by", "approved_by", "corrects", "protocol")


def statement_for(by: Acting, uid: UUID) -> Statement:
    """One statement with both sides and its signatures; raises ``DoesNotExist`` for a stranger."""
    return _complete(Statement.objects.visible_to(by)).get(uid=uid)


def lines_of(statement: Statement) -> list[StatementLine]:
    """The lines of a statement by order number and price, complete."""
    rows = statement.lines.select_related("order__service_type", "order__granted__case__resident", "funding_source")
    return list(rows.order_by("order__granted__case__resident__name_key", "order__number", "pk"))


def line_for(by: Acting, uid: UUID) -> StatementLine:
    """One line of a statement that the person sees."""
    rows = StatementLine.objects.filter(statement__in=Statement.objects.visible_to(by))
    return rows.select_related("statement__contract", "order__service_type").get(uid=uid)


def original_of(contract: Contract, month: Month) -> Statement | None:
    """The statement of a contract and month that is not a correction, if it has been opened."""
    return Statement.objects.filter(contract=contract, month=month.first, corrects=None).first()


def corrections_of(statement: Statement) -> list[Statement]:
    """Documents that correct this one, the oldest first."""
    return list(Statement.objects.filter(corrects=statement).order_by("opened_at", "pk"))


@dataclass(frozen=True)
class Filters:
    """Chips of the list, as they stand in the address."""

    month: str = ""
    state: str = ""
    provider: str = ""

    def narrow(self, rows: StatementQuerySet) -> StatementQuerySet:
        """The rows that fit the chosen chips; a chip that cannot be read is ignored."""
        if (first := month_from(self.month)) is not None:
            rows = rows.filter(month=first.first)
        if self.state in StatementState.values:
            rows = rows.filter(state=self.state)
        if self.provider:
            try:
                rows = rows.filter(provider__uid=UUID(self.provider))
            except ValueError:
                return rows
        return rows


def month_from(text: str) -> Month | None:
    """``"2026-10"`` → October 2026, anything else → nothing."""
    try:
        return Month.of(date.fromisoformat(f"{text}-01"))
    except ValueError:
        return None


@dataclass(frozen=True)
class ListSums:
    """How many statements there are in a list and how much money."""

    count: int
    total: Decimal
    paid: Decimal


def statement_rows(by: Acting, filters: Filters) -> StatementQuerySet:
    """Rows of the list before paging: also what is exported."""
    return _complete(filters.narrow(Statement.objects.visible_to(by)))


def statement_list(by: Acting, filters: Filters, *, after: str = "", before: str = "") -> Page[Statement]:
    """A page of statements, the newest month first."""
    rows = statement_rows(by, filters)
    return keyset(rows, order=["-month", "-id"], after=after, before=before)


def statement_sums(by: Acting, filters: Filters) -> ListSums:
    """Count and money of everything in the list, not only of the page."""
    rows = filters.narrow(Statement.objects.visible_to(by))
    found = rows.aggregate(
        count=Count("pk"), total=Sum("total_amount"), paid=Sum("total_amount", filter=Q(state=StatementState.PAID))
    )
    return ListSums(found["count"], found["total"] or ZERO, found["paid"] or ZERO)


def months_with_statements(by: Acting, limit: int = 6) -> list[Month]:
    """The newest months that have statements."""
    rows = Statement.objects.visible_to(by).order_by("-month").values_list("month", flat=True).distinct()
    return [Month.of(day) for day in rows[:limit]]


def parties(by: Acting) -> list[Organisation]:
    """Providers with whom the person's institution has statements."""
    ids = Statement.objects.visible_to(by).order_by().values("provider_id").distinct()
    return list(Organisation.objects.filter(pk__in=ids).order_by("name_key", "pk"))


def contracts_to_open(by: Acting, month: Month) -> list[Contract]:
    """Contracts of this CUS that bound in a month that is over and has no statement yet."""
    if not rules.open_month(by) or month.last >= by.today:
        return []
    opened = Statement.objects.filter(month=month.first, corrects=None, centre_id=by.organisation_id)
    rows = Contract.objects.visible_to(by).filter(
        state__in=OPENABLE, starts_on__lte=month.last, ends_on__gte=month.first
    )
    rows = rows.exclude(pk__in=opened.values("contract_id"))
    return list(rows.select_related("provider", "centre").order_by("provider__name_key", "pk"))


def waiting_for(by: Acting) -> StatementQuerySet:
    """Statements in which this person's move is next."""
    rows = Statement.objects.visible_to(by)
    states = {
        Role.PROVIDER_MANAGER: [StatementState.OPEN, StatementState.DIFFERENCES],
        Role.SERVICE_ORGANISER: [StatementState.SUBMITTED, StatementState.AGREED],
        Role.DIRECTOR: [StatementState.MERIT_APPROVED],
        Role.ACCOUNTANT: [StatementState.APPROVED],
    }.get(Role(by.role)) if by.role in Role.values else None  # fmt: skip
    if not states:
        return rows.none()
    rows = rows.filter(state__in=states)
    return rows.exclude(merit_by_id=by.user_id) if by.role == Role.DIRECTOR else rows


def statements_waiting(by: Acting, limit: int = 30) -> list[Statement]:
    """The same as rows for the desk, the oldest month first."""
    return list(_complete(waiting_for(by)).order_by("month", "pk")[:limit])


def statements_of_contract(by: Acting, contract: Contract, limit: int = 6) -> list[Statement]:
    """The newest statements of a contract."""
    rows = Statement.objects.visible_to(by).filter(contract=contract)
    return list(rows.order_by("-month", "-pk")[:limit])


def paid_under_contract(by: Acting, contract: Contract) -> Decimal:
    """Money paid under a contract so far."""
    rows = Statement.objects.visible_to(by).filter(contract=contract, state=StatementState.PAID)
    return rows.aggregate(total=Sum("total_amount"))["total"] or ZERO


def recently_signed(by: Acting, days: int = 14, limit: int = 6) -> list[Statement]:
    """Statements approved in the last days, for „co się zmieniło”."""
    rows = Statement.objects.visible_to(by).filter(state__in=SIGNED, approved_at__gte=by.at - timedelta(days=days))
    return list(_complete(rows).order_by("-approved_at", "-pk")[:limit])


def count_waiting(by: Acting) -> int:
    """The number beside „Rozliczenia” on the left."""
    return waiting_for(by).count()


def money_left(lines: Iterable[StatementLine], statement: Statement) -> dict[int, Decimal]:
    """What is left in each source of money after this statement: budget less everything signed less this."""
    here: dict[int, Decimal] = defaultdict(lambda: ZERO)
    budgets: dict[int, Decimal] = {}
    for line in lines:
        here[line.funding_source_id] += line.amount
        budgets[line.funding_source_id] = line.funding_source.budget_amount
    others = StatementLine.objects.filter(funding_source_id__in=list(here), statement__state__in=SPOKEN_FOR).exclude(
        statement=statement
    )
    spent = dict(others.order_by().values_list("funding_source_id").annotate(total=Sum("amount")))
    return {key: budgets[key] - spent.get(key, ZERO) - here[key] for key in here}


def source_sums(statement: Statement, lines: Sequence[StatementLine]) -> list[logic.SourceSum]:
    """Who pays: units, money and what is left, by source."""
    return logic.sums_by_source(
        [(line.funding_source_id, line.recognised_units - line.before_units, line.amount) for line in lines],
        {line.funding_source_id: (line.funding_source.name, line.funding_source.series) for line in lines},
        money_left(lines, statement),
    )


def recognised_in_contract(contract: Contract, *, besides: Statement) -> tuple[Decimal, dict[int, int]]:
    """Money and units (by kind of service) spoken for under a contract in its other statements."""
    lines = StatementLine.objects.filter(statement__contract=contract, statement__state__in=SPOKEN_FOR).exclude(
        statement=besides
    )
    rows = (
        lines.order_by()
        .values("order__service_type_id")
        .annotate(units=Sum(F("recognised_units") - F("before_units")), money=Sum("amount"))
    )
    found = [(row["order__service_type_id"], row["units"], row["money"]) for row in rows]
    return sum((money for _key, _units, money in found), ZERO), {key: units for key, units, _money in found}


def checks_for(statement: Statement, lines: Sequence[StatementLine]) -> list[check.Check]:
    """Everything that is checked before a signature, by name."""
    contract = statement.contract
    money, units = recognised_in_contract(contract, besides=statement)
    for line in lines:
        service = line.order.service_type_id
        units[service] = units.get(service, 0) + line.recognised_units - line.before_units
    limits = [
        (service.service_type.name, service.limit_units, units.get(service.service_type_id, 0),
         service.service_type.unit == Unit.HOUR)
        for service in contract.services.select_related("service_type").order_by("pk")
    ]  # fmt: skip
    orders = _order_facts(statement, lines)
    visits = checked_visits(statement)
    left = money_left(lines, statement)
    names = {line.funding_source_id: line.funding_source.name for line in lines}
    return [
        check.units_within_order(
            (x.order.number, x.ordered_units, x.recognised_units, x.order.service_type.unit == Unit.HOUR) for x in lines
        ),
        check.money_within_contract(contract.limit_amount, money + statement.total_amount),
        check.units_within_contract(limits),
        check.price_of_the_day(visits, orders),
        check.money_left((names[key], left[key]) for key in left),
        check.every_difference_explained((x.order.number, needs_explanation(x), x.explanation) for x in lines),
        check.no_worker_in_two_places(visits),
        check.no_visit_in_pause(visits, orders),
        check.no_visit_after_death(visits, orders),
    ]


def gaps_in(line: StatementLine) -> list[logic.Gap]:
    """Why a line differs from its order."""
    return logic.gaps_of(
        ordered=line.ordered_units, card=line.card_units, allowed=line.allowed_units, recognised=line.recognised_units
    )


def needs_explanation(line: StatementLine) -> bool:
    """True when somebody must say why a line differs."""
    return logic.explanation_needed(gaps_in(line))


def _order_facts(statement: Statement, lines: Sequence[StatementLine]) -> dict[int, check.OrderFacts]:
    prices = prices_of(statement.contract)
    return {
        line.order_id: check.OrderFacts(
            line.order.number,
            Period(line.order.paused_from, line.order.paused_to) if line.order.paused_from else None,
            line.order.granted.case.resident.died_on,
            tuple(prices.get(line.order.service_type_id, ())),
        )
        for line in lines
    }


def checked_visits(statement: Statement) -> list[check.CheckedVisit]:
    """Visits of a statement and the other confirmed visits of its workers in that month, in two queries."""
    own = SettledVisit.objects.filter(line__statement=statement).values_list("visit_id", "line__price_amount", "day")
    mine = {visit_id: (price, day) for visit_id, price, day in own}
    workers = SettledVisit.objects.filter(line__statement=statement).values("visit__worker_id")
    rows = visits_of_month(Month.of(statement.month)).counted().filter(worker_id__in=workers)
    found = []
    for pk, order_id, number, worker, person, start, end, planned_start, planned_end, kind, unit in rows.order_by(
        "pk"
    ).values_list(
        "pk", "order_id", "order__number", "worker_id", "order__granted__case__resident_id", "started_at", "ended_at",
        "planned_start", "planned_end", "order__service_type_id", "order__service_type__unit",
    ):  # fmt: skip
        begin = start or planned_start
        price, day = mine.get(pk, (ZERO, timezone.localtime(begin).date()))
        found.append(
            check.CheckedVisit(
                pk, order_id, number, worker or 0, person, begin, end or _end(start, planned_end), day, price,
                in_statement=pk in mine, group=kind if unit == Unit.MEETING else 0,
            )
        )  # fmt: skip
    return found


def _end(start: datetime | None, planned_end: datetime) -> datetime:
    return max(planned_end, start + timedelta(minutes=1)) if start else planned_end


def spent_by_month(centre_id: int, year: int) -> dict[int, Decimal]:
    """Money of signed statements of a CUS by month of service."""
    rows = Statement.objects.filter(centre_id=centre_id, month__year=year, state__in=SIGNED)
    return {day.month: total for day, total in rows.order_by().values_list("month").annotate(total=Sum("total_amount"))}


def budget_of_year(centre_id: int, year: int) -> Decimal:
    """All money that a CUS has for services in a year."""
    found = FundingSource.objects.filter(centre_id=centre_id, year=year).aggregate(total=Sum("budget_amount"))
    return found["total"] or ZERO


def units_by_month(by: Acting, months: int = 12) -> dict[date, int]:
    """Minutes recognised to the person's institution by month, from signed statements."""
    rows = StatementLine.objects.filter(
        statement__in=Statement.objects.visible_to(by).filter(state__in=SIGNED), order__service_type__unit=Unit.HOUR
    )
    found = (
        rows.order_by().values_list("statement__month").annotate(units=Sum(F("recognised_units") - F("before_units")))
    )
    return dict(sorted(found)[-months:])


def signers_of(statement: Statement) -> dict[str, str]:
    """Who signs when nobody has yet: the names of the people whose move it is, for both signatures."""
    people = organisations.people_in(
        statement.centre_id, Role.SERVICE_ORGANISER, Role.DIRECTOR, at=statement.submitted_at or statement.opened_at
    )
    named = {role: [str(m.user) for m in people if m.role == role] for role in (Role.SERVICE_ORGANISER, Role.DIRECTOR)}
    return {"first": " lub ".join(named[Role.SERVICE_ORGANISER][:2]), "second": " lub ".join(named[Role.DIRECTOR][:2])}
