# SPDX-License-Identifier: EUPL-1.2
"""The resident's side of a month: fees set from the programme's table, noted when paid, waived for a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.care.cases.models import ServiceCase
from kooperacja.care.settlement import queries, rules
from kooperacja.care.settlement.enums import FEE_FLOW, FeeState
from kooperacja.care.settlement.models import ResidentFee
from kooperacja.care.settlement.services.statements import MonthNotOver, WrongDay

#: Days to pay when nothing else is said.
DAYS_TO_PAY = 14


class NoReason(DomainError):
    """A fee is waived for a reason."""

    default = "Napisz, dlaczego odstępujesz od opłaty. Ustawa pozwala na to w uzasadnionych przypadkach (art. 44)."


@dataclass(frozen=True)
class FeeRun:
    """What setting the fees of a month did: how many are set, changed, left as paid, and where something is missing."""

    month: Month
    set: int = 0
    changed: int = 0
    kept: int = 0
    problems: Sequence[queries.Counted] = ()


@transaction.atomic
def set_fees(*, month: Month, by: Acting, due_on: date | None = None, case: ServiceCase | None = None) -> FeeRun:
    """Set the fees of a month that is over from confirmed units and the programme's table; a paid fee never changes."""
    rules.set_fees.require(by)
    if month.last >= by.today:
        raise MonthNotOver
    due_on = due_on or by.today + timedelta(days=DAYS_TO_PAY)
    if due_on < by.today:
        raise WrongDay("Termin zapłaty nie może być w przeszłości.", field="due_on")
    known = queries.known_fees(by, month)
    done = {"set": 0, "changed": 0, "kept": 0}
    problems = []
    for counted in queries.fees_to_set(by, month, case=case):
        if counted.fee.problem:
            problems.append(counted)
            continue
        done[_set_one(counted, known.get(counted.granted.pk), month, due_on, by)] += 1
    return FeeRun(month, problems=tuple(problems), **done)


def _set_one(counted: queries.Counted, old: ResidentFee | None, month: Month, due_on: date, by: Acting) -> str:
    fee = counted.fee
    values = {
        "units": fee.units, "base_amount": fee.base_amount, "percent": fee.percent, "amount": fee.amount,
        "fee_table_id": fee.table_id, "working": fee.working,
    }  # fmt: skip
    if old is not None:
        same = (old.units, old.percent, old.amount) == (fee.units, fee.percent, fee.amount)
        if same or old.state not in {FeeState.SET, FeeState.DUE}:
            return "kept"
        for name, value in values.items():
            setattr(old, name, value)
        old.save(update_fields=[*values])
        _make_due(old, due_on)
        audit.record("settlement.fee.changed", old, by=by, label=counted.granted.case.number, amount=str(fee.amount))
        return "changed"
    made = ResidentFee.objects.create(case=counted.granted.case, granted=counted.granted, month=month.first, **values)
    _make_due(made, due_on)
    audit.record("settlement.fee.set", made, by=by, label=counted.granted.case.number, amount=str(fee.amount))
    return "set"


def _make_due(fee: ResidentFee, due_on: date) -> None:
    if fee.amount > 0 and fee.state == FeeState.SET:
        FEE_FLOW.move(fee, to=FeeState.DUE, due_on=due_on)
    elif fee.amount == 0 and fee.state == FeeState.DUE:  # nothing is left to pay, so no day passes
        FEE_FLOW.move(fee, to=FeeState.SET, due_on=None)


@transaction.atomic
def mark_fee_paid(*, fee: ResidentFee, paid_on: date, by: Acting) -> ResidentFee:
    """Note that the resident has paid."""
    if not FEE_FLOW.can(fee, FeeState.PAID):
        raise Stale
    rules.mark_fee_paid.require(by, fee)
    if paid_on > by.today:
        raise WrongDay("Dzień wpłaty nie może być w przyszłości.", field="paid_on")
    FEE_FLOW.move(fee, to=FeeState.PAID, paid_on=paid_on)
    audit.record("settlement.fee.paid", fee, by=by, label=fee.case.number, paid_on=paid_on.isoformat())
    return fee


@transaction.atomic
def waive_fee(*, fee: ResidentFee, reason: str, by: Acting) -> ResidentFee:
    """Waive a fee in a justified case (CUS Act, art. 44)."""
    if not FEE_FLOW.can(fee, FeeState.WAIVED):
        raise Stale
    rules.waive_fee.require(by, fee)
    if not reason.strip():
        raise NoReason(field="reason")
    FEE_FLOW.move(fee, to=FeeState.WAIVED)
    audit.record("settlement.fee.waived", fee, by=by, label=fee.case.number, reason=reason.strip())
    return fee


@transaction.atomic
def mark_fees_overdue(*, by: Acting) -> int:
    """Every morning: a fee whose day has passed is overdue."""
    late = queries.fees_past_their_day(by.today)
    for fee in late:
        FEE_FLOW.move(fee, to=FeeState.OVERDUE)
        audit.record("settlement.fee.overdue", fee, by=by, label=fee.case.number)
    return len(late)
