# SPDX-License-Identifier: EUPL-1.2
"""What settlement shows on pages below: fees of a case, what a plan would cost."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, hours
from kooperacja.base.core.money import ZERO
from kooperacja.base.ui.slots import Panel
from kooperacja.care.cases.models import IndividualPlan, ServiceCase
from kooperacja.care.settlement import queries, rules
from kooperacja.care.settlement.enums import FeeState
from kooperacja.care.settlement.logic import working
from kooperacja.care.settlement.models import ResidentFee
from kooperacja.ground.catalogue.enums import Unit


def _units(fee: ResidentFee) -> str:
    is_hours = fee.granted.programme_service.service_type.unit == Unit.HOUR
    return hours(fee.units) if is_hours else str(fee.units)


def fees_of_case(by: Acting, case: ServiceCase) -> Panel | None:
    """Fees of a case by month, the newest explained."""
    if not rules.see_fees_of_case(by, case):
        return None
    fees = queries.fees_of_case(by, case)
    explained = next((f for f in fees if f.working.get("kind") == "band"), fees[0] if fees else None)
    return Panel(
        "settlement/_case_fees.html",
        {
            "fees": [
                {
                    "fee": fee,
                    "month": Month.of(fee.month),
                    "service": fee.granted.programme_service.service_type.name,
                    "units": _units(fee),
                }
                for fee in fees
            ],
            "total_due": sum((f.amount for f in fees if f.state in {FeeState.DUE, FeeState.OVERDUE}), ZERO),
            "question": working.question(explained.working) if explained else "",
            "working": working.sentences(explained.working) if explained else [],
            "may_open": rules.see_fees(by),
        },
    )


def fee_estimate(by: Acting, plan: IndividualPlan | None) -> Panel | None:
    """What the services of a plan would cost the resident in a full month."""
    if plan is None or not rules.see_fees_of_case(by, plan.case):
        return None
    counted = queries.estimate_for_plan(plan)
    rows = [
        {
            "service": c.granted.programme_service.service_type.name,
            "problem": c.fee.problem,
            "is_free": not c.fee.problem and c.fee.amount == ZERO,
            "amount": c.fee.amount,
            "question": working.question(c.fee.working) if c.fee.working else "",
            "working": working.sentences(c.fee.working) if c.fee.working else [],
        }
        for c in counted
    ]
    total = sum((c.fee.amount for c in counted), ZERO)
    return Panel("settlement/_plan_fees.html", {"rows": rows, "total": total}) if rows else None
