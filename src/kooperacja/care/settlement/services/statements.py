# SPDX-License-Identifier: EUPL-1.2
"""The month end of a contract: opened by the CUS, declared by the provider, signed by two people, paid once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import IntegrityError, transaction

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, hours, short
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.base.core.money import ZERO
from kooperacja.base.documents import services as papers
from kooperacja.care.commissioning.models import Contract
from kooperacja.care.settlement import documents, notifications, queries, rules
from kooperacja.care.settlement.enums import STATEMENT_FLOW, StatementState
from kooperacja.care.settlement.logic import explanations
from kooperacja.care.settlement.logic import statements as logic
from kooperacja.care.settlement.models import SettledVisit, Statement, StatementLine
from kooperacja.ground.catalogue.enums import Unit


class MonthNotOver(DomainError):
    """A month is settled when it is over."""

    default = "Ten miesiąc jeszcze trwa. Rozliczenie można otworzyć pierwszego dnia następnego miesiąca."


class ContractNotInForce(DomainError):
    """The contract did not bind in that month, or does not any more."""

    default = "Ta umowa w tym miesiącu nie obowiązuje. Otworzyć można tylko miesiąc umowy, która obowiązuje."


class TooMuch(DomainError):
    """The provider may confirm or reduce, never add."""


class NotExplained(DomainError):
    """A difference has no explanation."""

    default = "Napisz krótko, skąd ta różnica. Bez tego CUS nie może podpisać rozliczenia."


class ChecksFailed(DomainError):
    """A check that must be well before a signature is not."""


class WrongDay(DomainError):
    """A day of payment that cannot be."""


class NoInvoice(DomainError):
    """Money does not go out without the provider's document."""

    default = "Brakuje numeru faktury, rachunku lub noty. Wpisz go albo poproś wykonawcę, żeby go podał."


def _is_hours(line: StatementLine) -> bool:
    return line.order.service_type.unit == Unit.HOUR


def create_numbered(statement: Statement, numbers: Sequence[str]) -> Statement | None:
    """Insert under the first free number; nothing when the place itself (contract and month) is taken."""
    for number in numbers:
        statement.number = number
        try:
            with transaction.atomic():
                statement.save(force_insert=True)
                return statement
        except IntegrityError:
            taken = Statement.objects.filter(centre_id=statement.centre_id, number=number).exists()
            if not taken:
                return None
    return None


def keep_lines(statement: Statement, lines: Sequence[tuple[StatementLine, Sequence[logic.Done]]]) -> None:
    """Write the lines of a statement and tie each visit to its line; a visit that another line has is ``Stale``."""
    StatementLine.objects.bulk_create([line for line, _visits in lines])
    try:
        with transaction.atomic():
            SettledVisit.objects.bulk_create(
                SettledVisit(visit_id=v.visit_id, line=line, day=v.day, units=v.units)
                for line, visits in lines
                for v in visits
            )
    except IntegrityError as taken:
        raise Stale from taken
    statement.total_amount = sum((line.amount for line, _visits in lines), ZERO)
    statement.save(update_fields=["total_amount"])


def _fill(statement: Statement, kept: Mapping[tuple[int, Decimal], StatementLine]) -> None:
    material = queries.material_of(statement.contract, Month.of(statement.month), besides=statement)
    rows: list[tuple[StatementLine, Sequence[logic.Done]]] = []
    for order_id, terms in material.terms.items():
        said = explanations.suggested(material.circumstances[order_id])
        counted = logic.lines_of(terms, material.done.get(order_id, []), last_day=Month.of(statement.month).last)
        for one in counted:
            old = kept.get((order_id, one.price_amount))
            line = StatementLine(
                statement=statement, order_id=order_id, price_amount=one.price_amount,
                funding_source_id=material.orders[order_id].funding_source_id, ordered_units=one.ordered_units,
                card_units=one.card_units, allowed_units=one.allowed_units, recognised_units=one.allowed_units,
                amount=one.amount,
            )  # fmt: skip
            if old is not None:
                line.uid = old.uid
            if queries.needs_explanation(line):
                line.explanation = (old.explanation if old is not None else "") or said
            rows.append((line, one.visits))
    keep_lines(statement, rows)


@transaction.atomic
def open_statement(*, contract: Contract, month: Month, by: Acting) -> Statement:
    """Open the settlement of a contract for a month that is over; the same month again gives the same statement."""
    rules.open_statement.require(by, contract)
    if (opened := queries.original_of(contract, month)) is not None:
        return opened
    if month.last >= by.today:
        raise MonthNotOver
    if contract.state not in queries.OPENABLE or contract.starts_on > month.last or contract.ends_on < month.first:
        raise ContractNotInForce
    new = Statement(
        contract=contract, centre_id=contract.centre_id, provider_id=contract.provider_id, month=month.first,
        opened_at=by.at,
    )  # fmt: skip
    count = Statement.objects.filter(centre_id=contract.centre_id, month=month.first, corrects=None).count()
    numbers = [f"RO-{month.year}-{month.month:02d}-{n:02d}" for n in range(count + 1, count + 9)]
    statement = create_numbered(new, numbers)
    if statement is None:
        opened = queries.original_of(contract, month)
        if opened is None:
            raise Stale
        return opened
    _fill(statement, {})
    audit.record("settlement.statement.opened", statement, by=by, month=str(month))
    notifications.statement_opened(statement, by=by)
    return statement


