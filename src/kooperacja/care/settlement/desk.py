# SPDX-License-Identifier: EUPL-1.2
"""Month end on the desk: what to open, answer, sign and pay; how the year's money goes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import MONTHS, MONTHS_OF, Month, short
from kooperacja.base.core.money import ZERO, zloty
from kooperacja.base.duties.desk import Change, Decision, DeskFigure
from kooperacja.care.settlement import queries, rules
from kooperacja.care.settlement.enums import StatementState as S
from kooperacja.care.settlement.models import Statement
from kooperacja.ground.organisations.enums import Role

#: Days in which the next person is expected to move.
DAYS_TO_ANSWER, DAYS_TO_SIGN, DAYS_TO_OPEN = 5, 3, 5
MONEY_ROLES = frozenset({Role.DIRECTOR, Role.ACCOUNTANT, Role.SERVICE_ORGANISER})


def _url(statement: Statement) -> str:
    return reverse("settlement:statement_detail", args=[statement.uid])


def _day(at: datetime | None, days: int, by: Acting) -> date:
    return timezone.localtime(at).date() + timedelta(days=days) if at else by.today + timedelta(days=days)


def _decision(statement: Statement, by: Acting) -> Decision:
    month = MONTHS[Month.of(statement.month).month - 1]
    money, state = zloty(statement.total_amount), S(statement.state)
    due, title, detail, button = {
        S.OPEN: (
            _day(statement.opened_at, DAYS_TO_ANSWER, by), f"Sprawdźcie godziny za {month}: {money}",
            f"Umowa {statement.contract.number}, {statement.centre}", "Sprawdź i przekaż",
        ),
        S.DIFFERENCES: (
            _day(statement.returned_at, DAYS_TO_ANSWER, by), f"Wyjaśnijcie różnice w rozliczeniu {statement.number}",
            statement.returned_reason[:120], "Odpowiedz",
        ),
        S.SUBMITTED: (
            _day(statement.submitted_at, DAYS_TO_SIGN, by), f"Sprawdź rozliczenie: {statement.provider}, {month}",
            f"{money}, umowa {statement.contract.number}", "Sprawdź i podpisz",
        ),
        S.AGREED: (
            _day(statement.submitted_at, DAYS_TO_SIGN, by), f"Podpisz rozliczenie: {statement.provider}, {month}",
            f"{money}, różnice uzgodnione", "Podpisz",
        ),
        S.MERIT_APPROVED: (
            _day(statement.merit_at, DAYS_TO_SIGN, by), f"Drugi podpis: {statement.provider}, {month}",
            f"{money}, pierwszy podpis: {statement.merit_by}", "Zobacz i podpisz",
        ),
        S.APPROVED: (
            statement.pay_by or by.today, f"Przelew dla {statement.provider}: {money}",
            f"{statement.number}, termin {short(statement.pay_by)}", "Zapisz przelew",
        ),
    }[state]  # fmt: skip
    return Decision(
        due_on=due, title=title, detail=detail, button=button, url=_url(statement), icon="wallet", area="providers",
        urgent=due <= by.today,
    )  # fmt: skip


def decisions(by: Acting) -> Iterable[Decision]:
    """Statements whose next move is this person's, and months that can be opened."""
    for statement in queries.statements_waiting(by):
        yield _decision(statement, by)
    month = Month.of(by.today).previous()
    if by.role == Role.SERVICE_ORGANISER and (to_open := queries.contracts_to_open(by, month)):
        yield Decision(
            due_on=month.next().first + timedelta(days=DAYS_TO_OPEN),
            title=f"Otwórz rozliczenia za {MONTHS[month.month - 1]}: {len(to_open)}",
            detail=", ".join(dict.fromkeys(str(c.provider) for c in to_open))[:120],
            button="Otwórz miesiąc",
            url=reverse("settlement:statement_list"),
            icon="calendar-check",
            area="providers",
        )
    if by.role == Role.ACCOUNTANT and (late := queries.count_overdue(by)):
        yield Decision(
            due_on=by.today, title=f"Opłaty po terminie: {late}", detail="Mieszkańcy, którzy jeszcze nie zapłacili",
            button="Zobacz opłaty", url=reverse("settlement:fee_list"), icon="receipt", area="providers",
        )  # fmt: skip


def figures(by: Acting) -> Iterable[DeskFigure]:
    """Money of the year against the plan for today; hours by month for the provider."""
    if by.role in MONEY_ROLES and by.organisation_id is not None:
        yield from _money(by, by.organisation_id)
    if by.role == Role.PROVIDER_MANAGER and (found := queries.units_by_month(by)):
        months = [MONTHS[day.month - 1] for day in found]
        last = list(found.values())[-1]
        yield DeskFigure(
            title=f"Uznane godziny, {months[-1]}", value=str(last // 60), unit="h",
            url=reverse("settlement:statement_list"), points=[units / 60 for units in found.values()],
            first_label=months[0], last_label=months[-1], area="providers",
        )  # fmt: skip


def _money(by: Acting, centre_id: int) -> Iterable[DeskFigure]:
    budget = queries.budget_of_year(centre_id, by.today.year)
    spent = queries.spent_by_month(centre_id, by.today.year)
    if budget <= ZERO or not spent:
        return
    running, total = [], ZERO
    for month in range(1, max(spent) + 1):
        total += spent.get(month, ZERO)
        running.append(float(100 * total / budget))
    share = round(100 * total / budget)
    plan = round(Decimal(100) * max(spent) / 12)
    yield DeskFigure(
        title="Wydane w tym roku",
        value=f"{share}",
        unit="%",
        note=f"plan na koniec {MONTHS_OF[max(spent) - 1]} {plan} %",
        url=reverse("settlement:statement_list"),
        points=running,
        first_label=MONTHS[0],
        last_label=MONTHS[max(spent) - 1],
        alarm=share > plan + 10,
        area="providers",
    )


def changes(by: Acting) -> Iterable[Change]:
    """Statements that moved lately and need nothing from this person."""
    if by.role not in MONEY_ROLES | {Role.PROVIDER_MANAGER}:
        return
    for statement in queries.recently_signed(by):
        zone, paid_on = timezone.get_default_timezone(), statement.paid_on
        paid = paid_on is not None
        at = datetime.combine(paid_on, time(12), tzinfo=zone) if paid_on is not None else None
        yield Change(
            at=at or statement.approved_at or statement.opened_at,
            title=("Zapłacone: " if paid else "Zatwierdzone do zapłaty: ") + str(statement.provider),
            detail=f"{zloty(statement.total_amount)}, {Month.of(statement.month)}",
            url=_url(statement),
            icon="wallet",
            area="providers",
        )


def count_waiting(by: Acting) -> int:
    """The number beside „Rozliczenia” on the left."""
    return queries.count_waiting(by)


def count_overdue(by: Acting) -> int:
    """The number beside „Opłaty” on the left."""
    return queries.count_overdue(by) if rules.see_fees(by) else 0
