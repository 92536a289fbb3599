# SPDX-License-Identifier: EUPL-1.2
"""A signed statement is never changed: a new document points to it and pays, or takes back, the difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.base.core.money import ZERO
from kooperacja.care.settlement import notifications, queries, rules
from kooperacja.care.settlement.logic import statements as logic
from kooperacja.care.settlement.models import Statement, StatementLine
from kooperacja.care.settlement.services.statements import create_numbered, keep_lines
from kooperacja.ground.catalogue.enums import Unit

Key = tuple[int, Decimal]


class CorrectionUnderWay(DomainError):
    """One correction at a time."""

    default = "To rozliczenie ma już korektę w toku. Najpierw ją zakończ, potem otwórz następną."


class NothingToCorrect(DomainError):
    """A correction without a difference."""

    default = "Nie ma czego korygować: nic się nie zmieniło i nie ma nowych potwierdzonych kart za ten miesiąc."


class MoreThanCards(DomainError):
    """A correction cannot recognise more than the cards prove within the order."""

    default = "Więcej, niż dają potwierdzone karty w granicach zlecenia, uznać nie można."


@dataclass
class Before:
    """What earlier documents recognised for one order at one price, and how much the cards allowed then."""

    uid: UUID | None = None
    units: int = 0
    allowed: int = 0
    amount: Decimal = ZERO


def _history(statement: Statement) -> tuple[dict[Key, Before], dict[int, list[logic.Done]]]:
    documents = [statement, *[c for c in queries.corrections_of(statement) if c.state in rules.FINISHED]]
    before: dict[Key, Before] = defaultdict(Before)
    visits: dict[int, list[logic.Done]] = defaultdict(list)
    for document in documents:
        for line in document.lines.select_related("order__service_type").prefetch_related("visits").order_by("pk"):
            known = before[(line.order_id, line.price_amount)]
            known.uid = known.uid or line.uid
            is_hours = line.order.service_type.unit == Unit.HOUR
            payable = logic.rounded(line.card_units, statement.contract.rounding, is_hours=is_hours)
            known.units, known.allowed = line.recognised_units, min(payable, line.ordered_units)
            known.amount += line.amount
            visits[line.order_id] += [
                logic.Done(line.order_id, v.day, v.units, v.visit_id, line.price_amount) for v in line.visits.all()
            ]
    return before, visits


def _target(line: logic.Line, known: Before, *, late: bool, asked: int | None) -> int:
    """How much is to be recognised after the correction."""
    if asked is not None:
        if asked > line.allowed_units:
            raise MoreThanCards(field=f"units_{known.uid}")
        return asked
    if not late:
        return known.units
    return min(line.allowed_units, known.units + max(line.allowed_units - known.allowed, 0))


@transaction.atomic
def correct_statement(
    *, statement: Statement, reason: str, by: Acting, units: Mapping[UUID, int] | None = None
) -> Statement:
    """Open a correction: late cards of the month, and lines whose recognised units are to change. The old stays as it is."""
    rules.correct_statement.require(by, statement)
    month = Month.of(statement.month)
    before, settled = _history(statement)
    material = queries.material_of(statement.contract, month, only_done=True)
    extra = [pk for pk in settled if pk not in material.terms]
    terms = {**material.terms, **queries.terms_for(statement.contract, extra)}
    orders = queries.orders_by_pk([*material.orders, *extra])
    corrections = queries.corrections_of(statement)
    if any(c.state not in rules.FINISHED for c in corrections):
        raise CorrectionUnderWay
    asked = {key: (units or {}).get(known.uid) for key, known in before.items() if known.uid is not None}
    new = Statement(
        contract=statement.contract, centre_id=statement.centre_id, provider_id=statement.provider_id,
        month=statement.month, corrects=statement, correction_reason=reason, opened_at=by.at,
    )  # fmt: skip
    rows: list[tuple[StatementLine, Sequence[logic.Done]]] = []
    for order_id, term in terms.items():
        late = material.done.get(order_id, [])
        late_ids = {v.visit_id for v in late}
        for one in logic.lines_of(term, [*settled.get(order_id, []), *late], last_day=month.last):
            key = (order_id, one.price_amount)
            known = before.get(key, Before())
            new_visits = [v for v in one.visits if v.visit_id in late_ids]
            target = _target(one, known, late=bool(new_visits), asked=asked.get(key))
            if target == known.units and not new_visits:
                continue
            is_hours = orders[order_id].service_type.unit == Unit.HOUR
            value = logic.money_for(target, one.price_amount, is_hours=is_hours)
            line = StatementLine(
                statement=new, order_id=order_id, price_amount=one.price_amount,
                funding_source_id=orders[order_id].funding_source_id, ordered_units=one.ordered_units,
                card_units=one.card_units, allowed_units=target, recognised_units=target, before_units=known.units,
                before_amount=known.amount, amount=value - known.amount,
                explanation=_why(new_visits, reason),
            )  # fmt: skip
            rows.append((line, new_visits))
    if not rows:
        raise NothingToCorrect
    numbers = [f"{statement.number}-K{n}" for n in range(len(corrections) + 1, len(corrections) + 4)]
    if create_numbered(new, numbers) is None:
        raise Stale
    keep_lines(new, rows)
    audit.record("settlement.statement.correction_opened", new, by=by, reason=reason, corrects=statement.number)
    audit.record("settlement.statement.corrected", statement, by=by, reason=reason, correction=new.number)
    notifications.statement_opened(new, by=by)
    return new


def _why(late: Sequence[logic.Done], reason: str) -> str:
    if not late:
        return reason[:300]
    days = ", ".join(f"{v.day.day}.{v.day.month:02d}" for v in late[:12])
    return f"Karty potwierdzone po zamknięciu miesiąca: {days}."