@transaction.atomic
def open_month(*, month: Month, by: Acting) -> list[Statement]:
    """Open the settlements of all contracts that bound in a month."""
    rules.open_month.require(by)
    return [open_statement(contract=c, month=month, by=by) for c in queries.contracts_to_open(by, month)]


def locked(statement: Statement) -> Statement:
    """The statement as it is now, held until the end of the transaction; ``Stale`` when it has moved."""
    now = Statement.objects.select_for_update(of=("self",)).select_related("contract").get(pk=statement.pk)
    if now.state != statement.state:
        raise Stale
    return now


@transaction.atomic
def refresh_statement(*, statement: Statement, by: Acting) -> Statement:
    """Count the lines again with the cards confirmed since; explanations that were written stay."""
    rules.refresh_statement.require(by, statement)
    held = locked(statement)
    kept = {(line.order_id, line.price_amount): line for line in held.lines.order_by("pk")}
    held.lines.all().delete()
    _fill(held, kept)
    audit.record("settlement.statement.refreshed", held, by=by, total=str(held.total_amount))
    return held


@transaction.atomic
def submit_statement(
    *, statement: Statement, by: Acting, declared: Mapping[UUID, int] | None = None,
    explanations: Mapping[UUID, str] | None = None, invoice_number: str = "",
) -> Statement:  # fmt: skip
    """Declare the units of every line: what the cards prove, or less. A line that is not named is confirmed as it is."""
    rules.require_move(rules.submit_statement, by, statement, to=StatementState.SUBMITTED)
    held = locked(statement)
    lines = queries.lines_of(held)
    for line in lines:
        units = (declared or {}).get(line.uid, line.allowed_units)
        if units > line.allowed_units:
            most = hours(line.allowed_units) if _is_hours(line) else str(line.allowed_units)
            raise TooMuch(
                f"Tu można potwierdzić najwyżej {most}: tyle dają potwierdzone karty w granicach zlecenia. "
                "Jeśli brakuje wizyty, najpierw potwierdźcie jej kartę i przeliczcie rozliczenie.",
                field=f"units_{line.uid}",
            )
        line.declared_units = units
        line.recognised_units = logic.recognised(
            line.allowed_units, units, held.contract.rounding, is_hours=_is_hours(line)
        )
        value = logic.money_for(line.recognised_units, line.price_amount, is_hours=_is_hours(line))
        line.amount = value - line.before_amount
        line.explanation = (explanations or {}).get(line.uid, line.explanation).strip()
        if not queries.gaps_in(line) and not statement.is_correction:
            line.explanation = ""
        if queries.needs_explanation(line) and not line.explanation:
            raise NotExplained(field=f"why_{line.uid}")
    StatementLine.objects.bulk_update(lines, ["declared_units", "recognised_units", "amount", "explanation"])
    total = sum((line.amount for line in lines), ZERO)
    STATEMENT_FLOW.move(
        statement, to=StatementState.SUBMITTED, submitted_at=by.at, total_amount=total,
        invoice_number=invoice_number.strip() or held.invoice_number,
    )  # fmt: skip
    audit.record("settlement.statement.submitted", statement, by=by, total=str(total))
    notifications.statement_submitted(statement, by=by)
    return statement


@transaction.atomic
def explain_difference(*, line: StatementLine, explanation: str, by: Acting) -> StatementLine:
    """Say why a line differs."""
    rules.explain_difference.require(by, line.statement)
    locked(line.statement)
    if not explanation.strip():
        raise NotExplained(field="explanation")
    line.explanation = explanation.strip()
    line.save(update_fields=["explanation"])
    audit.record("settlement.line.explained", line.statement, by=by, order=line.order.number)
    return line


@transaction.atomic
def agree(*, statement: Statement, by: Acting) -> Statement:
    """Agree with what the provider declared; the signature may follow later."""
    rules.require_move(rules.agree, by, statement, to=StatementState.AGREED)
    STATEMENT_FLOW.move(statement, to=StatementState.AGREED)
    audit.record("settlement.statement.agreed", statement, by=by)
    return statement


