# SPDX-License-Identifier: EUPL-1.2
"""What settlement shows on pages below: fees of a case, what a plan would cost, statements of a contract."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, hours
from kooperacja.base.core.money import ZERO, zloty
from kooperacja.base.ui.slots import Panel
from kooperacja.care.cases.models import GrantedService, ServiceCase
from kooperacja.care.cases.queries import LineColumn
from kooperacja.care.commissioning.models import Contract
from kooperacja.care.settlement import queries, rules
from kooperacja.care.settlement.enums import FeeState
from kooperacja.care.settlement.logic import working
from kooperacja.care.settlement.models import ResidentFee
from kooperacja.ground.catalogue.enums import Unit


def _units(fee: ResidentFee) -> str:
    is_hours = fee.granted.programme_service.service_type.unit == Unit.HOUR
    return hours(fee.units) if is_hours else str(fee.units)


def fees_of_case(by: Acting, case: ServiceCase) -> Panel | None:
    """Fees of a case by month, once there are any."""
    fees = queries.fees_of_case(by, case)
    if not fees:
        return None
    rows = [
        {
            "fee": fee,
            "month": Month.of(fee.month),
            "service": fee.granted.programme_service.service_type.name,
            "units": _units(fee),
            "label": FeeState.OVERDUE.label if fee.is_late(by.today) else fee.get_state_display(),
        }
        for fee in fees
    ]
    due = sum((f.amount for f in fees if f.state in {FeeState.DUE, FeeState.OVERDUE}), ZERO)
    return Panel("settlement/_case_fees.html", {"fees": rows, "total_due": due, "may_open": rules.see_fees(by)})


def fee_fact(by: Acting, case: ServiceCase) -> Panel | None:
    """„10 % kosztu, dochód 1 412,00 zł” and where it comes from."""
    counted = queries.estimate_for_case(by, case)
    if not counted:
        return None
    problem = next((c.fee.problem for c in counted if c.fee.problem), "")
    known = next((c.fee.working for c in counted if c.fee.working.get("kind") == "band"), {})
    return Panel(
        "settlement/_case_fact.html",
        {
            "problem": problem,
            "percent": working.percent(known["percent"]) if known else "",
            "income": zloty(Decimal(known["income"])) if known else "",
            "question": working.question(known),
            "working": working.sentences(known) if known else [],
        },
    )


def fee_column(by: Acting, case: ServiceCase, granted: Sequence[GrantedService]) -> LineColumn | None:
    """„Płaci pani Halina”: what each service would cost her in a full month, by the programme's table."""
    counted = queries.estimate_for_case(by, case)
    if not counted:
        return None
    amounts = {c.granted.pk: _amount(c) for c in counted}
    if any(c.fee.problem for c in counted):
        return LineColumn(f"Płaci {case.resident.polite}", amounts)
    total = sum((c.fee.amount for c in counted), ZERO)
    cost = sum((c.cost for c in counted), ZERO)
    note = f"Koszt usług z opłatą {zloty(cost)} miesięcznie, z czego CUS płaci {zloty(cost - total)}." if cost else ""
    return LineColumn(f"Płaci {case.resident.polite}", amounts, zloty(total) if total else "bez opłaty", note)


def _amount(counted: queries.Counted) -> str:
    if counted.fee.problem:
        return "do ustalenia"
    return zloty(counted.fee.amount) if counted.fee.amount else "bez opłaty"


def statements_of_contract(by: Acting, contract: Contract) -> Panel | None:
    """The newest statements of a contract, and how much of it is paid."""
    found = queries.statements_of_contract(by, contract)
    if not found:
        return None
    rows = [
        {
            "statement": s,
            "month": Month.of(s.month),
            "label": ("korekta, " if s.is_correction else "") + s.get_state_display(),
        }
        for s in found
    ]
    paid = queries.paid_under_contract(by, contract)
    return Panel("settlement/_contract_statements.html", {"statements": rows, "paid": paid})