@transaction.atomic
def return_to_provider(*, statement: Statement, reason: str, by: Acting) -> Statement:
    """Send the statement back with a reason; a first signature that was there is gone."""
    rules.require_move(rules.return_to_provider, by, statement, to=StatementState.DIFFERENCES)
    STATEMENT_FLOW.move(
        statement, to=StatementState.DIFFERENCES, returned_at=by.at, returned_reason=reason, merit_by=None,
        merit_at=None, merit_note="",
    )  # fmt: skip
    audit.record("settlement.statement.returned", statement, by=by, reason=reason)
    notifications.statement_returned(statement, by=by)
    return statement


def _as_seen(statement: Statement, seen_total: Decimal | None) -> None:
    """The signature is under the amount that was on the screen: returned and sent again meanwhile, it is ``Stale``."""
    if seen_total is not None and seen_total != statement.total_amount:
        raise Stale


def _require_checks(statement: Statement, note: str) -> None:
    found = queries.checks_for(statement, queries.lines_of(statement))
    blocking = [c for c in found if c.blocks and not c.is_ok]
    if blocking:
        named = "; ".join(f"{c.title.lower()} ({c.rows[0]})" for c in blocking)
        raise ChecksFailed(f"Nie można jeszcze podpisać. Nie zgadza się: {named}. Zwróć rozliczenie albo popraw umowę.")
    if any(not c.is_ok for c in found) and not note.strip():
        raise ChecksFailed("Sprawdzenie znalazło uwagi. Napisz, co z nich wynika, i podpisz jeszcze raz.", field="note")


@transaction.atomic
def approve_on_merits(
    *, statement: Statement, by: Acting, note: str = "", seen_total: Decimal | None = None
) -> Statement:
    """Give the first signature: cards compared, differences agreed, checks passed."""
    rules.require_move(rules.approve_on_merits, by, statement, to=rules.after_first_signature(statement))
    _as_seen(statement, seen_total)
    _require_checks(statement, note)
    if statement.state == StatementState.SUBMITTED:
        agree(statement=statement, by=by)
    STATEMENT_FLOW.move(
        statement, to=StatementState.MERIT_APPROVED, merit_by_id=by.user_id, merit_at=by.at, merit_note=note.strip()
    )
    audit.record("settlement.statement.merit_approved", statement, by=by, total=str(statement.total_amount))
    notifications.statement_merit_approved(statement, by=by)
    return statement


@transaction.atomic
def approve_for_payment(*, statement: Statement, by: Acting, seen_total: Decimal | None = None) -> Statement:
    """Give the second signature, set the day of payment and the protocol."""
    rules.require_move(rules.approve_for_payment, by, statement, to=StatementState.APPROVED)
    _as_seen(statement, seen_total)
    _require_checks(statement, statement.merit_note)
    pay_by = by.today + timedelta(days=statement.contract.payment_days)
    STATEMENT_FLOW.move(
        statement, to=StatementState.APPROVED, approved_by_id=by.user_id, approved_at=by.at, pay_by=pay_by
    )
    signed = queries.statement_for(by, statement.uid)
    statement.protocol = papers.set_paper(
        "settlement/protocol.typ", documents.protocol(signed, queries.lines_of(signed)),
        name=f"protokol-{signed.number}.pdf", by=by,
    )  # fmt: skip
    statement.save(update_fields=["protocol"])
    audit.record("settlement.statement.approved", statement, by=by, total=str(statement.total_amount))
    notifications.statement_approved(statement, by=by)
    return statement


@transaction.atomic
def record_invoice(*, statement: Statement, invoice_number: str, by: Acting) -> Statement:
    """Note the number of the provider's invoice, bill or note."""
    rules.record_invoice.require(by, statement)
    if not invoice_number.strip():
        raise NoInvoice(field="invoice_number")
    statement.invoice_number = invoice_number.strip()
    statement.save(update_fields=["invoice_number"])
    audit.record("settlement.statement.invoice_recorded", statement, by=by)
    return statement


@transaction.atomic
def mark_paid(*, statement: Statement, paid_on: date, by: Acting, invoice_number: str = "") -> Statement:
    """Note the transfer."""
    rules.require_move(rules.mark_paid, by, statement, to=StatementState.PAID)
    if paid_on > by.today:
        raise WrongDay("Dzień przelewu nie może być w przyszłości.", field="paid_on")
    if statement.approved_at and paid_on < by.later(statement.approved_at).today:
        signed = short(statement.approved_at)
        raise WrongDay(f"Przelew nie może być wcześniejszy niż drugi podpis ({signed}).", field="paid_on")
    number = invoice_number.strip() or statement.invoice_number
    if not number and statement.total_amount > 0:
        raise NoInvoice(field="invoice_number")
    STATEMENT_FLOW.move(statement, to=StatementState.PAID, paid_on=paid_on, invoice_number=number)
    audit.record("settlement.statement.paid", statement, by=by, paid_on=paid_on.isoformat())
    notifications.statement_paid(statement, by=by)
    return statement
